package io.isthmus.sdk.change;

import io.isthmus.sdk.request.Request;

/**
 * Something that must be true in the world: a request that reads, and what its answer must be. An answer "not found"
 * counts as null; any other failure means that it could not be looked at, and nothing is concluded from it.
 *
 * @param request   reads; may hold placeholders
 * @param condition what the answer's body must be; texts may hold placeholders
 * @param sentence  what is expected, for a person: "the application has the certificate 7A3F…"
 * @since 1.0
 */
public record Expectation(Request request, Condition condition, String sentence) {

    /** Refuses what changes something. */
    public Expectation {
        if (!request.reading()) {
            throw new IllegalArgumentException("an expectation reads: " + request.describe());
        }
    }
}
