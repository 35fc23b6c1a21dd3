package io.isthmus.ui.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.text.Lengths;

/**
 * Instants as a person reads them: in the user's zone and locale, the offset at hand, the distance beside dates that
 * matter.
 *
 * @param clock  tells today
 * @param zone   the user's
 * @param locale the user's
 * @since 1.0
 */
public record Times(Clock clock, ZoneId zone, Locale locale) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The user's zone and locale, told by the clock of what is looked at. */
    public static Times by(Clock clock) {
        return new Times(clock, ZoneId.systemDefault(), Locale.getDefault());
    }

    /** The user's zone and locale by the system's clock. */
    public static Times system() {
        return by(Clock.systemUTC());
    }

    /** The time alone where it is today, else the date and the time. */
    public String shortly(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return local.toLocalDate().equals(today()) ? time.format(local) : dated(instant);
    }

    /** The date and the time, whichever day it is. */
    public String dated(Instant instant) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return date(instant) + " " + time.format(instant.atZone(zone)); //$NON-NLS-1$
    }

    /** The date. */
    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(instant.atZone(zone));
    }

    /** Date, time to the second and offset, for a tooltip. */
    public String exactly(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", locale).format(instant.atZone(zone)); //$NON-NLS-1$
    }

    /** How far away it is: "in 23 days", "3 hours ago". */
    public String distance(Instant instant) {
        Duration between = Duration.between(clock.instant(), instant);
        boolean ahead = !between.isNegative();
        Duration length = between.abs();
        if (length.compareTo(MINUTE) < 0) {
            return Messages.Times_now;
        }
        return NLS.bind(ahead ? Messages.Times_ahead : Messages.Times_ago, Lengths.rounded(length));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
