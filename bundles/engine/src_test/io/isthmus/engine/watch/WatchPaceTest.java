package io.isthmus.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WatchPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final WatchPace pace = new WatchPace(INTERVAL);

    private Duration pause(long timerSeconds) {
        return pace.pause(NOW, Optional.of(NOW.plusSeconds(timerSeconds)));
    }

    @Test
    void itLooksEarlyWhereTheTimeOfAnEffectIsOverBefore() {
        assertEquals(Duration.ofSeconds(61), pause(60));
        assertEquals(INTERVAL, pause(900));
        assertEquals(INTERVAL, pause(-60));
    }

    @Test
    void afterFailuresItWaitsLongerWhateverEffectsAreOver() {
        pace.looked(false);
        assertEquals(INTERVAL.multipliedBy(2), pause(60));
        for (int failure = 0; failure < 80; failure++) {
            pace.looked(false);
        }
        assertEquals(INTERVAL.multipliedBy(8), pause(60));
        pace.looked(true);
        assertEquals(INTERVAL, pause(900));
    }

    @Test
    void anIntervalIsWithinItsLimits() {
        assertThrows(IllegalArgumentException.class, () -> new WatchPace(WatchPace.SHORTEST.minusNanos(1)));
        assertThrows(IllegalArgumentException.class, () -> new WatchPace(WatchPace.LONGEST.plusNanos(1)));
    }
}
