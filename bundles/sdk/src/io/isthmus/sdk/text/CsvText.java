package io.isthmus.sdk.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180) that a spreadsheet shows and never computes.
 *
 * @since 1.0
 */
public final class CsvText {

    private static final String FORMULA = "=+-@\t\r\n";
    private static final String SPECIAL = "\",;\t\r\n";

    private CsvText() {
    }

    /** A line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell; one that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? '\'' + text : text;
        return formula || safe.chars().anyMatch(letter -> SPECIAL.indexOf(letter) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
