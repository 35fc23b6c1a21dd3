package io.isthmus.emulator.internal.kql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table whose rows are made when they are asked for.
 *
 * @param columns names and types
 * @param rows    the rows, anew each time
 * @param timed   how rows of some time are found without a look at all others
 */
public record KqlTable(List<KqlColumn> columns, Supplier<Stream<KqlRow>> rows, Optional<Timed> timed) {

    /**
     * Finds rows by the time in a column.
     *
     * @param column the column
     * @param within the table's rows from a time to another
     */
    public record Timed(String column, BiFunction<Instant, Instant, KqlTable> within) {
    }

    /** A table whose rows are found by a look at all of them. */
    public KqlTable(List<KqlColumn> columns, Supplier<Stream<KqlRow>> rows) {
        this(columns, rows, Optional.empty());
    }

    /** A column that is made of another table's rows. */
    record Made(KqlColumn column, KqlExpression expression) {
    }

    /** By what rows are sorted. */
    record Order(KqlExpression expression, boolean descending, boolean nullsFirst) {
    }

    static KqlTable of(List<KqlColumn> columns, List<KqlRow> rows) {
        return new KqlTable(columns, rows::stream);
    }

    /** A column by its name. */
    Optional<KqlExpression> column(String name) {
        return IntStream.range(0, columns.size()).filter(index -> columns.get(index).name().equals(name)).boxed()
                .findFirst().map(index -> KqlExpression.column(columns.get(index), index));
    }

    KqlTable where(KqlExpression condition) {
        KqlSpan span = condition.known().span();
        KqlTable found = timed.filter(by -> span.column().filter(by.column()::equals).isPresent())
                .map(by -> by.within().apply(span.from(), span.to())).orElse(this);
        return new KqlTable(columns, () -> found.rows.get().filter(condition::holds), found.timed.map(by ->
                new Timed(by.column(), (from, to) -> by.within().apply(from, to).where(condition))));
    }

    KqlTable take(long count) {
        return new KqlTable(columns, () -> rows.get().limit(count));
    }

    KqlTable project(List<Made> made) {
        List<KqlExpression> expressions = made.stream().map(Made::expression).toList();
        return new KqlTable(made.stream().map(Made::column).toList(), () -> rows.get().map(row -> {
            Object[] values = new Object[expressions.size()];
            boolean[] known = new boolean[values.length];
            return (KqlRow) column -> {
                if (!known[column]) {
                    values[column] = expressions.get(column).of(row);
                    known[column] = true;
                }
                return values[column];
            };
        }));
    }

    /** All columns with some more, or in place of those of the same name. */
    KqlTable extend(List<Made> made) {
        Map<String, Made> all = new LinkedHashMap<>();
        columns.forEach(column -> all.put(column.name(), new Made(column, column(column.name()).orElseThrow())));
        made.forEach(each -> all.put(each.column().name(), each));
        return project(List.copyOf(all.values()));
    }

    KqlTable sort(List<Order> orders) {
        return new KqlTable(columns, () -> rows.get().sorted(comparator(orders)));
    }

    KqlTable top(long count, List<Order> orders) {
        Comparator<KqlRow> order = comparator(orders);
        return new KqlTable(columns, () -> {
            PriorityQueue<KqlRow> first = new PriorityQueue<>(order.reversed());
            rows.get().forEach(row -> {
                if (first.size() < count) {
                    first.add(row);
                } else if (count > 0 && order.compare(row, first.peek()) < 0) {
                    first.poll();
                    first.add(row);
                }
            });
            return first.stream().sorted(order);
        });
    }

    KqlTable distinct(List<Made> made) {
        return summarize(made, List.of());
    }

    /** Groups first, aggregates after them. Without groups there is one row, whether there are others or not. */
    KqlTable summarize(List<Made> groups, List<KqlAggregates.Aggregate> aggregates) {
        List<KqlColumn> made = Stream.concat(groups.stream().map(Made::column), aggregates.stream()
                .map(each -> new KqlColumn(each.name(), each.type()))).toList();
        return new KqlTable(made, () -> {
            Map<List<Object>, List<KqlAggregates.Group>> found = new LinkedHashMap<>();
            if (groups.isEmpty()) {
                found.put(List.of(), started(aggregates));
            }
            rows.get().forEach(row -> {
                List<Object> key = new ArrayList<>(groups.size());
                groups.forEach(group -> key.add(group.expression().of(row)));
                found.computeIfAbsent(key, each -> started(aggregates)).forEach(group -> group.add(row));
            });
            return found.entrySet().stream().map(entry -> {
                List<Object> values = new ArrayList<>(entry.getKey());
                entry.getValue().forEach(group -> values.add(group.result()));
                return (KqlRow) values::get;
            });
        });
    }

    private static List<KqlAggregates.Group> started(List<KqlAggregates.Aggregate> aggregates) {
        return aggregates.stream().map(each -> each.start().get()).toList();
    }

    private static Comparator<KqlRow> comparator(List<Order> orders) {
        return orders.stream().map(KqlTable::comparator).reduce(Comparator::thenComparing).orElseThrow();
    }

    private static Comparator<KqlRow> comparator(Order order) {
        Comparator<Object> values = order.descending() ? (one, other) -> KqlValues.compare(other, one)
                : KqlValues::compare;
        return Comparator.comparing((KqlRow row) -> order.expression().of(row),
                order.nullsFirst() ? Comparator.nullsFirst(values) : Comparator.nullsLast(values));
    }
}
