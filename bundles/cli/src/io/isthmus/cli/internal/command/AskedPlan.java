package io.isthmus.cli.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Which plan a command line asks for.
 *
 * @param kind       the kind of plan, its first argument
 * @param parameters what it is asked for, with --parameter
 */
record AskedPlan(PlanDescriptor kind, Map<String, Value> parameters) {

    /** @throws UsageException where there is no such plan, or it has no such parameter */
    static AskedPlan of(CommandContext context, Workplace workplace) throws UsageException {
        if (context.arguments().isEmpty()) {
            throw new UsageException(NLS.bind(Messages.PlanCommand_Which, ids(workplace)));
        }
        PlanDescriptor kind = workplace.console().plans().find(context.arguments().get(0))
                .orElseThrow(() -> new UsageException(NLS.bind(Messages.PlanCommand_Unknown,
                        context.arguments().get(0), ids(workplace))));
        return new AskedPlan(kind, parameters(context, kind));
    }

    /** Makes it for a pair of a snapshot. */
    Plan make(CommandContext context, Workplace workplace, Snapshot snapshot, HybridPair pair)
            throws UsageException, SourceException, PlanRefusedException {
        return workplace.console().planFactory().make(kind.id(), workplace.connection(), snapshot, pair, parameters,
                session(workplace), context.cancel());
    }

    /** What whoever is signed in may do of a plan; empty where nobody is. */
    static Optional<PlanRights> rights(CommandContext context, Workplace workplace, Plan plan)
            throws UsageException, SourceException {
        return session(workplace).map(open -> workplace.console().rights().examine(plan, open, context.cancel()));
    }

    private static Optional<Session> session(Workplace workplace) throws UsageException, SourceException {
        ConnectionKind kind = workplace.connection().kind();
        return kind == ConnectionKind.DEMO || kind == ConnectionKind.TENANT
                ? Optional.of(workplace.session(Access.READ)) : Optional.empty();
    }

    private static UsageException unknown(String name, List<PlanParameter> known) {
        return new UsageException(known.isEmpty() ? NLS.bind(Messages.PlanCommand_NoParameters, name)
                : NLS.bind(Messages.PlanCommand_UnknownParameter, name,
                        String.join(", ", known.stream().map(PlanParameter::name).toList())));
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
            PlanParameter known = kind.parameters().stream().filter(one -> one.name().equals(pair[0])).findFirst()
                    .orElseThrow(() -> unknown(pair[0], kind.parameters()));
            parameters.put(pair[0], Value.of(known.type() == PlanParameter.Type.FILE
                    ? absolute(context.directory(), pair[1]) : pair[1]));
        }
        return parameters;
    }

    /** A path counts from where the command was typed, which is not where this program runs. */
    private static String absolute(Path directory, String path) {
        try {
            return path.isBlank() ? path : directory.resolve(path).toString();
        } catch (InvalidPathException judgedByThePlan) {
            return path;
        }
    }
}
