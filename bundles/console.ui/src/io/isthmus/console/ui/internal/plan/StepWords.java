package io.isthmus.console.ui.internal.plan;

import java.time.Instant;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.right.StepRight;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;

/** How steps stand, in marks and words. */
final class StepWords {

    private StepWords() {
    }

    /** A step that sends nothing and did not come true waits for somebody: nothing failed. */
    static Mark mark(Step step, StepProgress progress) {
        boolean awaited = progress.state() == StepState.STOPPED && step.change().actions().isEmpty();
        return awaited && progress.failure().isEmpty() ? Mark.WAITING : mark(progress.state());
    }

    private static Mark mark(StepState state) {
        return switch (state) {
            case PENDING -> Mark.PENDING;
            case RUNNING -> Mark.RUNNING;
            case ALREADY_DONE, DONE -> Mark.GOOD;
            case WAITING -> Mark.WAITING;
            case DRIFTED, STOPPED -> Mark.BAD;
            case UNKNOWN -> Mark.UNSEEN;
            case UNDONE -> Mark.UNDONE;
            case SKIPPED -> Mark.NONE;
        };
    }

    static Mark mark(StepRight.Standing standing) {
        return switch (standing) {
            case MAY -> Mark.GOOD;
            case NOT_SEEN -> Mark.UNSEEN;
            case ACTIVATE -> Mark.WARNING;
            case MAY_NOT -> Mark.BAD;
        };
    }

    /** What is awaited or came of it, since when, and until when at the latest. */
    static String progress(Step step, StepProgress progress, Times times) {
        String sentence = progress.sentence();
        if (progress.until().isPresent()) {
            return NLS.bind(Messages.StepWords_until, sentence, times.shortly(progress.until().get()));
        }
        if (progress.state() != StepState.RUNNING || progress.since().isEmpty()) {
            return sentence;
        }
        Instant since = progress.since().get();
        return NLS.bind(Messages.StepWords_since, new Object[] { sentence, times.shortly(since),
                times.shortly(since.plus(step.change().verification().deadline())) });
    }

    /** Whether a step can be undone, and why not or how long. */
    static String reversibility(Reversibility reversibility) {
        return switch (reversibility) {
            case Reversibility.Reversible reversible -> Messages.StepWords_reversible;
            case Reversibility.ReversibleFor limited -> NLS.bind(Messages.StepWords_reversibleFor,
                    Lengths.text(limited.within()), limited.reason());
            case Reversibility.Irreversible irreversible -> NLS.bind(Messages.StepWords_irreversible,
                    irreversible.reason());
        };
    }
}
