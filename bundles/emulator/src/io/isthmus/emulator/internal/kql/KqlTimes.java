package io.isthmus.emulator.internal.kql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and spans of time as texts, in steps of 100 nanoseconds. */
public final class KqlTimes {

    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?\\s*(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]+)");
    private static final Pattern CLOCK = Pattern.compile("(-)?(?:(\\d+)\\.)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,7}))?)?");
    private static final int TICK = 100;
    private static final long SECOND = 1_000_000_000L;

    private KqlTimes() {
    }

    /** The time of a text, or null where it is none. */
    static Instant instant(String text) {
        Matcher matcher = DATE_TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalTime time = matcher.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.of(number(matcher.group(4)),
                    number(matcher.group(5)), number(matcher.group(6)), nanos(matcher.group(7)));
            ZoneOffset offset = matcher.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(matcher.group(8));
            return LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
                    .atTime(time).toInstant(offset);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A literal as "1.5h". */
    static Duration literal(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String unit = matcher.group(2);
        long nanos = unit.startsWith("d") ? 86_400 * SECOND : unit.startsWith("h") ? 3600 * SECOND
                : unit.equals("ms") || unit.startsWith("milli") ? SECOND / 1000
                : unit.startsWith("micro") ? SECOND / 1_000_000 : unit.startsWith("m") ? 60 * SECOND
                : unit.startsWith("t") ? TICK : SECOND;
        return Duration.ofNanos(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(nanos)).longValue());
    }

    /** The span of a text as "1.02:03:04.5" or "1.5h", or null where it is none. */
    static Duration span(String text) {
        String stripped = text.strip();
        Matcher clock = CLOCK.matcher(stripped);
        if (clock.matches()) {
            Duration span = Duration.ofDays(number(clock.group(2))).plusHours(number(clock.group(3)))
                    .plusMinutes(number(clock.group(4))).plusSeconds(number(clock.group(5))).plusNanos(nanos(clock.group(6)));
            return clock.group(1) == null ? span : span.negated();
        }
        return SPAN.matcher(stripped).matches() ? literal(stripped)
                : stripped.matches("\\d+") ? Duration.ofDays(Long.parseLong(stripped)) : null;
    }

    /** A time rounded down to a multiple of a span since the year 1; null where the span is not positive. */
    static Instant bin(Instant time, Duration span) {
        return binAt(time, span, Instant.parse("0001-01-01T00:00:00Z"));
    }

    /** A time rounded down to a multiple of a span before or behind a fixed time; null where the span is not positive. */
    static Instant binAt(Instant time, Duration span, Instant fixed) {
        if (span.isNegative() || span.isZero()) {
            return null;
        }
        BigDecimal passed = nanosOf(Duration.between(fixed, time));
        BigDecimal rest = passed.remainder(nanosOf(span));
        return time.minusNanos(rest.signum() < 0 ? rest.add(nanosOf(span)).longValueExact() : rest.longValueExact());
    }

    /** As answers have it: "2026-11-23T08:00:00.1234567Z", no more digits than are needed. */
    public static String text(Instant time) {
        return time.minusNanos(time.getNano() % TICK).toString().replaceFirst("(\\.\\d*?)0+Z$", "$1Z");
    }

    /** As "tostring" has it, with seven digits. */
    static String sevenDigits(Instant time) {
        return String.format(Locale.ROOT, "%s.%07dZ", time.atOffset(ZoneOffset.UTC).toLocalDateTime()
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")), time.getNano() / TICK);
    }

    /** As answers and texts have it: "1.02:03:04.1234567". */
    public static String text(Duration span) {
        Duration size = span.abs();
        String days = size.toDays() > 0 ? size.toDays() + "." : "";
        String rest = size.toNanosPart() >= TICK
                ? String.format(Locale.ROOT, ".%07d", size.toNanosPart() / TICK) : "";
        return String.format(Locale.ROOT, "%s%s%02d:%02d:%02d%s", span.isNegative() ? "-" : "", days,
                size.toHoursPart(), size.toMinutesPart(), size.toSecondsPart(), rest);
    }

    private static BigDecimal nanosOf(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).multiply(BigDecimal.valueOf(SECOND))
                .add(BigDecimal.valueOf(duration.getNano()));
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static int nanos(String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
    }
}
