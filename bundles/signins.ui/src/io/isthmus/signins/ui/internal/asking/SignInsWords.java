package io.isthmus.signins.ui.internal.asking;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.Counted;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/**
 * What the view says of what it shows.
 *
 * @param state   how the store stands
 * @param elsewhere what is looked at in the place of the store; empty where the store is
 * @param rows    what is shown of it
 * @param total   how many sign-ins are in it
 * @param problem what went wrong when it was asked last; empty where nothing did
 */
public record SignInsWords(StoreAccess.State state, Optional<SignIns> elsewhere, RowsPresenter rows, long total,
        Optional<Failure> problem) {

    /** How many sign-ins are shown of how many; while they are counted, so far. */
    public String count() {
        boolean unknown = elsewhere.isPresent() && (!rows.answered() || rows.counting() && rows.counted() == 0);
        if (!(state instanceof StoreAccess.Open) || rows.asked().isEmpty() || unknown) {
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
        if (elsewhere.isPresent()) {
            return emptyElsewhere();
        }
        return switch (state) {
            case StoreAccess.Absent absent -> Messages.SignInsWords_empty;
            case StoreAccess.Opening opening -> Messages.SignInsWords_opening;
            case StoreAccess.Refused refused -> told(refused.failure()) + ' ' + refused.failure().advice();
            case StoreAccess.Open open when rows.counted() > 0 || rows.counting() || rows.asked().isEmpty() -> ""; //$NON-NLS-1$
            case StoreAccess.Open open -> total == 0 ? Messages.SignInsWords_empty : Messages.SignInsWords_filtered;
        };
    }

    /** Whether there are sign-ins, and the filter leaves all of them out. */
    public boolean filteredOut() {
        return total > 0 && rows.counted() == 0 && !rows.counting() && (elsewhere.isEmpty() || rows.answered());
    }

    private String emptyElsewhere() {
        if (rows.counted() > 0 || rows.counting()) {
            return ""; //$NON-NLS-1$
        }
        if (rows.answered()) {
            return Messages.SignInsWords_noneElsewhere;
        }
        return problem.map(failure -> told(failure) + ' ' + failure.advice()).orElse(Messages.SignInsWords_asking);
    }

    /**
     * What has to be known of what is shown of elsewhere: what the filter asks for and is not to be had there, and that not
     * all rows can be had in every order; empty for nothing.
     */
    String remark(Filter filter) {
        List<String> remarks = new ArrayList<>();
        elsewhere.map(signIns -> signIns.lacking(new SignInQuery.Count(filter))).filter(lacking -> !lacking.isEmpty())
                .ifPresent(lacking -> remarks.add(NLS.bind(Messages.SignInsWords_lacking, lacking.stream()
                        .map(SignInColumns::title).sorted().collect(Collectors.joining(", "))))); //$NON-NLS-1$
        if (elsewhere.isPresent() && rows.order().column() != SignInColumn.CREATED) {
            remarks.add(Messages.SignInsWords_first);
        }
        return String.join(" ", remarks); //$NON-NLS-1$
    }

    private static String told(Failure failure) {
        return FailureText.sentence(failure) + ' ' + FailureText.said(failure);
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
