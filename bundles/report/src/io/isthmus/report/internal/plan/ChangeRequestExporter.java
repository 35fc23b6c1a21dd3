package io.isthmus.report.internal.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.report.internal.html.Html;
import io.isthmus.report.internal.html.Page;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.Placeholders;
import io.isthmus.sdk.text.Sides;

/** A plan as a change request to sign: what changes, the risk, the way back, the time window, the exact requests. */
public final class ChangeRequestExporter implements ReportFormat {

    private static final RequestScript REQUESTS = new RequestScript(new PowerShellText(Set.of()));

    @Override
    public byte[] write(ReportContext context) {
        Report.Planned planned = context.planned();
        Plan plan = planned.plan();
        Html html = new Html();
        html.text("h1", plan.title());
        html.styled("p", "quiet", NLS.bind(Messages.MadeFor, plan.organization(), plan.pair().title()) + " "
                + NLS.bind(Messages.MadeAt, Moments.text(plan.made(), context.zone()), plan.id()));
        html.styled("p", "quiet", NLS.bind(Messages.PlanHash, Codec.hash(plan)));
        html.styled("p", "lead", plan.summary());
        html.list(plan.warnings());
        differences(html, plan);
        risk(html, plan);
        undo(html, plan);
        window(html, plan);
        needed(html, plan, planned.cloud());
        steps(html, plan);
        signatures(html);
        return Page.of(plan.title(), html);
    }

    private static void differences(Html html, Plan plan) {
        html.text("h2", Messages.BeforeAndAfter).open("table")
                .row("th", List.of(Messages.Object, Messages.Property, Messages.Before, Messages.After));
        for (Step step : plan.steps()) {
            for (Difference difference : step.differences()) {
                html.row("td", List.of(difference.object(), difference.property(), shown(difference.before()),
                        shown(difference.after())));
            }
        }
        html.close("table").styled("p", "quiet", String.join(" ", Placeholders.of(plan).explained(plan.steps().stream()
                .flatMap(step -> step.differences().stream()).map(difference -> shown(difference.after()))
                .collect(Collectors.joining(" ")))));
    }

    private static void risk(Html html, Plan plan) {
        List<Step> irreversible = plan.steps().stream()
                .filter(step -> step.reversibility() instanceof Reversibility.Irreversible).toList();
        html.text("h2", Messages.Risk);
        html.text("p", irreversible.isEmpty() ? Messages.RiskReversible : Messages.RiskIrreversible);
        html.list(irreversible.stream().map(step -> step.title() + ": "
                + ((Reversibility.Irreversible) step.reversibility()).reason()).toList());
        html.text("p", Messages.RiskStops);
    }

    private static void undo(Html html, Plan plan) {
        html.text("h2", Messages.WayBack).text("p", Messages.WayBackOrder).open("table")
                .row("th", List.of(Messages.Step, Messages.How, Messages.Until));
        List<Step> backwards = new ArrayList<>(plan.steps());
        Collections.reverse(backwards);
        backwards.forEach(step -> html.row("td", List.of(step.title(),
                step.inverse().map(Change::effect).orElse(Messages.NoWayBack), until(step.reversibility()))));
        html.close("table");
    }

    private static String until(Reversibility reversibility) {
        return switch (reversibility) {
            case Reversibility.Reversible reversible -> Messages.AtAnyTime;
            case Reversibility.ReversibleFor limited ->
                    NLS.bind(Messages.Within, Lengths.text(limited.within()), limited.reason());
            case Reversibility.Irreversible irreversible -> irreversible.reason();
        };
    }

    private static void window(Html html, Plan plan) {
        Optional<Settling> longest = plan.steps().stream().flatMap(step -> step.settling().stream())
                .max(Comparator.comparing(Settling::within));
        Duration ceiling = plan.steps().stream().map(step -> step.change().verification().deadline())
                .reduce(Duration.ZERO, Duration::plus);
        html.text("h2", Messages.TimeWindow)
                .text("p", NLS.bind(Messages.Ceiling, Lengths.text(ceiling)));
        longest.ifPresent(settling -> html.text("p", NLS.bind(Messages.TakesEffect, settling.resource(),
                Lengths.text(settling.within()))));
        html.open("table", "sign").row("th", List.of(Messages.From, Messages.To, Messages.CarriedOutBy))
                .row("td", List.of("", "", "")).close("table");
    }

