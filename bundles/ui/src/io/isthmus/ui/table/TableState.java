package io.isthmus.ui.table;

import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a table.
 *
 * @param shown      ids of the columns that are shown, in their order
 * @param sorted     id of the column that rows are sorted by
 * @param descending whether the other way round
 * @since 1.0
 */
public record TableState(List<String> shown, Optional<String> sorted, boolean descending) {

    private static final String BETWEEN = ","; //$NON-NLS-1$

    /** Copies the list. */
    public TableState {
        shown = List.copyOf(shown);
    }

    /** One line that {@link #parse(String)} reads. */
    public String format() {
        String order = sorted.map(column -> (descending ? "-" : "+") + column).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return String.join(BETWEEN, shown) + ';' + order;
    }

    /** Reads a line; empty where it is none. */
    public static Optional<TableState> parse(String line) {
        String[] halves = line == null ? new String[0] : line.split(";", -1); //$NON-NLS-1$
        if (halves.length != 2 || !halves[1].matches("|[+-][a-zA-Z]+")) { //$NON-NLS-1$
            return Optional.empty();
        }
        Optional<String> sorted = halves[1].isEmpty() ? Optional.empty() : Optional.of(halves[1].substring(1));
        return Optional.of(new TableState(List.of(halves[0].split(BETWEEN)), sorted, halves[1].startsWith("-"))); //$NON-NLS-1$
    }
}
