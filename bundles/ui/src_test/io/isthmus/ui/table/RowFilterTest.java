package io.isthmus.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFilterTest {

    private static List<String> fitting(String typed) {
        RowFilter filter = RowFilter.parse(typed, Row.COLUMNS);
        return Row.ROWS.stream().filter(row -> filter.accepts(row, Row.COLUMNS)).map(Row::server).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | EX02,EX01,EDGE 01
            ex0               | EX02,EX01
            EX0 9             | EX02
            server:1          | EX01,EDGE 01
            SERVER:ex -aa11   | EX02
            -server:edge      | EX02,EX01
            "edge 01"         | EDGE 01
            server:"edge 01"  | EDGE 01
            id:cc33           | EDGE 01
            nocolumn:ex       | ''
            """)
    void keepsTheRowsThatFit(String typed, String servers) {
        assertEquals(servers, String.join(",", fitting(typed)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nocolumn:ex          | nocolumn
            -foo:ex foo:x bar:y  | foo,bar
            server:zz            | ''
            ex01 cc33            | ''
            https:               | ''
            "foo:bar"            | ''
            """)
    void tellsTheColumnsThatThereAreNot(String typed, String unknown) {
        assertEquals(unknown, String.join(",", RowFilter.parse(typed, Row.COLUMNS)
                .unknownColumns(Row.ROWS, Row.COLUMNS)));
    }

    @Test
    void whatARowHasAsAWordIsNoColumn() {
        List<Column<String>> columns = List.of(Column.of("address", "Address", 10, row -> row));
        assertEquals(List.of(), RowFilter.parse("https://x smtp:y", columns)
                .unknownColumns(List.of("see https://x", "smtp:y"), columns));
        assertEquals(List.of("ldap"), RowFilter.parse("ldap://x", columns).unknownColumns(List.of("https://x"), columns));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"", "server:", "-", ":", "--", "server:\"", "a:b:c", "\"\"", "\u0000", "(?" })
    void noInputIsWrong(String typed) {
        assertTrue(fitting(typed).size() <= Row.ROWS.size());
    }

    @Test
    void completesTheNamesOfColumns() {
        assertEquals(List.of("server:"), RowFilter.complete("ex se", 5, Row.COLUMNS));
        assertEquals(List.of("-note:"), RowFilter.complete("-NO", 3, Row.COLUMNS));
        assertEquals(4, RowFilter.complete("ex ", 3, Row.COLUMNS).size());
        assertEquals(List.of(), RowFilter.complete("zz", 2, Row.COLUMNS));
    }
}
