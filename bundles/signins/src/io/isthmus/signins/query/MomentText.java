package io.isthmus.signins.query;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as they are written. */
final class MomentText {

    private static final Map<String, ChronoUnit> UNITS = Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h",
            ChronoUnit.HOURS, "d", ChronoUnit.DAYS, "w", ChronoUnit.WEEKS, "mo", ChronoUnit.MONTHS, "y",
            ChronoUnit.YEARS);
    private static final Pattern AGO = Pattern.compile("([0-9]{1,5})(s|m|h|d|w|mo|y)");
    private static final Pattern DATED = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
            + "(?:[t ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?(z|[+-][0-9]{2}:[0-9]{2})?)?)?)?");

    private MomentText() {
    }

    /** Empty where it is none. */
    static Optional<Moment> read(String text) {
        String written = text.toLowerCase(Locale.ROOT);
        if (written.equals("today") || written.equals("yesterday")) {
            return Optional.of(new Moment.Day(written.equals("today") ? 0 : 1));
        }
        Matcher ago = AGO.matcher(written);
        if (ago.matches()) {
            return Optional.of(new Moment.Ago(Integer.parseInt(ago.group(1)), UNITS.get(ago.group(2))));
        }
        Matcher dated = DATED.matcher(written);
        try {
            return dated.matches() ? Optional.of(dated(dated)) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Moment dated(Matcher matcher) {
        String fraction = matcher.group(7) == null ? "" : (matcher.group(7) + "00000").substring(0, 6);
        LocalDateTime start = LocalDateTime.of(part(matcher, 1, 0), part(matcher, 2, 1), part(matcher, 3, 1),
                part(matcher, 4, 0), part(matcher, 5, 0), part(matcher, 6, 0),
                fraction.isEmpty() ? 0 : Integer.parseInt(fraction) * 1000);
        return new Moment.Dated(start, precision(matcher), Optional.ofNullable(matcher.group(8))
                .map(offset -> ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
    }

    private static int part(Matcher matcher, int group, int absent) {
        return matcher.group(group) == null ? absent : Integer.parseInt(matcher.group(group));
    }

    private static ChronoUnit precision(Matcher matcher) {
        if (matcher.group(7) != null) {
            return ChronoUnit.MICROS;
        }
        if (matcher.group(6) != null) {
            return ChronoUnit.SECONDS;
        }
        if (matcher.group(4) != null) {
            return ChronoUnit.MINUTES;
        }
        if (matcher.group(3) != null) {
            return ChronoUnit.DAYS;
        }
        return matcher.group(2) != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    /** The text that {@link #read} reads as the same moment. */
    static String write(Moment moment) {
        return switch (moment) {
            case Moment.Ago ago -> ago.amount() + UNITS.entrySet().stream()
                    .filter(unit -> unit.getValue() == ago.unit()).findFirst().orElseThrow().getKey();
            case Moment.Day day -> day.daysAgo() == 0 ? "today" : "yesterday";
            case Moment.Dated dated -> formatter(dated.precision()).format(dated.start())
                    + dated.offset().map(ZoneOffset::getId).orElse("");
        };
    }

    private static DateTimeFormatter formatter(ChronoUnit precision) {
        return DateTimeFormatter.ofPattern(switch (precision) {
            case YEARS -> "uuuu";
            case MONTHS -> "uuuu-MM";
            case DAYS -> "uuuu-MM-dd";
            case MINUTES -> "uuuu-MM-dd'T'HH:mm";
            case SECONDS -> "uuuu-MM-dd'T'HH:mm:ss";
            default -> "uuuu-MM-dd'T'HH:mm:ss.SSSSSS";
        }, Locale.ROOT);
    }
}
