package io.isthmus.cli.internal.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.watch.WatchPace;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.text.Lengths;

/** How often a watch looks. */
final class Interval {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    private Interval() {
    }

    /**
     * What was asked for.
     *
     * @param given as typed: "15m", "2h", "1d"; the usual where nothing was
     * @throws UsageException where it is none, too short or too long
     */
    static Duration of(Optional<String> given) throws UsageException {
        if (given.isEmpty()) {
            return WatchPace.USUAL;
        }
        Matcher form = FORM.matcher(given.get());
        if (!form.matches()) {
            throw new UsageException(NLS.bind(Messages.Interval_Form, given.get()));
        }
        long number = Long.parseLong(form.group(1));
        Duration interval = switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        if (interval.compareTo(WatchPace.SHORTEST) < 0 || interval.compareTo(WatchPace.LONGEST) > 0) {
            throw new UsageException(NLS.bind(Messages.Interval_Range,
                    new Object[] {given.get(), Lengths.text(WatchPace.SHORTEST), Lengths.text(WatchPace.LONGEST)}));
        }
        return interval;
    }
}
