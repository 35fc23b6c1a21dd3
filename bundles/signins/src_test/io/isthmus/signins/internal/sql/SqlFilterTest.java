package io.isthmus.signins.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterMeaning;
import io.isthmus.signins.query.FilterText;
import io.isthmus.signins.query.GeneratedFilters;
import io.isthmus.signins.query.GeneratedRows;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

class SqlFilterTest {

    private static final int FILTERS = Boolean.getBoolean("isthmus.tests.all") ? 3_000 : 500;
    private static final SqlCompiler COMPILER = new SqlCompiler(GeneratedFilters.ASKED);

    private static GeneratedStore store;

    @BeforeAll
    static void open() throws SQLException {
        store = new GeneratedStore(300);
    }

    @AfterAll
    static void close() throws SQLException {
        store.close();
    }

    @Test
    void theStoreFindsWhatAFilterMeans() throws SQLException {
        GeneratedFilters filters = new GeneratedFilters(GeneratedRows.SEED);
        int some = 0;
        for (int count = 0; count < FILTERS; count++) {
            Filter filter = filters.next(3);
            Set<Object> found = found(filter);
            assertEquals(meant(filter), found, () -> "seed " + GeneratedRows.SEED + ": " + FilterText.of(filter));
            some += found.isEmpty() || found.size() == store.rows().size() ? 0 : 1;
        }
        assertTrue(some > FILTERS / 2, "most filters find some and leave some out: " + some);
    }

    @Test
    void noTextOfAFilterIsAPartOfTheStatement() {
        for (String text : List.of("'; DROP TABLE signins; --", "x' OR 'a'='a", "?", "\"", "\\", "%", "_")) {
            Sql sql = COMPILER.compile(new SignInQuery.Count(new Filter.FreeText(text)));
            assertFalse(sql.text().contains(text) && !text.matches("[?\"]"), sql.text());
            assertEquals(sql.text().chars().filter(character -> character == '?').count(), sql.values().size());
        }
    }

    private static Set<Object> meant(Filter filter) {
        return store.rows().stream().filter(new FilterMeaning(filter, GeneratedFilters.ASKED))
                .map(row -> row.get(SignInColumn.ID)).collect(Collectors.toSet());
    }

    private static Set<Object> found(Filter filter) throws SQLException {
        List<List<Object>> page = store.ask(COMPILER.compile(new SignInQuery.Page(filter, List.of(SignInColumn.ID),
                Order.NEWEST_FIRST, Integer.MAX_VALUE, Optional.empty())));
        return new HashSet<>(page.stream().map(List::getFirst).toList());
    }
}
