package io.isthmus.sdk.testkit.internal;

import io.isthmus.sdk.Failure;

/** How services answer while a contribution runs. */
enum Situation {

    /** An organization with its tenant, wholly read. */
    READ("answers", null),
    /** Nobody is allowed to look. */
    DENIED("refuses (403)", Failure.Kind.DENIED),
    /** The service asks to wait, until nobody waits any more. */
    THROTTLED("is asked too often (429)", Failure.Kind.THROTTLED),
    /** The service fails on its own. */
    BROKEN("fails (503)", Failure.Kind.SERVICE_ERROR),
    /** Everything was read, and nothing is there. */
    EMPTY("has nothing", null);

    private final String words;
    private final Failure.Kind failure;

    Situation(String words, Failure.Kind failure) {
        this.words = words;
        this.failure = failure;
    }

    /** What every service does, in words. */
    String words() {
        return words;
    }

    /** Why nothing can be read; null where it can. */
    Failure.Kind failure() {
        return failure;
    }
}
