package io.isthmus.signins.ui.internal.asking;

import java.text.NumberFormat;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.Counted;
import io.isthmus.sdk.text.FailureText;

/**
 * What the view says of what it shows.
 *
 * @param state   how the store stands
 * @param rows    what is shown of it
 * @param total   how many sign-ins are in it
 * @param problem what went wrong when it was asked last; empty where nothing did
 */
public record SignInsWords(StoreAccess.State state, RowsPresenter rows, long total, Optional<Failure> problem) {

    /** How many sign-ins are shown of how many; while they are counted, so far. */
    public String count() {
        if (!(state instanceof StoreAccess.Open) || rows.asked().isEmpty()) {
            return ""; //$NON-NLS-1$
        }
        String shown = number(rows.counted());
        if (rows.counting()) {
            return NLS.bind(Messages.SignInsWords_soFar, shown, number(total));
        }
        return NLS.bind(Messages.SignInsWords_count, shown, number(Math.max(total, rows.counted())));
    }

    /** How many sign-ins came since, which can be shown; empty for none. */
    public String arrived() {
        long newer = rows.newer();
        return newer == 0 ? "" : Counted.text(newer, Messages.SignInsWords_oneCame, Messages.SignInsWords_came, //$NON-NLS-1$
                number(newer));
    }

    /** What went wrong, in a sentence; empty where nothing did. */
    public String failure() {
        return problem.map(SignInsWords::told).orElse(""); //$NON-NLS-1$
    }

    /** What stands in place of rows: what to do, in a sentence; empty where there are rows, or may be soon. */
    public String empty() {
        return switch (state) {
            case StoreAccess.Absent absent -> Messages.SignInsWords_empty;
            case StoreAccess.Opening opening -> Messages.SignInsWords_opening;
            case StoreAccess.Refused refused -> told(refused.failure()) + ' ' + refused.failure().advice();
            case StoreAccess.Open open when rows.counted() > 0 || rows.counting() || rows.asked().isEmpty() -> ""; //$NON-NLS-1$
            case StoreAccess.Open open -> total == 0 ? Messages.SignInsWords_empty : Messages.SignInsWords_filtered;
        };
    }

    private static String told(Failure failure) {
        return FailureText.sentence(failure) + ' ' + FailureText.said(failure);
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
