package io.isthmus.benchmarks.internal.job;

import java.time.Duration;
import java.time.Instant;

import io.isthmus.sdk.request.Request;

/**
 * A request of the console, and when it waited for its answer.
 *
 * @param step    id of the step that it belongs to; empty before the first one begins
 * @param phase   what the step needs it for
 * @param request what was asked
 * @param began   by the machine's clock
 * @param took    until the answer was understood
 */
record SentRequest(String step, Phase phase, Request request, Instant began, Duration took) {

    /** What a step needs a request for. */
    enum Phase {
        /** To see how things are before anything is sent. */
        LOOK,
        /** It is the change. */
        SEND,
        /** To see that the change is there. */
        VERIFY
    }

    Instant ended() {
        return began.plus(took);
    }
}
