package io.isthmus.exchange.internal.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClixmlEscapeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a_x000D_b|a\rb", "_x005F_x000D_|_x000D_", "_X0041_|A", "_x00e4_|ä",
            "__x0041__|_A_", "_x0041_x0042_|Ax0042_"})
    void escapesAreDecoded(String escaped, String text) {
        assertEquals(text.replace("\\r", "\r"), ClixmlEscape.decode(escaped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "_", "_x", "_x12", "_x12345", "_x00G0_", "_x004", "a_b_c", "x0041_",
            "_x\u0660041_"})
    void whatOnlyLooksLikeAnEscapeStays(String text) {
        assertEquals(text, ClixmlEscape.decode(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a\\nb|a_x000A_b", "_x000D_|_x005F_x000D_", "_Xa|_x005F_Xa", "a_b|a_b", "ä|ä"})
    void whatXmlOrAReaderWouldChangeIsEscaped(String text, String escaped) {
        assertEquals(escaped, ClixmlEscape.encode(text.replace("\\n", "\n")));
    }
}
