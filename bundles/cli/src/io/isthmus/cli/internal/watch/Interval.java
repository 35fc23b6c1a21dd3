package io.isthmus.cli.internal.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.text.Lengths;

/** How often a watch looks. */
final class Interval {

    /** Where nothing else is asked for. */
    static final Duration USUAL = Duration.ofMinutes(15);
    /** A look asks both sides some fifty times: more often would only meet the services' throttling. */
    static final Duration SHORTEST = Duration.ofMinutes(5);
    /** Who looks less often than this has a scheduler call the command once. */
    static final Duration LONGEST = Duration.ofDays(7);

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
            return USUAL;
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
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new UsageException(NLS.bind(Messages.Interval_Range,
                    new Object[] {given.get(), Lengths.text(SHORTEST), Lengths.text(LONGEST)}));
        }
        return interval;
    }
}
