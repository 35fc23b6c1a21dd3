package io.isthmus.signins.ui.internal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars begin where days, weeks and hours begin, whatever was done to the clocks. */
class LocalStepTest {

    /** A sign-in in each half hour. */
    private static List<List<Object>> halfHours(Instant from, Instant end) {
        return LongStream.range(0, Duration.between(from, end).toMinutes() / 30)
                .mapToObj(index -> List.<Object>of(from.plusSeconds(1800 * index), 1L, index % 2)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,     2026-03-28T23:00:00Z, 2026-03-30T22:00:00Z, 46",
        "Europe/Berlin,     2026-10-24T22:00:00Z, 2026-10-26T23:00:00Z, 50",
        "Australia/Lord_Howe, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z, 49",
        "UTC,               2026-03-29T00:00:00Z, 2026-03-31T00:00:00Z, 48"})
    void aDayBeginsAtMidnightAlsoWhereItHas23Or25Hours(String zone, Instant from, Instant end, long first) {
        Buckets days = Buckets.of(new LocalStep(Duration.ofDays(1), ZoneId.of(zone)), halfHours(from, end));
        assertEquals(from, days.start(0));
        assertEquals(end, days.start(days.size()));
        assertEquals(first, days.counts().getFirst());
        assertEquals(halfHours(from, end).size(), days.counts().stream().mapToLong(Long::longValue).sum());
        assertTrue(IntStream.rangeClosed(0, days.size()).allMatch(
                index -> days.start(index).atZone(ZoneId.of(zone)).toLocalTime().toSecondOfDay() == 0));
    }

    @Test
    void hoursOfADayStayTheSameHoursBehindAChange() {
        Buckets parts = Buckets.of(new LocalStep(Duration.ofHours(3), ZoneId.of("Europe/Berlin")),
                halfHours(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
        assertEquals(List.of(4L, 6L, 6L, 6L, 6L, 6L, 6L, 6L), parts.counts());
        assertEquals(List.of(2L, 3L, 3L, 3L, 3L, 3L, 3L, 3L), parts.failures());
    }

    @Test
    void weeksBeginOnMondayAndHoursAreAllAsLong() {
        Instant sunday = Instant.parse("2026-10-25T12:00:00Z");
        Buckets weeks = Buckets.of(new LocalStep(Duration.ofDays(7), ZoneId.of("UTC")),
                halfHours(sunday, sunday.plus(Duration.ofDays(1))));
        assertEquals(Instant.parse("2026-10-19T00:00:00Z"), weeks.start(0));
        assertEquals(List.of(24L, 24L), weeks.counts());
        LocalStep hour = LocalStep.fitting(Duration.ofDays(2), ZoneId.of("Europe/Berlin"));
        assertEquals(Duration.ofHours(1), hour.asked());
        assertEquals(Instant.parse("2026-10-25T01:00:00Z"), hour.next(Instant.parse("2026-10-25T00:00:00Z")));
    }
}
