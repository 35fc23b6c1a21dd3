package io.isthmus.report.internal.html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/** How documents show times: in the reader's zone with its offset, so that another reader can tell. */
public final class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private Moments() {
    }

    /** "2026-10-20 11:00 +02:00". */
    public static String text(Instant instant, ZoneId zone) {
        return FORMAT.format(instant.atZone(zone));
    }

    /** "24 hours", "60 minutes": the largest unit that says it whole. */
    public static String text(Duration duration) {
        if (duration.toMinutes() >= 120 && duration.toMinutesPart() == 0) {
            return NLS.bind(Messages.Hours, duration.toHours());
        }
        return NLS.bind(Messages.Minutes, Math.max(1, duration.plusSeconds(59).toMinutes()));
    }
}
