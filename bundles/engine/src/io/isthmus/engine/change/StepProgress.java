package io.isthmus.engine.change;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.Failure;

/**
 * How one step stands.
 *
 * @param step     its id
 * @param state    how it stands
 * @param sentence the same for a person
 * @param since    since when, by the clock of the organization; empty while it is pending
 * @param until    until when it takes its time, for {@link StepState#WAITING} and there alone
 * @param failure  what failed, where something did; of a step that is {@linkplain StepState#fulfilled() fulfilled} why
 *                 it could not be seen whether it still is
 * @param told     what a person needs of it: what a service told when it did the step, a certificate request for
 *                 instance, until the step is undone; of a step that sends nothing and is waited for, what to do for it
 * @param toUndo   whether something was sent for it that may have changed something and was not taken back
 * @since 1.0
 */
public record StepProgress(String step, StepState state, String sentence, Optional<Instant> since,
        Optional<Instant> until, Optional<Failure> failure, Optional<String> told, boolean toUndo) {

    /** Checks that nothing is null. */
    public StepProgress {
        Objects.requireNonNull(step);
        Objects.requireNonNull(state);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(since);
        Objects.requireNonNull(failure);
        Objects.requireNonNull(told);
        if (until.isPresent() != (state == StepState.WAITING)) {
            throw new IllegalArgumentException("a step has an end of waiting where it waits, and there alone");
        }
    }

    /** The same with what a person needs of it; where that is empty, with what there is. */
    public StepProgress withTold(Optional<String> more) {
        return new StepProgress(step, state, sentence, since, until, failure, more.or(() -> told), toUndo);
    }

    /** How a step stands of which no service told anything, and whose state says whether there is something to undo. */
    public StepProgress(String step, StepState state, String sentence, Optional<Instant> since, Optional<Instant> until,
            Optional<Failure> failure) {
        this(step, state, sentence, since, until, failure, Optional.empty(), state == StepState.DONE
                || state == StepState.WAITING || state == StepState.UNKNOWN || state == StepState.DRIFTED);
    }
}
