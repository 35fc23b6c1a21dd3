package io.isthmus.report.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.text.Moments;

/**
 * A plan as a script for Windows PowerShell 5.1: the same requests with the same checks before and after, to be run by
 * hand. What a text holds never changes what the script does; see {@link PowerShellText}.
 */
public final class PowerShellExporter implements ReportFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public byte[] write(ReportContext context) {
        Report.Planned planned = context.planned();
        Plan plan = planned.plan();
        StringBuilder script = new StringBuilder(BYTE_ORDER_MARK);
        heading(script, plan, context.zone());
        script.append("""
                [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
                param([switch]$Undo)

                Set-StrictMode -Off
                $ErrorActionPreference = 'Stop'
                $ThisScript = $PSCmdlet
                $Known = @{}
                $NotesFile = $PSCommandPath + '.done'
                $ResultFile = $PSCommandPath + '.result.json'
                $Outcomes = New-Object System.Collections.ArrayList
                """).append("$PlanId = ").append(PowerShellText.literal(plan.id().toString()))
                .append("\n$PlanHash = ").append(PowerShellText.literal(Codec.hash(plan)))
                .append("\n$GraphRoot = ").append(PowerShellText.literal(planned.cloud().graph().toString()))
                .append("\n\n").append(runtime()).append("\n$Started = Get-Instant\n");
        StepScript steps = new StepScript(new PowerShellText(names(plan)), plan.id());
        script.append('\n').append(connected(plan)).append("\nif (-not $Undo) {\n");
        apply(script, plan, steps);
        script.append("} else {\n");
        undo(script, plan, steps);
        script.append("}\n");
        return script.toString().replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The same window may be connected to another tenant or forest: what runs there would change the wrong one. */
    private static String connected(Plan plan) {
        AskedSides asked = AskedSides.of(plan);
        return "if (-not $WhatIfPreference) { Assert-Connected -Tenant "
                + PowerShellText.literal(plan.pair().tenant().orElse("")) + " -Forest "
                + PowerShellText.literal(plan.pair().organization().orElse(""))
                + " -Graph " + asked.truth(Side.ENTRA) + " -Online " + asked.truth(Side.EXCHANGE_ONLINE)
                + " -OnPremises " + asked.truth(Side.ON_PREMISES) + " }\n";
    }

    private static void heading(StringBuilder script, Plan plan, ZoneId zone) {
        List<String> lines = new ArrayList<>(List.of(plan.title(), plan.summary(),
                NLS.bind(Messages.MadeFor, plan.organization(), plan.pair().title()),
                NLS.bind(Messages.MadeAt, Moments.text(plan.made(), zone), plan.id()), "", Messages.RunThus));
        lines.addAll(AskedSides.of(plan).howToConnect(plan));
        lines.addAll(List.of(Messages.RunWhatIf, Messages.RunUndo, Messages.RunResult));
        lines.forEach(line -> script.append(PowerShellText.comment(line)).append('\n'));
        plan.warnings().forEach(warning -> script.append(
                PowerShellText.comment(NLS.bind(Messages.Warning, warning))).append('\n'));
        script.append('\n');
    }

    private static void apply(StringBuilder script, Plan plan, StepScript steps) {
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            steps.write(script, heading(number, plan.steps().size(), step.title()), step, step.change());
            steps.outputs(script, step);
        }
    }

    private static void undo(StringBuilder script, Plan plan, StepScript steps) {
        plan.steps().forEach(step -> steps.outputs(script, step));
        List<Step> backwards = new ArrayList<>(plan.steps());
        Collections.reverse(backwards);
        int number = 0;
        for (Step step : backwards) {
            number++;
            String heading = heading(number, backwards.size(), step.title());
            if (step.inverse().isPresent()) {
                steps.write(script, NLS.bind(Messages.UndoOf, heading), step, step.inverse().get());
            } else {
                script.append('\n').append("Write-Host ")
                        .append(PowerShellText.literal(NLS.bind(Messages.CannotBeUndone, heading))).append('\n');
            }
        }
    }

    private static String heading(int number, int total, String title) {
        return NLS.bind(Messages.StepHeading, new Object[] {number, total, title});
    }

    /** Every name that a step binds before another one uses it. */
    private static Set<String> names(Plan plan) {
        Set<String> names = new HashSet<>();
        for (Step step : plan.steps()) {
            step.outputs().forEach(output -> names.add(output.name()));
            Stream.concat(Stream.of(step.change()), step.inverse().stream()).map(Change::merges)
                    .flatMap(List::stream).map(Binding.Merge::name).forEach(names::add);
        }
        return names;
    }

    private static String runtime() {
        try (InputStream stream = PowerShellExporter.class.getResourceAsStream("runtime.ps1")) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