    private static void needed(Html html, Plan plan, Cloud cloud) {
        html.text("h2", Messages.Needed).text("p", NLS.bind(Messages.InCloud, cloud.title()))
                .open("table").row("th", List.of(Messages.Permissions, Messages.Cmdlets, Messages.Roles))
                .row("td", List.of(String.join(", ", plan.permissions()), String.join(", ", plan.cmdlets()),
                        String.join(", ", plan.roles())))
                .close("table");
    }

    private static void steps(Html html, Plan plan) {
        html.text("h2", Messages.Steps);
        Placeholders placeholders = Placeholders.of(plan);
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            html.open("section", "step").text("h3", NLS.bind(Messages.StepHeading,
                    new Object[] {number, plan.steps().size(), step.title()}))
                    .styled("p", "quiet", effect(step, placeholders));
            checked(html, Messages.CheckedBefore, step.change().preconditions());
            sent(html, step.change(), placeholders);
            checked(html, Messages.CheckedAfter, step.change().verification().expectations());
            step.inverse().ifPresent(inverse -> {
                html.text("p", Messages.UndoneBy);
                sent(html, inverse, placeholders);
            });
            html.close("section");
        }
    }

    private static String effect(Step step, Placeholders placeholders) {
        String effect = step.change().effect();
        return Stream.concat(Stream.of(Sides.name(step.side()) + ".", effect), placeholders.explained(effect).stream())
                .collect(Collectors.joining(" "));
    }

    private static void sent(Html html, Change change, Placeholders placeholders) {
        String requests = requests(change);
        html.text("pre", requests.isEmpty() ? Messages.Nothing : requests)
                .styled("p", "quiet", String.join(" ", placeholders.explained(requests)));
    }

    private static void checked(Html html, String heading, List<Expectation> expectations) {
        if (!expectations.isEmpty()) {
            html.text("p", heading).list(expectations.stream().map(Expectation::sentence).toList());
        }
    }

    private static String requests(Change change) {
        return Stream.concat(change.merges().stream().map(ChangeRequestExporter::shown),
                change.actions().stream().map(Action::request).map(ChangeRequestExporter::shown))
                .collect(Collectors.joining("\n\n"));
    }

    /** What is read right before, and what is added to it and taken from it. */
    private static String shown(Binding.Merge merge) {
        return Stream.of(Stream.of("${" + merge.name() + "} = " + shown(merge.request()) + " " + merge.pointer()),
                merge.remove().stream().map(key -> "- " + Codec.write(key, true)),
                merge.add().stream().map(entry -> "+ " + Codec.write(entry, true)))
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String shown(Request request) {
        if (request instanceof GraphRequest graph) {
            String headers = graph.headers().isEmpty() ? "" : "\n" + String.join("\n", graph.headers().entrySet()
                    .stream().map(header -> header.getKey() + ": " + header.getValue()).toList());
            return graph.describe() + headers
                    + graph.body().map(body -> "\n\n" + Codec.write(body, true)).orElse("");
        }
        if (request instanceof DocumentRequest document) {
            return document.describe() + document.document().map(body -> "\n\n" + Codec.write(body, true)).orElse("");
        }
        return REQUESTS.line(request);
    }

    private static void signatures(Html html) {
        html.text("h2", Messages.Signatures).open("table", "sign")
                .row("th", List.of(Messages.Role, Messages.Name, Messages.Date, Messages.Signature));
        Stream.of(Messages.RequestedBy, Messages.ApprovedBy, Messages.CarriedOutBy)
                .forEach(role -> html.row("td", List.of(role, "", "", "")));
        html.close("table");
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Null nothing -> Messages.Nothing;
            case Value.Text text -> text.value();
            case Value.Array array -> array.values().isEmpty() ? Messages.Nothing
                    : String.join(", ", array.values().stream().map(ChangeRequestExporter::shown).toList());
            default -> Codec.write(value, false);
        };
    }
}
