package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

    private static Terminal terminal(boolean interactive) {
        return new Terminal() {
            @Override
            public boolean interactive() {
                return interactive;
            }

            @Override
            public Optional<String> ask(String question) {
                return Optional.empty();
            }

            @Override
            public Optional<char[]> askHidden(String question) {
                return Optional.empty();
            }

            @Override
            public boolean asking() {
                return false;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "1, 1", "0, 80", "-5, 80", "wide, 80", "'', 80", "99999999999, 80"})
    void theWidthIsTheTerminals(String columns, int width) {
        assertEquals(new Screen(true, width), Screen.of(terminal(true), Map.of("COLUMNS", columns)));
    }

    @Test
    void whereNobodyTellsTheWidthItIsTheUsualOne() {
        assertEquals(new Screen(false, 80), Screen.of(terminal(false), Map.of()));
    }
}
