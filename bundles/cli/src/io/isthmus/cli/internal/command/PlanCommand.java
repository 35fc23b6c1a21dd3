package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** Lists the kinds of plan, or makes one: shown, saved, or exported to be run by hand. Nothing is changed. */
public final class PlanCommand implements Command {

    private static final String PLAN_FILE = "plan";
    private static final Map<PlanParameter.Type, String> FORMS = Map.of(PlanParameter.Type.TEXT, "=…",
            PlanParameter.Type.BOOLEAN, "=true", PlanParameter.Type.FILE, "=FILE", PlanParameter.Type.CHOICES, "=…; …");

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        if (context.flag("list")) {
            return list(context, workplace);
        }
        AskedPlan asked = AskedPlan.of(context, workplace);
        if (context.flag(EveryPair.OPTION)) {
            return EveryPair.of(context, workplace, asked).show();
        }
        Optional<ReportFormatDescriptor> format = Formats.chosen(
                context.option("format").filter(id -> !id.equals(PLAN_FILE)),
                workplace.console().reportFormats().ofPlans(), PLAN_FILE);
        Optional<Path> file = context.output();
        Snapshot snapshot = context.snapshot(SnapshotCommand.proofs(context));
        HybridPair pair = Pairs.chosen(context, snapshot);
        try {
            Plan plan = asked.make(context, workplace, snapshot, pair);
            if (format.filter(one -> !one.fits(plan)).isPresent()) {
                throw new UsageException(NLS.bind(Messages.Format_Unfit, plan.kind(), format.get().id()));
            }
            Optional<PlanRights> rights = AskedPlan.rights(context, workplace, plan);
            context.document(document(plan, rights));
            Optional<byte[]> exported = format.isEmpty() ? Optional.empty()
                    : Optional.of(workplace.console().reportWriter().write(format.get(),
                            new Report.Planned(plan, cloud(workplace, snapshot, pair)), ZoneId.systemDefault(),
                            context.cancel()));
            write(context, exported, plan, rights, file);
            return ExitCode.FINE;
        } catch (PlanParameterException wrong) {
            throw new UsageException(wrong.getMessage() + System.lineSeparator() + wrong.advice());
        } catch (PlanRefusedException refused) {
            context.warn(refused.getMessage() + System.lineSeparator() + refused.advice());
            return ExitCode.FAILED;
        }
    }

    /** The plan as its file holds it, with what whoever is signed in may do of it. */
    private static Value document(Plan plan, Optional<PlanRights> rights) {
        Value.Members document = (Value.Members) PlanFiles.toValue(plan);
        return rights.<Value>map(known -> document.with("rights", Codec.toValue(known.steps()))).orElse(document);
    }

    /** All kinds; where an organization was named, with what its cloud does not let be made. */
    private static ExitCode list(CommandContext context, Workplace workplace) throws UsageException {
        List<PlanDescriptor> kinds = workplace.console().plans().all();
        Optional<Cloud> cloud = cloud(context, workplace);
        context.document(new Value.Array(kinds.stream().map(kind -> kind(kind, cloud)).toList()));
        for (PlanDescriptor kind : kinds) {
            context.line(String.format("%-24s %s", kind.id(), kind.title()));
            missing(kind, cloud).forEach(reason ->
                    context.line("    " + NLS.bind(Messages.PlanCommand_NotInCloud, cloud.orElseThrow().title(), reason)));
            for (PlanParameter parameter : kind.parameters()) {
                context.line(String.format("    %-24s %s", parameter.name() + FORMS.get(parameter.type()),
                        described(parameter)));
            }
            needed(context, Messages.PlanCommand_Permissions, kind.permissions());
            needed(context, Messages.PlanCommand_Cmdlets, kind.cmdlets());
            needed(context, Messages.PlanCommand_Roles, kind.roles());
        }
        return ExitCode.FINE;
    }

    private static Optional<Cloud> cloud(CommandContext context, Workplace workplace) throws UsageException {
        boolean named = context.option(CommonOptions.DEMO).or(() -> context.option(CommonOptions.CONNECTION)).isPresent();
        return named ? workplace.connection().cloud(workplace.console().facts()) : Optional.empty();
    }

    private static List<String> missing(PlanDescriptor kind, Optional<Cloud> cloud) {
        return cloud.map(kind::missingIn).orElse(List.of());
    }

    private static String described(PlanParameter parameter) {
        return parameter.unset().isEmpty() ? parameter.title()
                : NLS.bind(Messages.PlanCommand_Unset, parameter.title(), parameter.unset());
    }

    private static void needed(CommandContext context, String words, Collection<String> names) {
        if (!names.isEmpty()) {
            context.line("    " + NLS.bind(words, String.join(", ", names)));
        }
    }

    private static Value kind(PlanDescriptor kind, Optional<Cloud> cloud) {
        List<String> sides = new TreeSet<>(kind.sides()).stream().map(Side::name).toList();
        return Value.members().with("id", Value.of(kind.id())).with("title", Value.of(kind.title()))
                .with("permissions", Value.texts(kind.permissions())).with("cmdlets", Value.texts(kind.cmdlets()))
                .with("roles", Value.texts(kind.roles())).with("sides", Value.texts(sides))
                .with("notInCloud", Value.texts(missing(kind, cloud)))
                .with("parameters", new Value.Array(kind.parameters().stream().map(PlanCommand::parameter).toList()));
    }

    private static Value parameter(PlanParameter parameter) {
        return Value.members().with("name", Value.of(parameter.name())).with("title", Value.of(parameter.title()))
                .with("type", Value.of(parameter.type().name())).with("required", Value.of(parameter.required()))
                .with("unset", Value.of(parameter.unset()));
    }

    private static void write(CommandContext context, Optional<byte[]> exported, Plan plan,
            Optional<PlanRights> rights, Optional<Path> file) throws SourceException {
        if (file.isPresent()) {
            context.write(file.get(), exported.orElseGet(() -> PlanFiles.bytes(plan)));
        }
        if (exported.isPresent() && file.isEmpty() && !context.json()) {
            context.bytes(exported.get());
            return;
        }
        PlanText.lines(plan, rights, context.flag("preview")).forEach(context::line);
        if (rights.isEmpty()) {
            context.line(Messages.PlanCommand_NoRights);
        }
        file.ifPresent(target -> context.line(NLS.bind(Messages.PlanCommand_Saved, target)));
    }

    private static Cloud cloud(Workplace workplace, Snapshot snapshot, HybridPair pair) {
        return snapshot.read(Parts.TENANT, pair).value().map(Tenant::cloud)
                .flatMap(workplace.console().facts()::cloud)
                .orElseGet(() -> workplace.console().facts().clouds().get(0));
    }
}
