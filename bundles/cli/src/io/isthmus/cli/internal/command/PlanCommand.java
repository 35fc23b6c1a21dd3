package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.snapshot.Session;
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
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.report.PlanExporter;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** Lists the kinds of plan, or makes one: shown, saved, or exported to be run by hand. Nothing is changed. */
public final class PlanCommand implements Command {

    private static final String PLAN_FILE = "plan";
    private static final Map<PlanParameter.Type, String> FORMS = Map.of(PlanParameter.Type.TEXT, "=…",
            PlanParameter.Type.BOOLEAN, "=true", PlanParameter.Type.FILE, "=FILE");

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        if (context.flag("list")) {
            return list(context, workplace);
        }
        if (context.arguments().isEmpty()) {
            throw new UsageException(NLS.bind(Messages.PlanCommand_Which, ids(workplace)));
        }
        PlanDescriptor kind = workplace.console().plans().find(context.arguments().get(0))
                .orElseThrow(() -> new UsageException(NLS.bind(Messages.PlanCommand_Unknown,
                        context.arguments().get(0), ids(workplace))));
        Optional<PlanExporter> exporter = exporter(context, workplace);
        Map<String, Value> parameters = parameters(context, kind);
        Optional<Path> file = context.output();
        Snapshot snapshot = workplace.snapshot(Set.of());
        HybridPair pair = Pairs.chosen(context, snapshot);
        try {
            Plan plan = workplace.console().planFactory().make(kind.id(), workplace.connection(), snapshot, pair,
                    parameters, session(workplace), context.cancel());
            context.document(PlanFiles.toValue(plan));
            write(context, exporter, plan, file, cloud(workplace, snapshot, pair));
            return ExitCode.FINE;
        } catch (PlanParameterException wrong) {
            throw new UsageException(wrong.getMessage() + System.lineSeparator() + wrong.advice());
        } catch (PlanRefusedException refused) {
            context.warn(refused.getMessage() + System.lineSeparator() + refused.advice());
            return ExitCode.FAILED;
        }
    }

    private static Optional<Session> session(Workplace workplace) throws UsageException, SourceException {
        ConnectionKind kind = workplace.connection().kind();
        return kind == ConnectionKind.DEMO || kind == ConnectionKind.TENANT
                ? Optional.of(workplace.session(Access.READ)) : Optional.empty();
    }

    private static ExitCode list(CommandContext context, Workplace workplace) {
        List<PlanDescriptor> kinds = workplace.console().plans().all();
        context.document(new Value.Array(kinds.stream().map(PlanCommand::kind).toList()));
        for (PlanDescriptor kind : kinds) {
            context.line(String.format("%-24s %s", kind.id(), kind.title()));
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

    private static String described(PlanParameter parameter) {
        return parameter.unset().isEmpty() ? parameter.title()
                : NLS.bind(Messages.PlanCommand_Unset, parameter.title(), parameter.unset());
    }

    private static void needed(CommandContext context, String words, Collection<String> names) {
        if (!names.isEmpty()) {
            context.line("    " + NLS.bind(words, String.join(", ", names)));
        }
    }

    private static Value kind(PlanDescriptor kind) {
        List<String> sides = new TreeSet<>(kind.sides()).stream().map(Side::name).toList();
        return Value.members().with("id", Value.of(kind.id())).with("title", Value.of(kind.title()))
                .with("permissions", Value.texts(kind.permissions())).with("cmdlets", Value.texts(kind.cmdlets()))
                .with("roles", Value.texts(kind.roles())).with("sides", Value.texts(sides))
                .with("parameters", new Value.Array(kind.parameters().stream().map(PlanCommand::parameter).toList()));
    }

    private static Value parameter(PlanParameter parameter) {
        return Value.members().with("name", Value.of(parameter.name())).with("title", Value.of(parameter.title()))
                .with("type", Value.of(parameter.type().name())).with("required", Value.of(parameter.required()))
                .with("unset", Value.of(parameter.unset()));
    }

    private static String ids(Workplace workplace) {
        return String.join(", ", workplace.console().plans().all().stream().map(PlanDescriptor::id).toList());
    }

    private static Map<String, Value> parameters(CommandContext context, PlanDescriptor kind) throws UsageException {
        Map<String, Value> parameters = new LinkedHashMap<>();
        for (String given : context.options("parameter")) {
            String[] pair = given.split("=", 2);
            if (pair.length < 2 || pair[0].isBlank()) {
                throw new UsageException(NLS.bind(Messages.PlanCommand_NoParameter, given));
            }
            if (kind.parameters().stream().noneMatch(known -> known.name().equals(pair[0]))) {
                throw new UsageException(NLS.bind(Messages.PlanCommand_UnknownParameter, pair[0],
                        String.join(", ", kind.parameters().stream().map(PlanParameter::name).toList())));
            }
            parameters.put(pair[0], Value.of(pair[1]));
        }
        return parameters;
    }

    private static Optional<PlanExporter> exporter(CommandContext context, Workplace workplace)
            throws UsageException {
        Optional<String> format = context.option("format").filter(id -> !id.equals(PLAN_FILE));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        List<PlanExporter> exporters = workplace.services(PlanExporter.class);
        return Optional.of(exporters.stream().filter(one -> one.id().equals(format.get())).findFirst()
                .orElseThrow(() -> new UsageException(NLS.bind(Messages.Format_Unknown, format.get(),
                        PLAN_FILE + ", " + String.join(", ", exporters.stream().map(PlanExporter::id).toList())))));
    }

    private static void write(CommandContext context, Optional<PlanExporter> exporter, Plan plan,
            Optional<Path> file, Cloud cloud) throws SourceException {
        Optional<byte[]> exported = exporter.map(one -> one.export(plan, cloud, ZoneId.systemDefault()));
        if (file.isPresent()) {
            context.write(file.get(), exported.orElseGet(() -> PlanFiles.bytes(plan)));
        }
        if (exported.isPresent() && file.isEmpty() && !context.json()) {
            context.bytes(exported.get());
            return;
        }
        PlanText.lines(plan, context.flag("preview")).forEach(context::line);
        file.ifPresent(target -> context.line(NLS.bind(Messages.PlanCommand_Saved, target)));
    }

    private static Cloud cloud(Workplace workplace, Snapshot snapshot, HybridPair pair) {
        return snapshot.read(Parts.TENANT, pair).value().map(Tenant::cloud)
                .flatMap(workplace.console().facts()::cloud)
                .orElseGet(() -> workplace.console().facts().clouds().get(0));
    }
}
