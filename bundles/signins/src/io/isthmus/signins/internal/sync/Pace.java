package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.TimeSource;

/**
 * Lets as many requests through as a service allows in any time of one length. Since a service counts them when they
 * arrive, a little more time is taken than it wants. Safe for use by many threads.
 */
final class Pace {

    /** Of the period: what the network's unevenness may take away between two arrivals. */
    private static final double MARGIN = 0.015;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST = 4;

    private final TimeSource time;
    private final int requests;
    private final Duration period;
    private final Deque<Instant> starts = new ArrayDeque<>();
    private Instant notBefore = Instant.MIN;
    private int refusals;

    Pace(TimeSource time, int requests, Duration period) {
        this.time = time;
        this.requests = requests;
        this.period = period.plusNanos((long) (period.toNanos() * MARGIN));
    }

    /**
     * Returns when a request may be sent.
     *
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    void await(Cancel cancel) {
        time.sleeper().sleep(Duration.between(time.now(), reserved()), cancel);
    }

    private synchronized Instant reserved() {
        Instant start = time.now();
        if (starts.size() == requests) {
            Instant free = starts.removeFirst().plus(period);
            start = free.isAfter(start) ? free : start;
        }
        start = notBefore.isAfter(start) ? notBefore : start;
        starts.addLast(start);
        return start;
    }

    /** The service refused: nothing is sent as long as it says, or longer each time where it says nothing. */
    synchronized void refused(Optional<Duration> pause) {
        refusals++;
        Duration growing = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals - 1, LONGEST));
        Instant until = time.now().plus(pause.filter(Duration::isPositive).orElse(growing));
        notBefore = until.isAfter(notBefore) ? until : notBefore;
    }

    /** How often it refused since it last took one. */
    synchronized int refusals() {
        return refusals;
    }

    /** The service took one. */
    synchronized void taken() {
        refusals = 0;
    }

    /** The time that each request has where they are sent as fast as may be. */
    Duration each() {
        return period.dividedBy(requests);
    }
}
