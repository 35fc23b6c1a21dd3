package io.isthmus.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;

/** Applies a plan from a file, or goes on with one that was begun. */
public final class ApplyCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        return context.flag("resume") ? resume(context, workplace) : apply(context, workplace);
    }

    private static ExitCode apply(CommandContext context, Workplace workplace)
            throws UsageException, SourceException {
        if (context.arguments().isEmpty()) {
            throw new UsageException(Messages.ApplyCommand_NoFile);
        }
        Path file = OutputFile.present(context.directory().resolve(context.arguments().get(0)));
        Plan plan = OutputFile.reading(file, () -> PlanFiles.load(file));
        Connection connection = connection(context, workplace, plan);
        if (!agreed(context, workplace, plan)) {
            return ExitCode.FAILED;
        }
        Session session = workplace.session(connection, Access.WRITE);
        ChangeEngine changes = workplace.console().changes(connection.id());
        return new ChangeRun(context, connection).run(listener ->
                changes.apply(plan, session, options(context), listener, context.cancel()),
                PlanState.Phase.APPLIED::equals);
    }

    /** A plan is applied to the organization that it was made for, and to no other. */
    private static Connection connection(CommandContext context, Workplace workplace, Plan plan)
            throws UsageException {
        boolean chosen = context.option(CommonOptions.CONNECTION).or(() -> context.option(CommonOptions.DEMO))
                .isPresent();
        Connection connection = chosen ? workplace.connection()
                : workplace.console().profile().connection(plan.connection())
                        .orElseThrow(() -> new UsageException(NLS.bind(Messages.ApplyCommand_NoConnection,
                                plan.organization(), plan.connection())));
        if (!connection.id().equals(plan.connection())) {
            throw new UsageException(NLS.bind(Messages.ApplyCommand_OtherConnection,
                    new Object[] {plan.organization(), plan.connection(), connection.id()}));
        }
        return connection;
    }

    private static boolean agreed(CommandContext context, Workplace workplace, Plan plan) throws UsageException {
        boolean irreversible = plan.steps().stream()
                .anyMatch(step -> step.reversibility() instanceof Reversibility.Irreversible);
        if (irreversible && context.option("confirm").isEmpty()) {
            throw new UsageException(NLS.bind(Messages.ApplyCommand_Irreversible, plan.organization()));
        }
        String question = NLS.bind(Messages.ApplyCommand_Confirm, plan.steps().size(), plan.organization());
        return context.flag("yes") || workplace.confirm(
                String.join(System.lineSeparator(), PlanText.lines(plan, false)) + System.lineSeparator() + question);
    }

    private static ExitCode resume(CommandContext context, Workplace workplace)
            throws UsageException, SourceException {
        Session session = workplace.session(Access.WRITE);
        ChangeEngine changes = workplace.console().changes(workplace.connection().id());
        PlanState state = KnownPlans.chosen(context, KnownPlans.all(changes, session),
                PlanState::unfinished, Messages.KnownPlans_NothingToResume);
        if (!context.flag("yes") && !workplace.confirm(
                NLS.bind(Messages.ApplyCommand_ConfirmResume, state.plan().title(), state.plan().organization()))) {
            return ExitCode.FAILED;
        }
        boolean undoing = state.phase() == PlanState.Phase.UNDOING || state.phase() == PlanState.Phase.PARTLY_UNDONE;
        return new ChangeRun(context, session.connection()).run(listener ->
                changes.resume(state.plan().id(), session, options(context), listener, context.cancel()),
                (undoing ? PlanState.Phase.UNDONE : PlanState.Phase.APPLIED)::equals);
    }

    private static ApplyOptions options(CommandContext context) {
        Optional<String> name = context.option("confirm");
        return new ApplyOptions(name, Set.copyOf(context.options("send-again")));
    }
}
