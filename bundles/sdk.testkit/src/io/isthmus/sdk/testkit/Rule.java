package io.isthmus.sdk.testkit;

import java.util.Objects;

/**
 * One thing that a plug-in must keep to.
 *
 * @param name  what it is, with the contribution that it is about
 * @param check throws an {@link AssertionError} that says what to do where the plug-in does not keep to it
 * @since 1.1
 */
public record Rule(String name, Runnable check) {

    /** Checks that both are there. */
    public Rule {
        Objects.requireNonNull(name);
        Objects.requireNonNull(check);
    }
}
