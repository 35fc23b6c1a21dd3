package io.isthmus.signins.ui.internal.asking;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.isthmus.sdk.Cancel;
import io.isthmus.signins.FacetValue;
import io.isthmus.signins.RowTaker;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInListener;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterMeaning;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** A store that keeps sign-ins in memory and answers by what a filter means; of the rest of a store it knows nothing. */
final class KeptSignIns {

    static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");

    private final List<Map<SignInColumn, Object>> signIns = new ArrayList<>();
    private final List<SignInListener> listeners = new ArrayList<>();
    private boolean closed;

    /** As a store. */
    SignInStore store() {
        return (SignInStore) Proxy.newProxyInstance(SignInStore.class.getClassLoader(), new Class<?>[] {SignInStore.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> hashCode();
                    default -> KeptSignIns.class.getDeclaredMethod(method.getName(), method.getParameterTypes())
                            .invoke(this, arguments);
                });
    }

    /** Adds sign-ins, one a minute; every tenth failed. */
    KeptSignIns add(int count) {
        return add(count, 700027);
    }

    /** @param error of those that failed */
    KeptSignIns add(int count, int error) {
        for (int index = 0; index < count; index++) {
            int number = signIns.size();
            Map<SignInColumn, Object> row = new EnumMap<>(SignInColumn.class);
            row.put(SignInColumn.ID, new UUID(1, number));
            row.put(SignInColumn.CREATED, FIRST.plus(Duration.ofMinutes(number)));
            row.put(SignInColumn.SERVICE_PRINCIPAL_NAME, "Server " + number % 3);
            row.put(SignInColumn.ERROR_CODE, number % 10 == 0 ? error : 0);
            row.put(SignInColumn.THUMBPRINT, "%040X".formatted(number % 3));
            signIns.add(row);
        }
        List.copyOf(listeners).forEach(listener -> listener.added(count));
        return this;
    }

    boolean closed() {
        return closed;
    }

    private List<Map<SignInColumn, Object>> of(Filter filter, AskedAt asked) {
        FilterMeaning meaning = new FilterMeaning(filter, asked);
        return signIns.stream().filter(meaning).toList();
    }

    SignInRows rows(Filter filter, Order order, AskedAt asked, Cancel cancel) {
        Comparator<Map<SignInColumn, Object>> by = Comparator
                .<Map<SignInColumn, Object>, String>comparing(row -> String.valueOf(row.get(order.column())))
                .thenComparing(row -> (Instant) row.get(SignInColumn.CREATED));
        List<Map<SignInColumn, Object>> sorted = of(filter, asked).stream().sorted(order.descending() ? by.reversed() : by)
                .toList();
        return new Rows(filter, order, asked, sorted);
    }

    private final class Rows implements SignInRows {

        private final Filter filter;
        private final Order order;
        private final AskedAt asked;
        private final List<Map<SignInColumn, Object>> sorted;
        private boolean located;

        Rows(Filter filter, Order order, AskedAt asked, List<Map<SignInColumn, Object>> sorted) {
            this.filter = filter;
            this.order = order;
            this.asked = asked;
            this.sorted = sorted;
        }

        @Override
        public Filter filter() {
            return filter;
        }

        @Override
        public Order order() {
            return order;
        }

        @Override
        public void locate(Cancel cancel) {
            located = true;
        }

        @Override
        public OptionalLong size() {
            return located ? OptionalLong.of(sorted.size()) : OptionalLong.empty();
        }

        @Override
        public long counted() {
            return sorted.size();
        }

        @Override
        public List<List<Object>> page(long first, int count, List<SignInColumn> columns, Cancel cancel) {
            return sorted.stream().skip(first).limit(count)
                    .map(row -> columns.stream().map(row::get).collect(Collectors.toList())).toList();
        }

        @Override
        public OptionalLong positionOf(UUID id, Cancel cancel) {
            return IntStream.range(0, sorted.size()).filter(index -> sorted.get(index).get(SignInColumn.ID).equals(id))
                    .asLongStream().findFirst();
        }

        @Override
        public long newer(Cancel cancel) {
            return of(filter, asked).size() - sorted.size();
        }

        @Override
        public boolean outdated() {
            return false;
        }

        @Override
        public void close() {
            located = false;
        }
    }

    public List<String> ask(SignInQuery query, AskedAt asked, RowTaker taker, Cancel cancel) {
        switch (query) {
            case SignInQuery.Histogram histogram -> {
                long step = histogram.step().toSeconds();
                grouped(query, asked, row -> ((Instant) row.get(SignInColumn.CREATED)).getEpochSecond() / step)
                        .forEach((start, rows) -> taker.row(List.of(Instant.ofEpochSecond(start * step),
                                (long) rows.size(), failures(rows))));
            }
            case SignInQuery.Groups groups -> grouped(query, asked, row -> (String) row.get(groups.by().getFirst()))
                    .forEach((value, rows) -> taker.row(List.of(value, (long) rows.size(), failures(rows),
                            rows.getFirst().get(SignInColumn.CREATED), rows.getLast().get(SignInColumn.CREATED))));
            case SignInQuery.Count count -> taker.row(List.of((long) of(count.filter(), asked).size()));
            case SignInQuery.Page page -> of(page.filter(), asked).forEach(row -> taker.row(
                    page.columns().stream().map(row::get).collect(Collectors.toList())));
            case SignInQuery other -> throw new UnsupportedOperationException(other.toString());
        }
        return List.of();
    }

    private <K> Map<K, List<Map<SignInColumn, Object>>> grouped(SignInQuery query, AskedAt asked,
            Function<Map<SignInColumn, Object>, K> by) {
        return of(query.filter(), asked).stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static long failures(List<Map<SignInColumn, Object>> rows) {
        return rows.stream().filter(row -> !row.get(SignInColumn.ERROR_CODE).equals(0)).count();
    }

    public Map<SignInColumn, List<FacetValue>> facets(Filter filter, List<SignInColumn> columns, int limit, AskedAt asked,
            Cancel cancel) {
        Map<SignInColumn, List<FacetValue>> facets = new EnumMap<>(SignInColumn.class);
        for (SignInColumn column : columns) {
            facets.put(column, of(filter, asked).stream().collect(Collectors.groupingBy(
                    row -> Optional.ofNullable(row.get(column)), Collectors.counting())).entrySet().stream()
                    .map(one -> new FacetValue(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparing(FacetValue::count).reversed()).limit(limit).toList());
        }
        return facets;
    }

    public Optional<UUID> previous(UUID id, Cancel cancel) {
        long before = id.getLeastSignificantBits() - 3;
        return before < 0 ? Optional.empty() : Optional.of(new UUID(1, before));
    }

    public Set<SignInColumn> lacking(SignInQuery query) {
        return Set.of(SignInColumn.TENANT);
    }

    public Optional<String> original(UUID id, Cancel cancel) {
        Map<SignInColumn, Object> row = signIns.get((int) id.getLeastSignificantBits());
        return Optional.of("{\"id\":\"%s\",\"createdDateTime\":\"%s\",\"status\":{\"errorCode\":%s}}".formatted(id,
                row.get(SignInColumn.CREATED), row.get(SignInColumn.ERROR_CODE)));
    }

    public Cancel.Registration onChange(SignInListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void close() {
        closed = true;
    }
}
