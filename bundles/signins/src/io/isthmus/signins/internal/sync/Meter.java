package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import io.isthmus.sdk.TimeSource;
import io.isthmus.signins.SyncListener;
import io.isthmus.signins.SyncProgress;
import io.isthmus.signins.SyncProgress.Doing;

/**
 * Counts what is fetched and tells it: the pace is the real one of the last minutes, and the time that is left is judged
 * by how much of the log that pace went through. Safe for use by many threads.
 */
final class Meter {

    /** What came longer ago says nothing about the pace. */
    private static final Duration MEMORY = Duration.ofMinutes(3);
    private static final int ENOUGH = 3;

    private record Mark(Instant at, long read, Duration left) {
    }

    private final SyncListener listener;
    private final TimeSource time;
    private final String kind;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private Instant reached;
    private Duration left = Duration.ZERO;
    private Doing doing = Doing.FETCHING;
    private long read;
    private long added;
    private long requests;
    private long throttled;

    Meter(SyncListener listener, TimeSource time, String kind) {
        this.listener = listener;
        this.time = time;
        this.kind = kind;
    }

    /** A request is sent. */
    synchronized void asks() {
        requests++;
        doing = Doing.FETCHING;
    }

    /**
     * A page came.
     *
     * @param back back to when everything is there
     * @param rest how much time is not fetched yet
     */
    synchronized void came(int rows, Instant back, Duration rest) {
        read += rows;
        reached = back;
        left = rest;
        Instant now = time.now();
        marks.addLast(new Mark(now, read, rest));
        while (marks.size() > ENOUGH && marks.getFirst().at().isBefore(now.minus(MEMORY))) {
            marks.removeFirst();
        }
        tell();
    }

    /** So many were new. */
    synchronized void committed(long rows) {
        added += rows;
        tell();
    }

    /** The service refused. */
    synchronized void refused() {
        throttled++;
        now(Doing.THROTTLED);
    }

    /** Something else than fetching is done. */
    synchronized void now(Doing other) {
        doing = other;
        tell();
    }

    private void tell() {
        listener.progressed(new SyncProgress(doing, kind, read, added, requests, throttled, rowsPerSecond(),
                Optional.ofNullable(reached), remaining()));
    }

    private double rowsPerSecond() {
        double seconds = marks.size() < 2 ? 0
                : Duration.between(marks.getFirst().at(), marks.getLast().at()).toNanos() / 1e9;
        return seconds <= 0 ? 0 : (marks.getLast().read() - marks.getFirst().read()) / seconds;
    }

    private Optional<Duration> remaining() {
        if (marks.size() < ENOUGH) {
            return Optional.empty();
        }
        Duration gone = marks.getFirst().left().minus(marks.getLast().left());
        Duration taken = Duration.between(marks.getFirst().at(), marks.getLast().at());
        return gone.isPositive() ? Optional.of(Duration.ofMillis((long) ((double) left.toMillis() / gone.toMillis()
                * taken.toMillis()))) : Optional.empty();
    }

    synchronized long requests() {
        return requests;
    }

    synchronized long throttled() {
        return throttled;
    }
}
