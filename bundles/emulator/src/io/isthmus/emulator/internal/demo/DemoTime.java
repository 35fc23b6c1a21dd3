package io.isthmus.emulator.internal.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import io.isthmus.emulator.internal.time.SimulatedClock;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;

/**
 * The clock of a demo organization, and waiting by it: a share of each wait passes in real time, then the clock is set
 * forward by the rest. The clock of another process is asked at most a few times a second and followed in between.
 */
final class DemoTime extends Clock implements Sleeper {

    private static final Logger LOGGER = System.getLogger(DemoTime.class.getName());
    private static final Duration TRUSTED = Duration.ofMillis(200);

    private final Optional<SimulatedClock> own;
    private final ControlClient control;
    private final double haste;
    private Instant asked = Instant.EPOCH;
    private long askedNanos;
    private double factor;

    DemoTime(Optional<SimulatedClock> own, ControlClient control, double haste) {
        this.own = own;
        this.control = control;
        this.haste = haste;
    }

    TimeSource source() {
        return new TimeSource(this, this);
    }

    void advance(Duration by) throws SourceException {
        follow(control.send("POST", "advance", Value.members().with("by", Value.of(by.toString()))));
    }

    @Override
    public void sleep(Duration duration, Cancel cancel) {
        if (duration.isNegative() || duration.isZero()) {
            cancel.check();
            return;
        }
        Instant end = instant().plus(duration);
        Sleeper.system().sleep(Duration.ofNanos((long) (duration.toNanos() / haste)), cancel);
        Duration rest = Duration.between(instant(), end);
        if (!rest.isNegative() && !rest.isZero()) {
            try {
                advance(rest);
            } catch (SourceException gone) {
                LOGGER.log(Level.WARNING, "The demo organization is gone; the wait ends early.", gone);
            }
        }
    }

    @Override
    public Instant instant() {
        return own.map(SimulatedClock::instant).orElseGet(this::followed);
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

    private synchronized Instant followed() {
        long passed = System.nanoTime() - askedNanos;
        if (asked.equals(Instant.EPOCH) || passed > TRUSTED.toNanos()) {
            try {
                follow(control.get("clock"));
                return asked;
            } catch (SourceException gone) {
                LOGGER.log(Level.DEBUG, "the clock of the demo organization cannot be asked", gone);
            }
        }
        return asked.plusNanos((long) (passed * factor));
    }

    /** Goes on from what the organization says of its clock. */
    private synchronized void follow(Value clock) {
        asked = Instant.parse(clock.at("/now").text().orElseThrow());
        factor = Double.parseDouble(clock.at("/factor").text().orElseThrow());
        askedNanos = System.nanoTime();
    }
}
