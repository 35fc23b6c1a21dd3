package io.isthmus.emulator.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The clock of an emulated organization: it begins where it is told to, runs by one factor against the machine's own
 * clock, and can be set forward. With the factor 0 it stands still but for that.
 */
public final class SimulatedClock extends Clock {

    private final LongSupplier nanoTime;
    private final double factor;
    private Instant origin;
    private long originNanos;

    /**
     * @param start  what it shows first
     * @param factor how much faster than real time it runs; 1 is real time, 0 stands
     */
    public SimulatedClock(Instant start, double factor) {
        this(start, factor, System::nanoTime);
    }

    SimulatedClock(Instant start, double factor, LongSupplier nanoTime) {
        if (factor < 0 || Double.isNaN(factor) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a clock runs forward or stands: " + factor);
        }
        this.nanoTime = nanoTime;
        this.factor = factor;
        origin = start;
        originNanos = nanoTime.getAsLong();
    }

    /** How much faster than real time it runs. */
    public double factor() {
        return factor;
    }

    /** Sets it forward. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a clock is not set back: " + by);
        }
        origin = instant().plus(by);
        originNanos = nanoTime.getAsLong();
    }

    /** Sets it to a time, for an organization that begins anew. */
    public synchronized void restart(Instant start) {
        origin = start;
        originNanos = nanoTime.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        return origin.plusNanos((long) ((nanoTime.getAsLong() - originNanos) * factor));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new UnsupportedOperationException("an organization's clock shows UTC");
    }
}
