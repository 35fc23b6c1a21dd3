package io.isthmus.journey;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(20);

    private Waiting() {
    }

    /** Whether it came true in time. */
    static boolean until(Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}
