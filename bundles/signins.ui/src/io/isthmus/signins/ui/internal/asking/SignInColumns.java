package io.isthmus.signins.ui.internal.asking;

import static io.isthmus.signins.SignInColumn.APP_DISPLAY_NAME;
import static io.isthmus.signins.SignInColumn.APP_ID;
import static io.isthmus.signins.SignInColumn.CONDITIONAL_ACCESS;
import static io.isthmus.signins.SignInColumn.CREATED;
import static io.isthmus.signins.SignInColumn.CREDENTIAL_TYPE;
import static io.isthmus.signins.SignInColumn.ERROR_CODE;
import static io.isthmus.signins.SignInColumn.FAILURE_REASON;
import static io.isthmus.signins.SignInColumn.ID;
import static io.isthmus.signins.SignInColumn.IP_ADDRESS;
import static io.isthmus.signins.SignInColumn.KEY_ID;
import static io.isthmus.signins.SignInColumn.RESOURCE_DISPLAY_NAME;
import static io.isthmus.signins.SignInColumn.RESOURCE_ID;
import static io.isthmus.signins.SignInColumn.SERVICE_PRINCIPAL_ID;
import static io.isthmus.signins.SignInColumn.SERVICE_PRINCIPAL_NAME;
import static io.isthmus.signins.SignInColumn.TENANT;
import static io.isthmus.signins.SignInColumn.THUMBPRINT;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.sdk.text.ShortIds;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInColumn.Type;
import io.isthmus.signins.query.Field;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.text.Times;

/** The columns of the rows: what an admin looks at first is shown first, ids are short, times are the user's. */
public final class SignInColumns {

    /** What every row is asked for, whichever columns are shown. */
    private static final Set<SignInColumn> ALWAYS = EnumSet.of(ID, CREATED, ERROR_CODE, FAILURE_REASON,
            SERVICE_PRINCIPAL_ID, APP_ID);
    private static final Set<SignInColumn> IDS = EnumSet.of(APP_ID, SERVICE_PRINCIPAL_ID, RESOURCE_ID, KEY_ID, TENANT,
            THUMBPRINT);
    private static final List<SignInColumn> SHOWN = List.of(CREATED, SERVICE_PRINCIPAL_NAME, ERROR_CODE, FAILURE_REASON,
            IP_ADDRESS, RESOURCE_DISPLAY_NAME, CREDENTIAL_TYPE, THUMBPRINT, CONDITIONAL_ACCESS);
    private static final int WIDTH_OF_NAMES = 26;
    private static final int WIDTH_OF_IDS = 14;
    private static final int WIDTH_OF_TIMES = 27;
    private static final int WIDTH_OF_NUMBERS = 11;
    private static final int WIDTH_OF_WORDS = 16;

    private SignInColumns() {
    }

    /** All of them, those that are shown at first before the others. */
    static List<Column<SignInRow>> all(Times times) {
        return ordered().map(column -> of(column, times)).toList();
    }

    /** The columns by which sign-ins can be put together: each has its own time and id. */
    public static List<SignInColumn> groupable() {
        return ordered().filter(column -> column != CREATED && column != ID).toList();
    }

    /** All columns, in the order in which they are offered. */
    static Stream<SignInColumn> ordered() {
        return Stream.concat(SHOWN.stream(), Stream.of(SignInColumn.values()).filter(column -> !SHOWN.contains(column)));
    }

    /** What is asked of the store to show columns. */
    static List<SignInColumn> asked(List<Column<SignInRow>> shown) {
        return Stream.concat(ALWAYS.stream(), shown.stream().map(SignInColumns::of)).distinct().toList();
    }

    /** The store's column that is shown in a column. */
    public static SignInColumn of(Column<SignInRow> column) {
        return SignInColumn.named(column.id()).orElseThrow();
    }

    /** The head of a column. */
    public static String title(SignInColumn column) {
        return switch (column) {
            case CREATED -> Messages.SignInColumns_time;
            case SERVICE_PRINCIPAL_NAME -> Messages.SignInColumns_principal;
            case APP_DISPLAY_NAME -> Messages.SignInColumns_application;
            case RESOURCE_DISPLAY_NAME -> Messages.SignInColumns_resource;
            case ERROR_CODE -> Messages.SignInColumns_error;
            case THUMBPRINT -> Messages.SignInColumns_certificate;
            case CREDENTIAL_TYPE -> Messages.SignInColumns_credential;
            default -> Field.of(column).title();
        };
    }

    private static Column<SignInRow> of(SignInColumn column, Times times) {
        Column<SignInRow> made = plain(column, times).sortedBy(Comparator.comparing(row -> row.text(column)));
        return SHOWN.contains(column) ? made : made.hidden();
    }

    private static Column<SignInRow> plain(SignInColumn column, Times times) {
        if (column == CREATED) {
            SignInTimes told = new SignInTimes(times);
            return Column.of(column.title(), title(column), WIDTH_OF_TIMES, (SignInRow row) -> told.text(row.created()))
                    .inFull(row -> times.exactly(row.created())).explained(row -> told.inFull(row.created()));
        }
        if (IDS.contains(column) || column.type() == Type.IDENTIFIER) {
            return Column.of(column.title(), title(column), WIDTH_OF_IDS,
                    (SignInRow row) -> ShortIds.of(row.text(column))).inFull(row -> row.text(column));
        }
        return Column.of(column.title(), title(column), width(column), (SignInRow row) -> row.text(column))
                .explained(row -> row.text(column));
    }

    private static int width(SignInColumn column) {
        if (column.type() == Type.INTEGER) {
            return WIDTH_OF_NUMBERS;
        }
        return column == SERVICE_PRINCIPAL_NAME || column == APP_DISPLAY_NAME || column == RESOURCE_DISPLAY_NAME
                || column == FAILURE_REASON ? WIDTH_OF_NAMES : WIDTH_OF_WORDS;
    }
}
