package io.isthmus.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.text.Counted;

/** Applies a plan from a file, or goes on with one that was begun. */
public final class ApplyCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        if (context.flag(EveryPair.OPTION)) {
            return EveryPair.of(context, workplace, AskedPlan.of(context, workplace))
                    .apply(plan -> agreed(context, workplace, plan), options(context));
        }
        return context.flag("resume") ? resume(context, workplace) : apply(context, workplace);
    }

    /** Whether a person wants a plan applied. */
    @FunctionalInterface
    interface Agreement {
        /** @throws UsageException where nobody can be asked, or the organization's name is needed */
        boolean to(Plan plan) throws UsageException;
    }

    private static ExitCode apply(CommandContext context, Workplace workplace)
            throws UsageException, SourceException {
        if (context.arguments().isEmpty()) {
            throw new UsageException(Messages.ApplyCommand_NoFile);
        }
        Path file = OutputFile.present(context.directory().resolve(context.arguments().get(0)));
        Plan plan = OutputFile.reading(file, () -> PlanFiles.load(file));
        Connection connection = SameOrganization.connection(context, workplace, plan);
        if (!agreed(context, workplace, plan)) {
            return ExitCode.FAILED;
        }
        Session session = workplace.session(connection, Access.READ);
        if (!plan.local()) {
            workplace.mayChange(session, plan);
        }
        ChangeEngine changes = workplace.console().changes(connection.id());
        ExitCode code = new ChangeRun(context, connection).run(listener ->
                changes.apply(plan, session, options(context), listener, context.cancel()),
                PlanState.Phase.APPLIED::equals);
        if (plan.local()) {
            written(plan, workplace).forEach(path -> context.line(NLS.bind(Messages.ApplyCommand_Written, path)));
        }
        return code;
    }

    /** The documents that a plan wrote for somebody else. */
    private static List<Path> written(Plan plan, Workplace workplace) {
        Path folder = workplace.console().profile().organization(plan.connection()).transfersDirectory();
        return plan.steps().stream().flatMap(step -> step.change().actions().stream()).map(Action::request)
                .flatMap(request -> request instanceof DocumentRequest own ? Stream.of(own.name()) : Stream.empty())
                .map(folder::resolve).filter(Files::exists).toList();
    }

    private static boolean agreed(CommandContext context, Workplace workplace, Plan plan) throws UsageException {
        boolean irreversible = plan.steps().stream()
                .anyMatch(step -> step.reversibility() instanceof Reversibility.Irreversible);
        if (irreversible && context.option("confirm").isEmpty()) {
            throw new UsageException(NLS.bind(context.flag("yes") ? Messages.ApplyCommand_Irreversible
                    : Messages.ApplyCommand_IrreversibleUnasked, plan.organization()));
        }
        String question = Counted.text(plan.steps().size(), Messages.ApplyCommand_ConfirmOne,
                Messages.ApplyCommand_Confirm, plan.steps().size(), plan.organization());
        return context.flag("yes") || workplace.confirm(
                String.join(System.lineSeparator(), PlanText.lines(plan)) + System.lineSeparator() + question);
    }

    private static ExitCode resume(CommandContext context, Workplace workplace)
            throws UsageException, SourceException {
        Session session = workplace.session(Access.READ);
        ChangeEngine changes = workplace.console().changes(workplace.connection().id());
        PlanState state = KnownPlans.chosen(context, KnownPlans.all(changes, session),
                PlanState::unfinished, Messages.KnownPlans_NothingToResume);
        if (!context.flag("yes") && !workplace.confirm(
                NLS.bind(Messages.ApplyCommand_ConfirmResume, state.plan().title(), state.plan().organization()))) {
            return ExitCode.FAILED;
        }
        workplace.mayChange(session, state.plan());
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
