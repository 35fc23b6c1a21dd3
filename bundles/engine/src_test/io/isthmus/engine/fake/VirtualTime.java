package io.isthmus.engine.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.isthmus.sdk.TimeSource;

/** A clock that stands still but for those who sleep by it. */
public final class VirtualTime extends Clock {

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    public TimeSource source() {
        return new TimeSource(this, (duration, cancel) -> {
            cancel.check();
            advance(duration);
        });
    }

    public synchronized void advance(Duration duration) {
        if (!duration.isNegative()) {
            now = now.plus(duration);
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

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
