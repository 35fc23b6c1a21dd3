package io.isthmus.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T11:30:00Z");
    private final Times times = new Times(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Vienna"),
            Locale.GERMANY);

    @Test
    void showsTheUsersZoneAndTheOffsetInFull() {
        assertEquals("12:30", times.shortly(NOW));
        assertEquals("2026-11-22 12:30:00 +01:00", times.exactly(NOW));
    }

    @Test
    void showsTheDateWhereItIsNotToday() {
        Instant beforeMidnight = Instant.parse("2026-11-21T22:59:00Z");
        assertTrue(times.shortly(beforeMidnight).startsWith(times.date(beforeMidnight)));
        assertEquals("22.11.2026 12:30", times.dated(NOW), "today, too");
        assertEquals("00:01", times.shortly(Instant.parse("2026-11-21T23:01:00Z")));
    }

    @ParameterizedTest
    @CsvSource({ "PT20S,now", "PT60S,in 1 minute", "-PT3H,3 hours ago", "PT552H,in 23 days", "-PT24H,1 day ago",
            "PT119M,in 1 hour" })
    void tellsTheDistanceInTheLargestWholeUnit(Duration away, String words) {
        assertEquals(words, times.distance(NOW.plus(away)));
    }

    @Test
    void turnsNamesOfPropertiesIntoWords() {
        assertEquals("Required resource access", Words.humanized("requiredResourceAccess"));
        assertEquals("Name", Words.humanized("name"));
        assertEquals("Target sharing epr", Words.humanized("targetSharingEpr"));
        assertEquals("", Words.humanized(""));
    }
}
