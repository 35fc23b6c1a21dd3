package io.isthmus.signins.ui.internal.asking;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import io.isthmus.ui.text.Times;

/** Times to the second, in which many sign-ins differ alone; in the user's zone and locale. */
final class SignInTimes {

    private final Times times;
    private final DateTimeFormatter format;

    SignInTimes(Times times) {
        this.times = times;
        format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(times.locale())
                .withZone(times.zone());
    }

    /** As rows show it. */
    String text(Instant instant) {
        return format.format(instant);
    }

    /** With the offset, and how far away it is. */
    String inFull(Instant instant) {
        return times.exactly(instant) + ", " + times.distance(instant); //$NON-NLS-1$
    }
}
