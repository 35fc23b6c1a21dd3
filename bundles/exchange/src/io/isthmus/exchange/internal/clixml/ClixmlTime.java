package io.isthmus.exchange.internal.clixml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date and time texts of CLIXML. A date without Z and without an offset is the local time of the machine that
 * wrote it, so it becomes an instant only with that machine's zone.
 */
public final class ClixmlTime {

    private static final Pattern TIME_SPAN = Pattern.compile(
            "(-)?P(?:([0-9]{1,8})D)?(?:T(?:([0-9]{1,4})H)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})(?:\\.([0-9]{1,9}))?S)?)?");
    private static final int NANO_DIGITS = 9;

    private ClixmlTime() {
    }

    /**
     * The instant that a date's text stands for.
     *
     * @param text a valid text of {@link ClixmlType#DATE_TIME}
     * @param zone of the machine that wrote it, where it is known
     * @return nothing where the text is local and the zone is not known
     */
    public static Optional<Instant> instant(String text, Optional<ZoneId> zone) {
        TemporalAccessor parsed = parse(text);
        if (parsed instanceof OffsetDateTime withOffset) {
            return Optional.of(withOffset.toInstant());
        }
        return zone.map(known -> ((LocalDateTime) parsed).atZone(known).toInstant());
    }

    /** The duration that a time span's text stands for. */
    public static Duration duration(String text) {
        Matcher parts = TIME_SPAN.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException(text);
        }
        String fraction = parts.group(6) == null ? "" : parts.group(6);
        Duration duration = Duration.ofDays(number(parts.group(2))).plusHours(number(parts.group(3)))
                .plusMinutes(number(parts.group(4))).plusSeconds(number(parts.group(5)))
                .plusNanos(number(fraction + "0".repeat(NANO_DIGITS - fraction.length())));
        return parts.group(1) == null ? duration : duration.negated();
    }

    static boolean isDateTime(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    static boolean isTimeSpan(String text) {
        return text.length() > 2 && !text.endsWith("T") && TIME_SPAN.matcher(text).matches();
    }

    private static TemporalAccessor parse(String text) {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
