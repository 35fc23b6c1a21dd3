package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("fresh-hybrid", "half-done", "denied", "dauth-only");

    @ParameterizedTest
    @CsvSource({"fresh-hybird, fresh-hybrid", "freshhybrid, fresh-hybrid", "half-don, half-done", "denide, denied",
            "dauth-onlyy, dauth-only"})
    void aSlipIsAskedAbout(String typed, String meant) {
        assertEquals("No. Did you mean \"" + meant + "\"?", Spelling.refused("No.", typed, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"x", "hybrid", "contoso", "''"})
    void anotherWordIsNotTakenForASlip(String typed) {
        assertEquals("No.", Spelling.refused("No.", typed, KNOWN));
    }
}
