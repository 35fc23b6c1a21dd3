package io.isthmus.emulator.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** The organization's clock. */
class SimulatedClockTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final AtomicLong machine = new AtomicLong();

    @Test
    void itRunsByItsFactorAndIsSetForward() {
        SimulatedClock clock = new SimulatedClock(START, 60, machine::get);
        machine.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(START.plusSeconds(120), clock.instant());
        clock.advance(Duration.ofHours(3));
        machine.addAndGet(Duration.ofSeconds(1).toNanos());
        assertEquals(START.plusSeconds(180).plus(Duration.ofHours(3)), clock.instant());
    }

    @Test
    void itStandsWithTheFactorZero() {
        SimulatedClock clock = new SimulatedClock(START, 0, machine::get);
        machine.addAndGet(Duration.ofDays(1).toNanos());
        assertEquals(START, clock.instant());
    }

    @Test
    void itNeverGoesBack() {
        SimulatedClock clock = new SimulatedClock(START, 1, machine::get);
        assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedClock(START, -1, machine::get));
    }
}
