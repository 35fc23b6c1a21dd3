package io.isthmus.sdk.change;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.request.Request;

/**
 * One request of a step.
 *
 * @param request    what is sent; may hold placeholders
 * @param repeatable whether sending it twice does the same as sending it once, so that it may be sent again where its
 *                   answer was lost
 * @param meansDone  refusals that mean that it was done before: parts of the service's code or message, without regard
 *                   to case ("already exists")
 * @param done       how to see that it was done, where the step's verification alone does not tell
 * @since 1.0
 */
public record Action(Request request, boolean repeatable, List<String> meansDone, Optional<Expectation> done) {

    /** Copies the list. */
    public Action {
        meansDone = List.copyOf(meansDone);
    }

    /** A request that may be sent again. */
    public static Action repeatable(Request request, String... meansDone) {
        return new Action(request, true, List.of(meansDone), Optional.empty());
    }

    /** A request that must not be sent again before it was looked whether it was done. */
    public static Action once(Request request, Expectation done, String... meansDone) {
        return new Action(request, false, List.of(meansDone), Optional.of(done));
    }
}
