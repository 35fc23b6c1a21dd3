package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"PT24H, 24 hours", "PT1H, 1 hour", "PT48H, 2 days", "PT720H, 30 days", "PT49H, 49 hours",
            "PT90M, 90 minutes", "PT1M, 1 minute", "PT75S, 75 seconds", "PT1S, 1 second", "PT0.2S, 1 second",
            "PT121S, 3 minutes", "PT59M30S, 1 hour", "PT0S, 0 seconds"})
    void aDeadlineIsNeverToldShorterThanItIs(Duration length, String words) {
        assertEquals(words, Lengths.text(length));
    }

    @ParameterizedTest
    @CsvSource({"PT20S, 20 seconds", "PT119M, 1 hour", "PT24H, 1 day", "PT552H, 23 days", "PT61S, 1 minute"})
    void aDistanceIsToldInItsLargestUnit(Duration length, String words) {
        assertEquals(words, Lengths.rounded(length));
    }

    @Test
    void aMomentHasItsOffset() {
        assertEquals("2026-10-20 11:00 +02:00",
                Moments.text(Instant.parse("2026-10-20T09:00:30Z"), ZoneId.of("Europe/Vienna")));
        assertEquals("2026-10-20 09:00 +00:00", Moments.text(Instant.parse("2026-10-20T09:00:30Z"), ZoneId.of("UTC")));
    }

    @Test
    void longIdsAloneAreShortened() {
        assertEquals("7A3F0000…", ShortIds.of("7A3F0000111122223333"));
        assertEquals("EX01", ShortIds.of("EX01"));
    }

    @Test
    void idsInASentenceAreShortenedAndOtherWordsAreNot() {
        assertEquals("The key A70AE923… of 8c1f0c3e…, build 15.2.1118.25, deadbeef",
                ShortIds.within("The key A70AE923AA8A44B2D5C73879C7A98EE000112233 of "
                        + "8c1f0c3e-5b7a-4f0e-9d11-000000000001, build 15.2.1118.25, deadbeef"));
        assertEquals("It is 8c1f0c3e… It is A70AE923…", ShortIds.within("It is 8c1f0c3e-5b7a-4f0e-9d11-000000000001. "
                + "It is A70AE923AA8A44B2D5C73879C7A98EE000112233."));
    }
}
