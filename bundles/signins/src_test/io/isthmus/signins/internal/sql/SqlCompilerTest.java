package io.isthmus.signins.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.GeneratedFilters;
import io.isthmus.signins.query.RowOrder;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Cursor;
import io.isthmus.signins.query.SignInQuery.Order;

class SqlCompilerTest {

    private static final int ROWS = 200;
    private static final SqlCompiler COMPILER = new SqlCompiler(GeneratedFilters.ASKED);

    private static GeneratedStore store;

    @BeforeAll
    static void open() throws SQLException {
        store = new GeneratedStore(ROWS);
    }

    @AfterAll
    static void close() throws SQLException {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(SignInColumn.class)
    void pagesFollowEachOtherWithoutGapOrRepetitionInBothDirections(SignInColumn column) throws SQLException {
        List<Object> ascending = store.rows().stream().sorted(RowOrder.of(new Order(column, false)))
                .map(row -> row.get(SignInColumn.ID)).toList();
        assertEquals(ascending, paged(new Order(column, false)));
        assertEquals(ascending.reversed(), paged(new Order(column, true)));
    }

    private static List<Object> paged(Order order) throws SQLException {
        List<SignInColumn> columns = List.of(SignInColumn.ID, SignInColumn.CREATED, order.column());
        List<Object> ids = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        for (int pages = 0; pages <= ROWS / 7; pages++) {
            List<List<Object>> page = store.ask(COMPILER.compile(
                    new SignInQuery.Page(Filter.ALL, columns, order, 7, cursor)));
            page.forEach(row -> ids.add(row.getFirst()));
            cursor = Optional.of(Cursor.behind(row(columns, page.getLast()), order));
        }
        return ids;
    }

    private static Map<SignInColumn, Object> row(List<SignInColumn> columns, List<Object> values) {
        Map<SignInColumn, Object> row = new EnumMap<>(SignInColumn.class);
        for (int index = 0; index < values.size(); index++) {
            row.put(columns.get(index), values.get(index));
        }
        return row;
    }

    @Test
    void rowidsComeInTheOrderOfThePages() throws SQLException {
        Order order = new Order(SignInColumn.IP_ADDRESS, true);
        List<Object> expected = store.rows().stream().sorted(RowOrder.of(order))
                .map(row -> (Object) (long) store.rows().indexOf(row)).toList();
        assertEquals(expected, store.ask(COMPILER.rowids(Filter.ALL, order)).stream().map(List::getFirst).toList());
    }

    @Test
    void counts() throws SQLException {
        assertEquals(List.of(List.of((long) ROWS)), store.ask(COMPILER.compile(new SignInQuery.Count(Filter.ALL))));
    }

    @Test
    void groupsTellHowManyFailedAndTheFirstAndTheLast() throws SQLException {
        List<SignInColumn> by = List.of(SignInColumn.CITY, SignInColumn.ERROR_CODE);
        Map<List<Object>, List<Map<SignInColumn, Object>>> groups = store.rows().stream().collect(Collectors.groupingBy(
                row -> Arrays.asList(row.get(SignInColumn.CITY), row.get(SignInColumn.ERROR_CODE))));
        List<List<Object>> answer = store.ask(COMPILER.compile(new SignInQuery.Groups(Filter.ALL, by, ROWS)));
        assertEquals(groups.size(), answer.size());
        long least = Long.MAX_VALUE;
        for (List<Object> group : answer) {
            List<Map<SignInColumn, Object>> rows = groups.get(group.subList(0, 2));
            assertEquals(Arrays.asList((long) rows.size(), failures(rows), times(rows).getFirst(),
                    times(rows).getLast()), group.subList(2, 6));
            assertEquals(Math.min(least, rows.size()), rows.size(), "the largest come first");
            least = rows.size();
        }
    }

    private static long failures(List<Map<SignInColumn, Object>> rows) {
        return rows.stream().map(row -> row.get(SignInColumn.ERROR_CODE)).filter(code -> code != null
                && !code.equals(0)).count();
    }

    private static List<Object> times(List<Map<SignInColumn, Object>> rows) {
        return rows.stream().sorted(RowOrder.by(SignInColumn.CREATED)).map(row -> row.get(SignInColumn.CREATED)).toList();
    }

    @Test
    void aFacetHasTheCommonestValues() throws SQLException {
        Map<Object, Long> counts = store.rows().stream().collect(Collectors.groupingBy(
                row -> Optional.ofNullable(row.get(SignInColumn.CITY)), Collectors.counting()));
        List<List<Object>> answer = store.ask(COMPILER.compile(
                new SignInQuery.Facet(Filter.ALL, SignInColumn.CITY, 3)));
        assertEquals(counts.values().stream().sorted(Comparator.reverseOrder()).limit(3).toList(),
                answer.stream().map(List::getLast).toList());
        answer.forEach(row -> assertEquals(counts.get(Optional.ofNullable(row.getFirst())), row.getLast()));
    }

    /** Days in a zone that is not a whole number of hours away from UTC. */
    @Test
    void aHistogramCountsFromMidnightOfWhoeverAsks() throws SQLException {
        AskedAt asked = new AskedAt(GeneratedFilters.ASKED.time(), ZoneId.of("Asia/Kathmandu"));
        Map<Instant, List<Map<SignInColumn, Object>>> days = store.rows().stream().collect(Collectors.groupingBy(
                row -> ((Instant) row.get(SignInColumn.CREATED)).atZone(asked.zone()).toLocalDate()
                        .atStartOfDay(asked.zone()).toInstant(), TreeMap::new, Collectors.toList()));
        Function<Map.Entry<Instant, List<Map<SignInColumn, Object>>>, List<Object>> bar = day -> List.of(day.getKey(),
                (long) day.getValue().size(), failures(day.getValue()));
        assertEquals(days.entrySet().stream().map(bar).toList(), store.ask(new SqlCompiler(asked).compile(
                new SignInQuery.Histogram(Filter.ALL, Duration.ofDays(1)))));
    }
}
