package io.isthmus.http;

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

/** Time that passes only while somebody waits. */
final class VirtualTime extends Clock implements Sleeper {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    TimeSource source() {
        return new TimeSource(this, this);
    }

    List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public void sleep(Duration duration, Cancel cancel) {
        cancel.check();
        waits.add(duration);
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
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
