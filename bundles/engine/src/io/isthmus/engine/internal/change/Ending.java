package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.Counted;

/** Says how applying, resuming or undoing ended. */
final class Ending {

    private Ending() {
    }

    /**
     * One sentence for a person, or a few.
     *
     * @param lookedOnly whether every step was through before
     */
    static String sentence(PlanHistory history, boolean lookedOnly, Instant now) {
        Phase phase = history.state(now).phase();
        long through = count(history, step -> step.state().fulfilled());
        long undone = takenBack(history, step -> true);
        Object[] counts = { through, history.plan().steps().size(), undone };
        return switch (phase) {
            case APPLIED -> applied(history, lookedOnly, counts);
            case DRIFTED -> NLS.bind(Messages.Drifted, titles(history, step -> step.state() == StepState.DRIFTED));
            case UNDONE -> undone(history, undone, counts);
            case PARTLY_UNDONE -> partlyUndone(history);
            case STOPPED, APPLYING, UNDOING -> stopped(history, counts);
        };
    }

    /** Of some it is told which: those that are listed as undone. */
    private static String partlyUndone(PlanHistory history) {
        long undone = count(history, step -> step.state() == StepState.UNDONE);
        return Counted.text(undone, Messages.PartlyUndoneOne, Messages.PartlyUndone,
                new Object[] { undone, history.plan().steps().size(), undone });
    }

    private static String applied(PlanHistory history, boolean lookedOnly, Object[] counts) {
        String unseen = titles(history, StepHistory::unseen);
        if (!unseen.isEmpty()) {
            return NLS.bind(Messages.AppliedUnseen, unseen);
        }
        return NLS.bind(lookedOnly ? Messages.StillApplied : Messages.Applied, counts);
    }

    private static String stopped(PlanHistory history, Object[] counts) {
        String drifted = titles(history, step -> step.state() == StepState.DRIFTED);
        if (!drifted.isEmpty()) {
            return NLS.bind(Messages.StoppedDrifted, new Object[] { counts[0], counts[1], drifted });
        }
        String unseen = titles(history, StepHistory::unseen);
        return NLS.bind(Messages.Stopped, counts)
                + (unseen.isEmpty() ? "" : " " + NLS.bind(Messages.StoppedUnseen, unseen));
    }

    /** What somebody had taken back before is told from what was undone now. */
    private static String undone(PlanHistory history, long undone, Object[] counts) {
        long found = takenBack(history, step -> !step.touched(Direction.BACK));
        if (undone == 0) {
            return Messages.NothingToUndo;
        }
        if (undone == found) {
            return Counted.text(undone, Messages.UndoneBeforeOne, Messages.UndoneBefore, counts);
        }
        return Counted.text(undone, Messages.UndoneOne, Messages.Undone, counts) + (found == 0 ? ""
                : " " + Counted.text(found, Messages.UndoneSomeOne, Messages.UndoneSome, found));
    }

    /** A step whose way back sends nothing, as one that had a server read again, left nothing to take back. */
    private static long takenBack(PlanHistory history, Predicate<StepHistory> which) {
        return history.plan().steps().stream()
                .filter(step -> step.inverse().map(inverse -> !inverse.actions().isEmpty()).orElse(true))
                .map(Step::id).map(history::step)
                .filter(step -> step.state() == StepState.UNDONE).filter(which).count();
    }

    private static long count(PlanHistory history, Predicate<StepHistory> what) {
        return history.plan().steps().stream().map(Step::id).map(history::step).filter(what).count();
    }

    private static String titles(PlanHistory history, Predicate<StepHistory> what) {
        List<Step> steps = history.plan().steps();
        return steps.stream().filter(step -> what.test(history.step(step.id()))).map(Step::title)
                .collect(Collectors.joining("; "));
    }
}
