package io.isthmus.signins.ui.internal.asking;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.isthmus.signins.SignInColumn;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.text.Times;

/**
 * The sign-ins that have the same in a column.
 *
 * @param value    what they have; empty for those that have nothing
 * @param count    how many they are
 * @param failures how many of them failed
 * @param first    when the first was
 * @param last     when the last was
 */
public record GroupRow(Optional<Object> value, long count, long failures, Instant first, Instant last) {

    private static final int WIDTH_OF_VALUES = 36;
    private static final int WIDTH_OF_NUMBERS = 12;
    private static final int WIDTH_OF_TIMES = 26;

    /** Of what a store answered. */
    static GroupRow of(List<Object> row) {
        return new GroupRow(Optional.ofNullable(row.get(0)).filter(value -> !value.toString().isEmpty()),
                ((Number) row.get(1)).longValue(), ((Number) row.get(2)).longValue(), (Instant) row.get(3),
                (Instant) row.get(4));
    }

    /** What they have, as text. */
    String text() {
        return value.map(Object::toString).orElse(Messages.FacetsPresenter_absent);
    }

    /** The columns of such rows, grouped by one. */
    static List<Column<GroupRow>> columns(SignInColumn by, Times times) {
        SignInTimes told = new SignInTimes(times);
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        return List.of(
                Column.of("value", SignInColumns.title(by), WIDTH_OF_VALUES, GroupRow::text).explained(GroupRow::text), //$NON-NLS-1$
                Column.of("count", Messages.GroupRow_count, WIDTH_OF_NUMBERS, //$NON-NLS-1$
                        (GroupRow row) -> numbers.format(row.count())).sortedBy(Comparator.comparing(GroupRow::count)),
                Column.of("failures", Messages.GroupRow_failures, WIDTH_OF_NUMBERS, //$NON-NLS-1$
                        (GroupRow row) -> numbers.format(row.failures()))
                        .sortedBy(Comparator.comparing(GroupRow::failures))
                        .marked(row -> row.failures() == 0 ? Mark.NONE : Mark.BAD),
                Column.of("first", Messages.GroupRow_first, WIDTH_OF_TIMES, //$NON-NLS-1$
                        (GroupRow row) -> told.text(row.first())).sortedBy(Comparator.comparing(GroupRow::first))
                        .inFull(row -> times.exactly(row.first())),
                Column.of("last", Messages.GroupRow_last, WIDTH_OF_TIMES, //$NON-NLS-1$
                        (GroupRow row) -> told.text(row.last())).sortedBy(Comparator.comparing(GroupRow::last))
                        .inFull(row -> times.exactly(row.last())));
    }
}
