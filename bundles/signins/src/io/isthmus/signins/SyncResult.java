package io.isthmus.signins;

import java.time.Instant;
import java.util.List;

/**
 * What fetching came to.
 *
 * @param fetched   what became of the sign-ins
 * @param requests  that were sent
 * @param throttled those among them that the service refused for being too many
 * @param missed    when sign-ins are missing that the service does not keep any more, because nobody fetched them in
 *                  time, the earliest first
 * @since 1.0
 */
public record SyncResult(ImportResult fetched, long requests, long throttled, List<Missed> missed) {

    /** Checks nothing and copies. */
    public SyncResult {
        missed = List.copyOf(missed);
    }

    /**
     * Time of which nothing is known.
     *
     * @param from the end of what was fetched before
     * @param to   the beginning of what could be fetched
     */
    public record Missed(Instant from, Instant to) {
    }
}
