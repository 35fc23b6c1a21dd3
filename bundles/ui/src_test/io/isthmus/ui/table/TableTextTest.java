package io.isthmus.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTextTest {

    private static final List<Column<Row>> COLUMNS = Row.COLUMNS.subList(0, 2);

    @Test
    void copiesTheWholeIdThoughItIsShownShort() {
        assertEquals("EX02\tbb22", TableText.rows(Row.ROWS.subList(0, 1), COLUMNS));
        assertEquals("Server\tId" + System.lineSeparator() + "EX02\tbb22",
                TableText.rowsWithHeads(Row.ROWS.subList(0, 1), COLUMNS));
    }

    @Test
    void aCellStaysOneCellOnTheClipboard() {
        assertEquals("a b\tid", TableText.rows(List.of(new Row("a\t\r\nb", "id", 1)), COLUMNS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            plain       | plain
            a,b         | "a,b"
            say "so"    | "say ""so""\"
            =1+1        | "'=1+1"
            +49         | "'+49"
            -1          | "'-1"
            @SUM(A1)    | "'@SUM(A1)"
            a=b         | a=b
            """)
    void noCellBecomesAFormula(String cell, String expected) {
        assertEquals("Server,Id\r\n" + expected + ",id\r\n",
                TableText.csv(List.of(new Row(cell, "id", 1)), COLUMNS));
    }

    @Test
    void aLineBreakStaysInsideItsCell() {
        assertEquals("Server,Id\r\n\"a\nb\",id\r\n", TableText.csv(List.of(new Row("a\nb", "id", 1)), COLUMNS));
    }
}
