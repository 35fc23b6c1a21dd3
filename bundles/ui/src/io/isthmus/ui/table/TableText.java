package io.isthmus.ui.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.text.CsvText;

/**
 * Rows as text: for the clipboard, tab-separated, and for files, as CSV (RFC 4180).
 *
 * @since 1.0
 */
public final class TableText {

    private static final String TAB = "\t"; //$NON-NLS-1$
    private static final String LINE = System.lineSeparator();

    private TableText() {
    }

    /** The rows without the heads of their columns. */
    public static <R> String rows(List<R> rows, List<Column<R>> columns) {
        return rows.stream().map(row -> line(columns, column -> oneLine(column.copied().apply(row)), TAB))
                .collect(Collectors.joining(LINE));
    }

    /** The rows with the heads of their columns. */
    public static <R> String rowsWithHeads(List<R> rows, List<Column<R>> columns) {
        return line(columns, Column::title, TAB) + LINE + rows(rows, columns);
    }

    /**
     * The rows with the heads of their columns as CSV; no cell is a formula.
     */
    public static <R> String csv(List<R> rows, List<Column<R>> columns) {
        Stream<String> heads = Stream.of(CsvText.line(columns.stream().map(Column::title).toList()));
        Stream<String> lines = rows.stream()
                .map(row -> CsvText.line(columns.stream().map(column -> column.copied().apply(row)).toList()));
        return Stream.concat(heads, lines).collect(Collectors.joining());
    }

    private static <R> String line(List<Column<R>> columns, Function<Column<R>, String> cell, String between) {
        return columns.stream().map(cell).collect(Collectors.joining(between));
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " "); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
