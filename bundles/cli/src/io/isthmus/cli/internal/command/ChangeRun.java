package io.isthmus.cli.internal.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.sdk.text.Moments;

/** Runs a change and tells how it ended: what applying, resuming and undoing have in common. */
public final class ChangeRun {

    /** Applies, resumes or undoes. */
    @FunctionalInterface
    interface Change {
        ChangeResult run(ChangeListener listener) throws PlanRefusedException, LockedException, IOException;
    }

    /** States of a step for which nothing was sent. */
    private static final Set<StepState> UNTOUCHED =
            EnumSet.of(StepState.PENDING, StepState.ALREADY_DONE, StepState.SKIPPED);

    /** As much of a plan's id as tells it from the others of an organization. */
    private static final int ID_LENGTH = 8;

    private final CommandContext context;
    private final String organization;
    private final Consumer<Value> document;
    private final AtomicBoolean begun = new AtomicBoolean();
    /** What a person has to do while it runs, as far as it was shown. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    /**
     * @param connection the organization that is changed
     */
    ChangeRun(CommandContext context, Connection connection) {
        this(context, connection, context::document);
    }

    /**
     * @param connection the organization that is changed
     * @param document   is given the document in place of the command's own
     */
    ChangeRun(CommandContext context, Connection connection, Consumer<Value> document) {
        this.context = context;
        this.organization = SameOrganization.option(connection);
        this.document = document;
    }

    /**
     * Runs it; the document is written, too.
     *
     * @param wanted the phases that mean that all went well
     */
    ExitCode run(Change change, Predicate<PlanState.Phase> wanted) throws SourceException {
        LedgerWork ledger = new LedgerWork(context, organization);
        try {
            return ledger.run(() -> {
                ChangeResult result = change.run(this::tell);
                lines(result.state()).forEach(context::line);
                context.line(result.sentence());
                next(result.state()).forEach(context::line);
                document.accept(document(result));
                return code(result, wanted);
            });
        } catch (IOException broken) {
            SourceException failed = ledger.failure(broken);
            if (begun.get()) {
                context.warn(FailureText.details(failed.failure()));
                context.warn(NLS.bind(Messages.ChangeRun_ResumeLater, organization));
                return ExitCode.PARTLY_DONE;
            }
            throw failed;
        }
    }

    private void tell(StepProgress progress) {
        if (!UNTOUCHED.contains(progress.state())) {
            begun.set(true);
        }
        if (progress.state() == StepState.RUNNING) {
            progress.told().filter(shown::add).ifPresent(context::line);
        }
        context.progress().doing(progress.sentence());
    }

    /** Nothing sent and not there is failed; some of it is partly done. */
    private static ExitCode code(ChangeResult result, Predicate<PlanState.Phase> wanted) {
        if (wanted.test(result.state().phase())) {
            return result.state().steps().stream().anyMatch(ChangeRun::unseen) ? ExitCode.COULD_NOT_LOOK
                    : ExitCode.FINE;
        }
        if (result.state().phase() == PlanState.Phase.DRIFTED && result.sent().isEmpty()) {
            return ExitCode.FAILED;
        }
        boolean touched = result.state().steps().stream()
                .anyMatch(step -> touched(step, !result.sent().isEmpty()));
        return touched ? ExitCode.PARTLY_DONE : ExitCode.FAILED;
    }

    /** What a service refused it did not do; where a person stopped it while its effect was awaited, it may have. */
    private static boolean touched(StepProgress step, boolean sent) {
        return switch (step.state()) {
            case DONE, WAITING, UNKNOWN, UNDONE -> true;
            case STOPPED -> sent && step.failure().isEmpty();
            case PENDING, RUNNING, ALREADY_DONE, DRIFTED, SKIPPED -> false;
        };
    }

    /** Whether it stopped, and not since a request failed: it stops again as long as its sentence is true. */
    private static boolean obstructed(StepProgress progress) {
        return progress.state() == StepState.STOPPED && progress.failure().isEmpty();
    }

    /** Whether it was done before, and could not be looked at now. */
    private static boolean unseen(StepProgress progress) {
        return progress.state().fulfilled() && progress.failure().isPresent();
    }

    /** What is left for the person to do. */
    private List<String> next(PlanState state) {
        String plan = state.plan().id().toString().substring(0, ID_LENGTH);
        boolean undoing = state.phase() == PlanState.Phase.UNDOING || state.phase() == PlanState.Phase.PARTLY_UNDONE;
        if (state.unfinished()) {
            boolean obstacle = state.steps().stream().anyMatch(ChangeRun::obstructed);
            return undoing ? List.of(NLS.bind(obstacle ? Messages.ChangeRun_ResumeOnce : Messages.ChangeRun_Resume,
                    plan, organization))
                    : List.of(NLS.bind(Messages.ChangeRun_ResumeOrUndo, plan, organization));
        }
        if (state.phase() == PlanState.Phase.DRIFTED) {
            return List.of(NLS.bind(Messages.ChangeRun_Drifted, state.plan().kind(), organization));
        }
        return state.steps().stream().filter(step -> step.state() == StepState.WAITING)
                .flatMap(step -> step.until().stream()).max(Comparator.naturalOrder())
                .map(until -> NLS.bind(Messages.ChangeRun_Wait, Moments.text(until, ZoneId.systemDefault()),
                        organization))
                .stream().toList();
    }

    /** Each step of a plan for a person. */
    public static List<String> lines(PlanState state) {
        List<String> lines = new ArrayList<>();
        for (Step step : state.plan().steps()) {
            StepProgress progress = state.step(step.id()).orElseThrow();
            String until = progress.until().map(time -> " " + NLS.bind(Messages.CheckText_Until,
                    Moments.text(time, ZoneId.systemDefault()))).orElse("");
            lines.add(String.format("  %-20s %s%s", StateWords.of(progress.state()), step.title(), until));
            if (sentenceMatters(progress)) {
                lines.add("      " + progress.sentence());
            }
            // Something to hand on, such as a certificate request: as it is to be copied.
            progress.told().ifPresent(told -> told.lines().forEach(lines::add));
            progress.failure().ifPresent(failure -> FailureText.details(failure).lines()
                    .forEach(line -> lines.add("      " + line)));
        }
        return lines;
    }

    /** Whether its sentence tells what its state and its failure do not. */
    private static boolean sentenceMatters(StepProgress progress) {
        return progress.state() == StepState.DRIFTED || unseen(progress) || progress.told().isPresent()
                || progress.failure().isEmpty()
                        && (progress.state() == StepState.STOPPED || progress.state() == StepState.UNKNOWN);
    }

    /** How a plan stands as a document; docs/schemas/change.json is its schema. */
    static Value.Members document(PlanState state) {
        Plan plan = state.plan();
        return Value.members().with("plan", Value.of(plan.id().toString())).with("kind", Value.of(plan.kind()))
                .with("title", Value.of(plan.title())).with("phase", Value.of(state.phase().name()))
                .with("started", Value.of(state.started().toString()))
                .with("changed", Value.of(state.changed().toString())).with("by", Value.of(state.by()))
                .with("steps", new Value.Array(state.steps().stream().map(Codec::toValue).toList()));
    }

    private static Value document(ChangeResult result) {
        return document(result.state()).with("sentence", Value.of(result.sentence()))
                .with("sent", Codec.toValue(result.sent()));
    }
}
