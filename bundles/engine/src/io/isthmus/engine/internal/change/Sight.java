package io.isthmus.engine.internal.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;

/**
 * What a look at the world showed.
 *
 * @param looks each expectation with what was seen, in their order
 */
record Sight(List<Look> looks) {

    /**
     * One expectation.
     *
     * @param expectation what was expected
     * @param body        what came back; empty where it could not be looked at
     * @param failure     why it could not be looked at
     */
    record Look(Expectation expectation, Optional<Value> body, Optional<Failure> failure) {

        /** Whether it was seen to be true. */
        boolean holds() {
            return body.filter(expectation.condition()::holds).isPresent();
        }
    }

    /** Whether all is true. */
    boolean holds() {
        return looks.stream().allMatch(Look::holds);
    }

    /** The first that was seen and is not true. */
    Optional<Look> wrong() {
        return looks.stream().filter(look -> look.body().isPresent() && !look.holds()).findFirst();
    }

    /** All that is not seen to be true, as one sentence. */
    String awaited() {
        return looks.stream().filter(look -> !look.holds()).map(look -> look.expectation().sentence()).distinct()
                .collect(Collectors.joining("; "));
    }

    /** The first that could not be looked at. */
    Optional<Look> unseen() {
        return looks.stream().filter(look -> look.body().isEmpty()).findFirst();
    }
}
