package io.isthmus.sdk;

import java.time.Duration;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way to wait. On demo connections time runs faster than outside, so nobody waits by the system's own clock.
 *
 * @since 1.0
 */
@FunctionalInterface
@ProviderType
public interface Sleeper {

    /**
     * Waits.
     *
     * @param duration how long by the clock that belongs to this sleeper; zero or negative returns at once
     * @param cancel   ends the wait early
     * @throws CancelledException where the cancel was asked for before or while waiting
     */
    void sleep(Duration duration, Cancel cancel);

    /** Waits by the system's clock. */
    static Sleeper system() {
        return SystemSleeper.INSTANCE;
    }
}
