package io.isthmus.signins.ui.internal.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Steps as a calendar has them: those of days begin at midnight, those of weeks on a Monday, and those of several hours at
 * the hours of each day, on days of 23 or 25 hours, too. Those of an hour and less are all of the same length.
 *
 * @param length of a step, where no clock is changed
 * @param zone   whose midnight it is
 */
record LocalStep(Duration length, ZoneId zone) {

    /** More bars than that are too narrow to be pointed at. */
    static final int MOST = 120;

    private static final List<Duration> LENGTHS = Stream.concat(
            Stream.of(1L, 5L, 15L, 60L, 300L, 900L, 3600L, 10_800L, 21_600L).map(Duration::ofSeconds),
            Stream.of(1L, 7L, 28L, 364L).map(Duration::ofDays)).toList();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Wherever a clock is changed, it is by as much, or by several of them. */
    private static final Duration CHANGE = Duration.ofMinutes(30);
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    /** The shortest step with which a time has not too many. */
    static LocalStep fitting(Duration whole, ZoneId zone) {
        return new LocalStep(LENGTHS.stream().filter(step -> whole.dividedBy(step) < MOST).findFirst()
                .orElse(LENGTHS.getLast()), zone);
    }

    /** The step of which sign-ins are asked for, so that each lies in one of these: all of its steps have one length. */
    Duration asked() {
        return length.compareTo(HOUR) > 0 ? CHANGE : length;
    }

    /** Where that step begins in which a time is that was {@link #asked} for. */
    Instant begin(Instant time) {
        return length.compareTo(HOUR) > 0 ? instant(floor(time)) : time;
    }

    /** Where the step behind one begins. */
    Instant next(Instant begin) {
        return length.compareTo(HOUR) > 0 ? instant(floor(begin).plus(length)) : begin.plus(length);
    }

    private LocalDateTime floor(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        if (length.compareTo(DAY) < 0) {
            int hours = (int) length.toHours();
            return local.toLocalDate().atTime(local.getHour() / hours * hours, 0);
        }
        long day = local.toLocalDate().toEpochDay() - MONDAY.toEpochDay();
        return MONDAY.plusDays(Math.floorDiv(day, length.toDays()) * length.toDays()).atTime(LocalTime.MIDNIGHT);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
