package io.isthmus.signins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.FacetValue;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInListener;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterMeaning;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterText;
import io.isthmus.signins.query.GeneratedFilters;
import io.isthmus.signins.query.GeneratedRows;
import io.isthmus.signins.query.RowOrder;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** What a viewer shows of a store, against the same done to all rows in Java. */
class StoredRowsTest {

    private static final int COUNT = 1500;
    private static final int FILTERS = Boolean.getBoolean("isthmus.tests.all") ? 400 : 25;
    private static final List<SignInColumn> ALL = List.of(SignInColumn.values());
    private static final List<Value.Members> RECORDS = GeneratedRecords.of(COUNT * 2, GeneratedRows.SEED);

    @TempDir
    private Path folder;
    private final Random random = new Random(GeneratedRows.SEED);
    private SignInStore store;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder.resolve("store"));
        take(RECORDS.subList(0, COUNT));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void take(List<Value.Members> records) throws Exception {
        store.take(GeneratedSignIns.lines(folder.resolve("records"), records), Progress.silent(), Cancel.never());
    }

    private List<Map<SignInColumn, Object>> everything() throws SourceException {
        List<Map<SignInColumn, Object>> rows = new ArrayList<>();
        store.ask(new SignInQuery.Page(Filter.ALL, ALL, Order.NEWEST_FIRST, Integer.MAX_VALUE, Optional.empty()),
                GeneratedFilters.ASKED, row -> rows.add(map(row)), Cancel.never());
        return rows;
    }

    private static Map<SignInColumn, Object> map(List<Object> values) {
        Map<SignInColumn, Object> row = new EnumMap<>(SignInColumn.class);
        ALL.forEach(column -> row.put(column, values.get(column.ordinal())));
        return row;
    }

    private SignInRows rows(Filter filter, Order order) throws SourceException {
        return store.rows(filter, order, GeneratedFilters.ASKED, Cancel.never());
    }

    private List<Map<SignInColumn, Object>> page(SignInRows rows, long first, int count) throws SourceException {
        return rows.page(first, count, ALL, Cancel.never()).stream().map(StoredRowsTest::map).toList();
    }

    private Order order() {
        return new Order(ALL.get(random.nextInt(ALL.size())), random.nextBoolean());
    }

    @Test
    void aPageAnywhereInAnyOrderIsWhatSortingAllRowsPutsThere() throws Exception {
        List<Map<SignInColumn, Object>> everything = everything();
        GeneratedFilters filters = new GeneratedFilters(GeneratedRows.SEED);
        for (int round = 0; round < FILTERS; round++) {
            Filter filter = round % 4 == 0 ? Filter.ALL : filters.next(2);
            Order order = order();
            List<Map<SignInColumn, Object>> expected = everything.stream()
                    .filter(new FilterMeaning(filter, GeneratedFilters.ASKED)).sorted(RowOrder.of(order)).toList();
            String asked = FilterText.of(filter) + " by " + order;
            try (SignInRows rows = rows(filter, order)) {
                assertEquals(expected.subList(0, Math.min(50, expected.size())), page(rows, 0, 50), asked);
                assertEquals(OptionalLong.empty(), rows.size(), "the first page counts nothing");
                rows.locate(Cancel.never());
                assertEquals(OptionalLong.of(expected.size()), rows.size(), asked);
                assertEquals(expected.size(), rows.counted());
                for (int pages = 0; pages < 5; pages++) {
                    int first = random.nextInt(expected.size() + 10);
                    int count = 1 + random.nextInt(60);
                    assertEquals(expected.stream().skip(first).limit(count).toList(), page(rows, first, count), asked);
                }
                if (!expected.isEmpty()) {
                    int position = random.nextInt(expected.size());
                    assertEquals(OptionalLong.of(position), rows.positionOf(
                            (UUID) expected.get(position).get(SignInColumn.ID), Cancel.never()), asked);
                }
                assertEquals(OptionalLong.empty(), rows.positionOf(new UUID(1, 2), Cancel.never()));
            }
        }
    }

    @Test
    void rowsStayWhereTheyAreWhileOthersComeAndTellHowManyOfThemTheyWouldFind() throws Exception {
        Filter filter = FilterParser.parse("-error:0 OR city:*");
        Order order = order();
        try (SignInRows before = rows(filter, order); SignInRows unlocated = rows(filter, order)) {
            before.locate(Cancel.never());
            List<Map<SignInColumn, Object>> all = page(before, 0, COUNT);
            assertEquals(0, before.newer(Cancel.never()));
            take(RECORDS);
            assertEquals(all, page(before, 0, COUNT));
            assertEquals(all.subList(0, Math.min(100, all.size())), page(unlocated, 0, 100));
            assertEquals(all, page(unlocated, 0, COUNT));
            try (SignInRows after = rows(filter, order)) {
                after.locate(Cancel.never());
                assertTrue(after.size().orElseThrow() > all.size(), "the filter of this test finds some of what comes");
                assertEquals(after.size().orElseThrow() - all.size(), before.newer(Cancel.never()));
            }
            assertFalse(before.outdated());
        }
    }

    @Test
    void aCancelEndsLocatingAndItCanBeAskedForAgain() throws Exception {
        try (SignInRows rows = rows(Filter.ALL, Order.NEWEST_FIRST)) {
            CancelSource cancel = new CancelSource();
            cancel.cancel();
            assertThrows(CancelledException.class, () -> rows.locate(cancel));
            rows.locate(Cancel.never());
            assertEquals(OptionalLong.of(COUNT), rows.size());
        }
    }

    @Test
    void whoListensHearsWhatWasAddedAndNothingOfWhatWasThere() throws Exception {
        List<Long> heard = new ArrayList<>();
        SignInListener listener = new SignInListener() {
            @Override
            public void added(long count) {
                heard.add(count);
            }

            @Override
            public void removed() {
                heard.add(-1L);
            }
        };
        try (Cancel.Registration registration = store.onChange(listener)) {
            take(RECORDS.subList(0, COUNT));
            take(RECORDS.subList(COUNT - 10, COUNT + 7));
        }
        take(RECORDS);
        assertEquals(List.of(7L), heard);
    }

    @Test
    void thePreviousSignInIsTheLatestBeforeOfTheSamePrincipalInTheSameTenantAndOfTheSameKind() throws Exception {
        List<Map<SignInColumn, Object>> newestFirst = everything();
        Function<Map<SignInColumn, Object>, List<Object>> who = row -> Stream.of(SignInColumn.KIND, SignInColumn.TENANT,
                SignInColumn.SERVICE_PRINCIPAL_ID, SignInColumn.USER_PRINCIPAL_NAME).map(row::get)
                .collect(Collectors.toCollection(ArrayList::new));
        int found = 0;
        for (int index = 0; index < newestFirst.size(); index += 3) {
            List<Object> one = who.apply(newestFirst.get(index));
            boolean nobody = one.subList(2, 4).stream().allMatch(Objects::isNull);
            Optional<UUID> expected = nobody ? Optional.empty() : newestFirst.stream().skip(index + 1L)
                    .filter(row -> who.apply(row).equals(one)).findFirst()
                    .map(row -> (UUID) row.get(SignInColumn.ID));
            found += expected.isPresent() ? 1 : 0;
            assertEquals(expected, store.previous((UUID) newestFirst.get(index).get(SignInColumn.ID), Cancel.never()));
        }
        assertTrue(found > 1, "some have one: " + found);
        assertEquals(Optional.empty(), store.previous(new UUID(1, 2), Cancel.never()));
    }

    @Test
    void facetsOfSeveralColumnsCountWhatEachHas() throws Exception {
        List<SignInColumn> columns = List.of(SignInColumn.CITY, SignInColumn.ERROR_CODE, SignInColumn.IP_ADDRESS);
        Filter filter = new GeneratedFilters(7).next(1);
        List<Map<SignInColumn, Object>> expected = everything().stream()
                .filter(new FilterMeaning(filter, GeneratedFilters.ASKED)).toList();
        Map<SignInColumn, List<FacetValue>> facets = store.facets(filter, columns, 4, GeneratedFilters.ASKED, Cancel.never());
        assertEquals(List.copyOf(facets.keySet()).size(), columns.size());
        for (SignInColumn column : columns) {
            Map<Optional<Object>, Long> counts = expected.stream().collect(Collectors.groupingBy(
                    row -> Optional.ofNullable(row.get(column)), Collectors.counting()));
            assertEquals(Math.min(4, counts.size()), facets.get(column).size());
            facets.get(column).forEach(value -> assertEquals(counts.get(value.value()), value.count()));
        }
    }
}
