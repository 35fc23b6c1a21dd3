package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.util.List;

import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Verification;

/** How long each side may take to show what was written. */
public final class Waits {

    private static final Duration DIRECTORY = Duration.ofMinutes(10);
    private static final Duration SHELL = Duration.ofMinutes(5);
    private static final Duration COPIES = Duration.ofHours(2);
    private static final Duration COPY_INTERVAL = Duration.ofMinutes(1);
    private static final Duration MAIL = Duration.ofMinutes(30);
    private static final Duration MAIL_INTERVAL = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private Waits() {
    }

    /** The tenant's directory replicates: a read can lag behind a write for minutes. */
    public static Verification directory(Expectation... expectations) {
        return new Verification(List.of(expectations), DIRECTORY, INTERVAL);
    }

    /** Exchange, on either side. */
    public static Verification exchange(Expectation... expectations) {
        return new Verification(List.of(expectations), SHELL, INTERVAL);
    }

    /** A certificate comes to servers that lack it: they copy it from each other, or somebody brings it. */
    public static Verification copies(Expectation... expectations) {
        return new Verification(List.of(expectations), COPIES, COPY_INTERVAL);
    }

    /** Mail arrives, after connectors took what they were told; each look sends a message. */
    public static Verification mail(Expectation... expectations) {
        return new Verification(List.of(expectations), MAIL, MAIL_INTERVAL);
    }
}
