package io.isthmus.emulator.internal.kql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be understood is refused, and told from what has no meaning. */
class KqlErrorsTest {

    private static final Map<String, KqlTable> TABLES = Map.of("T", KqlTable.of(List.of(new KqlColumn("name",
            KqlType.STRING), new KqlColumn("code", KqlType.LONG), new KqlColumn("at", KqlType.DATETIME)), List.of()));

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "T |", "T | where", "T | where (code == 1", "T | nonsense code", "T where code == 1",
            "T | where code = 1", "T | sort code", "T | project code,", "T | where name == 'x", "T | where name == \"a\nb\"",
            "T | take 1 2", "T | where name has", "let x = 1 T", "T | where at between (1, 2)", "T; T", "T | where #",
            "T | where name == '\\q'"})
    void aTextThatIsNoQueryIsASyntaxError(String query) {
        assertTrue(refused(query).syntax(), query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nowhere", "T | where Name == 'x'", "T | project nope", "T | where nope(code)", "T | where code",
            "T | where name == 1", "T | where code == 'x'", "T | where name > 'a'", "T | where code has 'x'",
            "T | where at == 'yesterday'", "T | extend x = name + 1", "T | where isempty()", "T | summarize sum()",
            "T | where at > datetime(yesterday)", "T | take name", "T | summarize nope(code)", "T | where name matches regex '('",
            "T | extend x = name.part", "T | project-away nope", "T | where code in ('x')"})
    void aQueryThatMeansNothingIsASemanticError(String query) {
        assertEquals(false, refused(query).syntax(), query);
    }

    @Test
    void theErrorTellsWhere() {
        KqlException wrong = refused("T\n| where code === 1");
        assertEquals(2, wrong.line());
        assertEquals(15, wrong.column());
        assertEquals("=", wrong.token());
    }

    private static KqlException refused(String query) {
        return assertThrows(KqlException.class, () -> KqlQuery.read(query, TABLES, Instant.EPOCH), query);
    }
}
