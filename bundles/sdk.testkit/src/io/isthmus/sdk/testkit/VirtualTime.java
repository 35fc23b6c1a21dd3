package io.isthmus.sdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.TimeSource;

/**
 * Time that passes only while somebody waits, or when a test says so. Waiting returns at once. Safe for use by several
 * threads.
 *
 * @since 1.0
 */
public final class VirtualTime extends Clock implements Sleeper {

    private final List<Duration> waits = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    /** Both clock and sleeper. */
    public TimeSource source() {
        return new TimeSource(this, this);
    }

    /** How long was waited, each time. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** Time passes. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
        passed = passed.plus(duration);
    }

    /** Somebody sets the clock back; no time passes by that. */
    public synchronized void setBack(Duration duration) {
        now = now.minus(duration);
    }

    /** How much time has passed since this was made, whatever the clock shows. */
    public synchronized Duration passed() {
        return passed;
    }

    @Override
    public synchronized void sleep(Duration duration, Cancel cancel) {
        cancel.check();
        waits.add(duration);
        if (duration.isPositive()) {
            advance(duration);
        }
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same: what is tested here does not ask for a zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
