package io.isthmus.sdk.change;

import java.util.List;

/**
 * One way of a step: what must be true before, what is sent, what must be true after. Where what must be true after is
 * true already, nothing is sent, but for what nothing but its answer {@linkplain Action#proof() proves}.
 *
 * @param effect        what changes, in words
 * @param preconditions must hold right before, and again before anything is sent when a plan is resumed; else the step
 *                      stops and says which did not. A change with several requests words them so that they also hold
 *                      where some of its own requests were done
 * @param merges        values that are made right before
 * @param actions       requests in their order
 * @param verification  what must be true after
 * @since 1.0
 */
public record Change(String effect, List<Expectation> preconditions, List<Binding.Merge> merges,
        List<Action> actions, Verification verification) {

    /** Copies the lists. */
    public Change {
        preconditions = List.copyOf(preconditions);
        merges = List.copyOf(merges);
        actions = List.copyOf(actions);
    }

    /** Whether something of it is proven by an answer alone, so that no look tells that it was done. */
    public boolean provenByAnswer() {
        return actions.stream().anyMatch(action -> action.proof().isPresent());
    }
}
