package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aSpreadsheetComputesNoCell(String cell) {
        assertEquals("\"'" + cell + "\",b\r\n", CsvText.line(List.of(cell, "b")));
    }

    @Test
    void aCellStaysOneCell() {
        assertEquals("a b,\"c,d\",\"e;f\",\"g\"\"h\",\"i\nj\",\r\n",
                CsvText.line(List.of("a b", "c,d", "e;f", "g\"h", "i\nj", "")));
    }

    @Test
    void whatWouldSteerATerminalIsShownByItsCode() {
        assertEquals("\\u001b]0;x\\u0007 \\u202egpj.exe \\u000aJürgen 名 𝄞",
                HarmlessText.of("\u001b]0;x\u0007 \u202egpj.exe \nJürgen 名 𝄞"));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, abc…", "𝄞𝄞𝄞, 3, 𝄞𝄞𝄞", "𝄞𝄞𝄞x, 3, 𝄞𝄞𝄞…", "a𝄞bcdefgh, 3, a𝄞b…"})
    void aLongTextIsCutBetweenCharacters(String text, int longest, String shown) {
        assertEquals(shown, HarmlessText.of(text, longest));
    }
}
