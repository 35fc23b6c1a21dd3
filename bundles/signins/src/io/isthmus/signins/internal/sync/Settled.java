package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a log does not change any more. Sign-ins come into it with some delay: Microsoft tells of minutes, and people
 * of up to two hours; what is younger is asked for again the next time. The workstation's clock may be ahead of the
 * service's, so the earlier one of them counts. Safe for use by many threads.
 */
final class Settled {

    private static final Duration DELAY = Duration.ofHours(3);

    private Instant until = Instant.MIN;

    /**
     * The service answered; its first answer counts.
     *
     * @param at    by its clock, where it tells
     * @param local by the clock of the connection
     */
    synchronized void answered(Optional<Instant> at, Instant local) {
        if (until.equals(Instant.MIN)) {
            until = at.filter(service -> service.isBefore(local)).orElse(local).minus(DELAY);
        }
    }

    /** Before the first answer, nothing is settled. */
    synchronized Instant until() {
        return until;
    }
}
