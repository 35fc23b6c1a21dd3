package io.isthmus.sdk.port;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.TimeSource;

/**
 * Lets as many requests through as a service allows in any time of one length, whoever sends them. Since a service counts
 * them when they arrive, it is counted from when they have. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class RequestPace {

    /** Of the period: more than nothing, since clocks differ; more each time that it was not enough. */
    private static final double MARGIN = 0.005;
    private static final double MORE = 0.01;
    /** A request arrives before its answer begins, and as a rule sooner than this. */
    private static final Duration ON_THE_WAY = Duration.ofMillis(300);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST = 4;

    private final TimeSource time;
    private final int requests;
    private final Duration period;
    private final Deque<Instant> starts = new ArrayDeque<>();
    private double margin = MARGIN;
    private Instant notBefore = Instant.MIN;
    private int refusals;

    /**
     * @param time     the clock that the service lives by
     * @param requests so many at the most ...
     * @param period   ... in any time as long as this
     */
    public RequestPace(TimeSource time, int requests, Duration period) {
        this.time = time;
        this.requests = requests;
        this.period = period;
    }

    /**
     * Returns when a request may be sent. Those who wait are let through one after another.
     *
     * @param cancel ends the wait
     * @return when it is sent, to be told when it is {@linkplain #answered answered}
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public Instant await(Cancel cancel) {
        Instant reserved = reserved();
        for (Instant free = reserved; time.now().isBefore(free); free = notBefore()) {
            time.sleeper().sleep(Duration.between(time.now(), free), cancel);
        }
        cancel.check();
        return moved(reserved, time.now());
    }

    private synchronized Instant notBefore() {
        return notBefore;
    }

    /**
     * An answer begins: by now the request has arrived, which is what the service counts.
     *
     * @param sent as {@link #await} told it
     */
    public void answered(Instant sent) {
        Instant now = time.now();
        Instant latest = sent.plus(ON_THE_WAY);
        moved(sent, now.isBefore(latest) ? now : latest);
    }

    private synchronized Instant moved(Instant from, Instant to) {
        if (starts.remove(from)) {
            starts.addLast(to);
        }
        return to;
    }

    private synchronized Instant reserved() {
        Instant start = time.now();
        if (starts.size() == requests) {
            Instant free = starts.removeFirst().plus(widened());
            start = free.isAfter(start) ? free : start;
        }
        start = notBefore.isAfter(start) ? notBefore : start;
        starts.addLast(start);
        return start;
    }

    /**
     * The service refused: nothing is sent as long as it says, or longer each time where it says nothing.
     *
     * @param pause as long as it says
     */
    public synchronized void refused(Optional<Duration> pause) {
        refusals++;
        margin += MORE;
        Duration growing = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals - 1, LONGEST));
        Instant until = time.now().plus(pause.filter(Duration::isPositive).orElse(growing));
        notBefore = until.isAfter(notBefore) ? until : notBefore;
    }

    /** How often it refused since it last took one. */
    public synchronized int refusals() {
        return refusals;
    }

    /** The service took one. */
    public synchronized void taken() {
        refusals = 0;
    }

    /** The time that each request has where they are sent as fast as may be. */
    public synchronized Duration each() {
        return widened().dividedBy(requests);
    }

    private Duration widened() {
        return period.plusNanos((long) (period.toNanos() * margin));
    }
}
