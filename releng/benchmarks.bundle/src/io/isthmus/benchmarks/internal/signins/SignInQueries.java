package io.isthmus.benchmarks.internal.signins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.isthmus.sdk.Cancel;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * Asks a store what a viewer asks, and its database the same as somebody types it, alternated, in a process without OSGi.
 * Then asks for pages anywhere in some orders, and for the one at the top. Writes a line for each: its title, the
 * microseconds of the store, and those of what they are compared with, with tabs between.
 * <p>
 * Usage: {@code SignInQueries ROUNDS ROWS WORK RESULT}.
 */
public final class SignInQueries {

    private static final AskedAt ASKED = new AskedAt(Instant.parse("2026-10-21T12:00:00Z"), ZoneOffset.UTC); //$NON-NLS-1$
    private static final List<Order> ORDERS = List.of(Order.NEWEST_FIRST, new Order(SignInColumn.IP_ADDRESS, false),
            new Order(SignInColumn.APP_DISPLAY_NAME, true));
    private static final List<SignInColumn> COLUMNS = List.of(SignInColumn.CREATED, SignInColumn.APP_DISPLAY_NAME,
            SignInColumn.IP_ADDRESS, SignInColumn.ERROR_CODE, SignInColumn.THUMBPRINT, SignInColumn.RESOURCE_DISPLAY_NAME);
    private static final int PAGE = 100;

    private final int rounds;
    private final SignInStore store;
    private final Connection copy;
    private final List<String> lines = new ArrayList<>();

    private SignInQueries(int rounds, SignInStore store, Connection copy) {
        this.rounds = rounds;
        this.store = store;
        this.copy = copy;
    }

    /** Fills a store and asks. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[2]).resolve("store"); //$NON-NLS-1$
        Path database = FilledStore.make(home, Long.parseLong(arguments[1]));
        try (SignInStore store = SignInStores.open(home); Connection copy = FilledStore.connect(database)) {
            SignInQueries queries = new SignInQueries(Integer.parseInt(arguments[0]), store, copy);
            for (ViewerQuery query : ViewerQuery.all()) {
                queries.compare(query);
            }
            for (Order order : ORDERS) {
                queries.pages(order);
            }
            Files.write(Path.of(arguments[3]), queries.lines);
        }
    }

    private void compare(ViewerQuery query) throws Exception {
        Callable<List<List<Object>>> asked = () -> {
            List<List<Object>> rows = new ArrayList<>();
            store.ask(query.query(), ASKED, rows::add, Cancel.never());
            return rows;
        };
        Callable<List<List<Object>>> typed = () -> typed(query.typed());
        if (!asked.call().equals(typed.call())) {
            throw new IllegalStateException(query.title() + ": " + asked.call() + " is not " + typed.call()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        compare(query.title(), asked, typed);
    }

    private List<List<Object>> typed(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = copy.createStatement(); ResultSet answer = statement.executeQuery(sql)) {
            int columns = answer.getMetaData().getColumnCount();
            BitSet times = new BitSet();
            for (int column = 1; column <= columns; column++) {
                times.set(column, answer.getMetaData().getColumnType(column) == Types.TIMESTAMP);
            }
            while (answer.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(times.get(column) ? answer.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                            : answer.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void pages(Order order) throws Exception {
        String by = " by " + order.column().title(); //$NON-NLS-1$
        Random random = new Random(1);
        try (SignInRows rows = store.rows(Filter.ALL, order, ASKED, Cancel.never())) {
            long begin = System.nanoTime();
            rows.page(0, PAGE, COLUMNS, Cancel.never());
            long first = System.nanoTime();
            rows.locate(Cancel.never());
            lines.add("first page%s after %d ms, all located after %d ms more".formatted(by, //$NON-NLS-1$
                    TimeUnit.NANOSECONDS.toMillis(first - begin), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - first)));
            long size = rows.size().orElseThrow();
            compare("page anywhere" + by, () -> rows.page(random.nextLong(size - PAGE), PAGE, COLUMNS, Cancel.never()), //$NON-NLS-1$
                    () -> rows.page(0, PAGE, COLUMNS, Cancel.never()));
        }
    }

    private void compare(String title, Callable<?> one, Callable<?> other) throws Exception {
        long[] ours = new long[rounds];
        long[] others = new long[rounds];
        micros(one);
        micros(other);
        for (int round = 0; round < rounds; round++) {
            ours[round] = micros(one);
            others[round] = micros(other);
        }
        lines.add(String.join("\t", title, joined(ours), joined(others))); //$NON-NLS-1$
    }

    private static String joined(long[] numbers) {
        return LongStream.of(numbers).mapToObj(Long::toString).collect(Collectors.joining(" ")); //$NON-NLS-1$
    }

    private static long micros(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
    }
}
