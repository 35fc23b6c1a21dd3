package io.isthmus.signins;

import java.text.NumberFormat;
import java.time.ZoneId;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.signins.SyncProgress.Doing;

/**
 * Fetching in words, for the window and the command line alike.
 *
 * @since 1.0
 */
public final class SyncText {

    private SyncText() {
    }

    /**
     * How far it is, in one line: rows, the real pace, the time that is covered, and how long it will take.
     *
     * @param tenant what a person calls the tenant
     * @param zone   in which times are told
     */
    public static String line(SyncProgress progress, String tenant, ZoneId zone) {
        StringBuilder line = new StringBuilder(NLS.bind(Messages.SyncText_fetching, tenant,
                NumberFormat.getIntegerInstance().format(progress.read())));
        if (progress.doing() != Doing.FETCHING) {
            line.append(' ').append(switch (progress.doing()) {
                case THROTTLED -> Messages.SyncText_throttled;
                case TRYING_AGAIN -> Messages.SyncText_tryingAgain;
                default -> Messages.SyncText_paused;
            });
        } else if (progress.rowsPerSecond() > 0) {
            line.append(' ').append(NLS.bind(Messages.SyncText_pace,
                    NumberFormat.getIntegerInstance().format(Math.round(progress.rowsPerSecond()))));
        }
        progress.reached().ifPresent(time -> line.append(' ')
                .append(NLS.bind(Messages.SyncText_reached, Moments.text(time, zone))));
        progress.left().ifPresent(left -> line.append(' ')
                .append(NLS.bind(Messages.SyncText_left, Lengths.rounded(left))));
        return line.toString();
    }

    /** What it came to, in one line. */
    public static String line(SyncResult result, String tenant) {
        NumberFormat number = NumberFormat.getIntegerInstance();
        ImportResult fetched = result.fetched();
        return NLS.bind(Messages.SyncText_fetched, new Object[] {tenant, number.format(fetched.read()),
                number.format(fetched.added()), number.format(fetched.duplicates()), number.format(fetched.rejected()),
                number.format(result.requests()), number.format(result.throttled())});
    }

    /** That time is missing that nobody fetched before the service forgot it. */
    public static String line(SyncResult.Missed missed, String tenant, ZoneId zone) {
        return NLS.bind(Messages.SyncText_missed, new Object[] {tenant, Moments.text(missed.from(), zone),
                Moments.text(missed.to(), zone)});
    }
}
