package io.isthmus.signins;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far fetching is.
 *
 * @param doing         what is done now
 * @param kind          of which kind of sign-ins
 * @param read          sign-ins that came, those that were known among them
 * @param added         those that were new
 * @param requests      that were sent
 * @param throttled     those among them that the service refused for being too many
 * @param rowsPerSecond the real pace of the last minutes
 * @param reached       back to when everything is there; empty as long as nothing came
 * @param left          how long it will take, judged by the real pace; empty as long as that cannot be told
 * @since 1.0
 */
public record SyncProgress(Doing doing, String kind, long read, long added, long requests, long throttled,
        double rowsPerSecond, Optional<Instant> reached, Optional<Duration> left) {

    /** What is done. */
    public enum Doing {
        /** A page is asked for or comes. */
        FETCHING,
        /** The service asked to wait. */
        THROTTLED,
        /** A page did not come; it is asked for again after a wait. */
        TRYING_AGAIN,
        /** The user wants a pause. */
        PAUSED
    }
}
