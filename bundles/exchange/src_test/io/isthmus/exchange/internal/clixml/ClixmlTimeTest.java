package io.isthmus.exchange.internal.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClixmlTimeTest {

    private static final Optional<ZoneId> PACIFIC = Optional.of(ZoneId.of("America/Los_Angeles"));

    @Test
    void aDateWithItsOffsetNeedsNoZone() {
        assertEquals(Optional.of(Instant.parse("2024-11-06T22:47:32.1234567Z")),
                ClixmlTime.instant("2024-11-06T14:47:32.1234567-08:00", Optional.empty()));
        assertEquals(Optional.of(Instant.parse("2024-11-06T14:47:32Z")),
                ClixmlTime.instant("2024-11-06T14:47:32Z", PACIFIC));
    }

    @Test
    void aLocalDateIsReadByTheZoneOfItsMachine() {
        assertEquals(Optional.of(Instant.parse("2024-11-06T22:47:32Z")),
                ClixmlTime.instant("2024-11-06T14:47:32", PACIFIC));
    }

    @Test
    void aLocalDateWithoutAZoneIsNoInstant() {
        assertEquals(Optional.empty(), ClixmlTime.instant("2024-11-06T14:47:32", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"P1DT2H3M4.5S,PT26H3M4.5S", "PT0S,PT0S", "-PT9.0269026S,PT-9.0269026S", "P21DT19H,PT523H",
            "P10675199DT2H48M5.4775807S,PT256204778H48M5.4775807S"})
    void aTimeSpanIsADuration(String text, Duration duration) {
        assertEquals(duration, ClixmlTime.duration(text));
    }

    @Test
    void whatIsNoTimeSpanIsRefused() {
        assertThrows(DateTimeException.class, () -> ClixmlTime.duration("1.02:03:04"));
    }
}
