package io.isthmus.cli.internal.command;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;

/** Undoes what a plan did, the last first. */
public final class UndoCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Session session = workplace.session(Access.READ);
        ChangeEngine changes = workplace.console().changes(workplace.connection().id());
        PlanState state = KnownPlans.chosen(context, KnownPlans.all(changes, session),
                UndoCommand::didSomething, Messages.KnownPlans_NothingToUndo);
        if (!context.flag("yes") && !workplace.confirm(
                NLS.bind(Messages.UndoCommand_Confirm, state.plan().title(), state.plan().organization()))) {
            return ExitCode.FAILED;
        }
        workplace.mayChange(session, state.plan());
        return new ChangeRun(context, session.connection()).run(listener -> changes.undo(state.plan().id(), session,
                ApplyOptions.usual(), listener, context.cancel()), UndoCommand::nothingLeft);
    }

    /** A plan that changed nothing stays applied. */
    private static boolean nothingLeft(PlanState.Phase phase) {
        return phase == PlanState.Phase.UNDONE || phase == PlanState.Phase.APPLIED;
    }

    /** A plan whose steps were all done before it has nothing to take back. */
    private static boolean didSomething(PlanState plan) {
        return plan.phase() != PlanState.Phase.UNDONE && plan.steps().stream().anyMatch(step ->
                step.state() == StepState.DONE || step.state() == StepState.WAITING
                        || step.state() == StepState.UNKNOWN || step.state() == StepState.STOPPED
                        || step.state() == StepState.RUNNING || step.state() == StepState.DRIFTED);
    }
}
