package io.isthmus.signins.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.internal.sql.RowRange;
import io.isthmus.signins.internal.sql.Sql;
import io.isthmus.signins.internal.sql.SqlCompiler;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * Rows by position over a list of their rowids. The database gives each new row a higher rowid than all before and moves
 * none while none is removed; so what was there when these were asked for lies below one rowid, and what came since is
 * not below it.
 */
public final class StoredRows implements SignInRows {

    /** Rows that are counted at a time, so that it can be told how many they are so far. */
    private static final long SLICE = 2_000_000;
    private static final Sql END = new Sql("SELECT coalesce(max(rowid), -1) + 1 FROM signins", List.of());

    private final OpenStore store;
    private final Filter filter;
    private final Order order;
    private final SqlCompiler compiler;
    private final SqlCompiler compilerOfNewer;
    private final long end;
    private final long removals;
    private final ReentrantLock locating = new ReentrantLock();
    private volatile long counted;
    private volatile boolean sized;
    private volatile RowNumbers places;
    private volatile boolean closed;

    /** Looks how far the store goes at this moment, and at nothing else. */
    public StoredRows(OpenStore store, Filter filter, Order order, AskedAt asked, Cancel cancel) throws SourceException {
        this.store = store;
        this.filter = filter;
        this.order = order;
        removals = store.changes().removals();
        end = store.number(END, cancel).orElseThrow();
        compiler = new SqlCompiler(asked).within(new RowRange(0, end));
        compilerOfNewer = new SqlCompiler(asked).within(new RowRange(end, Long.MAX_VALUE));
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
    public void locate(Cancel cancel) throws SourceException {
        located(cancel);
    }

    private RowNumbers located(Cancel cancel) throws SourceException {
        RowNumbers known = places;
        if (known != null) {
            return known;
        }
        lock(cancel);
        try {
            if (places == null) {
                count(cancel);
                RowNumbers found = new RowNumbers();
                store.numbers(compiler.rowids(filter, order), found::add, cancel);
                places = closed ? new RowNumbers() : found;
            }
            return places;
        } finally {
            locating.unlock();
        }
    }

    /** Waits for whoever is at it, and hears a cancel meanwhile. */
    private void lock(Cancel cancel) {
        try {
            while (!locating.tryLock(50, TimeUnit.MILLISECONDS)) {
                cancel.check();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void count(Cancel cancel) throws SourceException {
        long sum = 0;
        for (long from = 0; from < end && !sized; from += SLICE) {
            sum += counted(compiler.within(new RowRange(from, Math.min(from + SLICE, end))), cancel);
            counted = sum;
        }
        sized = true;
    }

    private long counted(SqlCompiler rows, Cancel cancel) throws SourceException {
        return store.number(rows.compile(new SignInQuery.Count(filter)), cancel).orElseThrow();
    }

    @Override
    public OptionalLong size() {
        return sized ? OptionalLong.of(counted) : OptionalLong.empty();
    }

    @Override
    public long counted() {
        return counted;
    }

    @Override
    public List<List<Object>> page(long first, int count, List<SignInColumn> columns, Cancel cancel)
            throws SourceException {
        return places == null && first + count <= TOP ? top((int) first, count, columns, cancel)
                : anywhere(located(cancel).from(first, count).toArray(), columns, cancel);
    }

    private List<List<Object>> top(int first, int count, List<SignInColumn> columns, Cancel cancel) throws SourceException {
        List<List<Object>> rows = new ArrayList<>();
        store.ask(compiler.compile(new SignInQuery.Page(filter, columns, order, first + count, Optional.empty())),
                rows::add, cancel);
        return outdated() ? Collections.nCopies(Math.max(0, rows.size() - first), List.of())
                : List.copyOf(rows.subList(Math.min(first, rows.size()), rows.size()));
    }

    private List<List<Object>> anywhere(long[] rowids, List<SignInColumn> columns, Cancel cancel) throws SourceException {
        Map<Object, List<Object>> rows = new HashMap<>();
        if (rowids.length > 0) {
            store.ask(SqlCompiler.rows(LongStream.of(rowids), columns),
                    row -> rows.put(row.getFirst(), row.subList(1, row.size())) == null, cancel);
        }
        return LongStream.of(rowids).mapToObj(rowid -> outdated() ? List.of() : rows.getOrDefault(rowid, List.of()))
                .toList();
    }

    /** The rowids from a position on; they are located first. */
    public LongStream rowids(long first, int count, Cancel cancel) throws SourceException {
        return located(cancel).from(first, count);
    }

    /** The statement that gives columns of those at some positions, in their order. */
    public Sql columns(List<Positions> positions, List<SignInColumn> columns, Cancel cancel) throws SourceException {
        if (positions.equals(List.of(Positions.ALL)) || sized && positions.equals(List.of(new Positions(0, counted)))) {
            return compiler.columns(filter, columns, order);
        }
        RowNumbers all = located(cancel);
        return SqlCompiler.columns(positions.stream().map(some -> some.within(all.size())).flatMapToLong(
                some -> all.from(some.first(), Math.toIntExact(some.count()))), columns, order);
    }

    @Override
    public OptionalLong positionOf(UUID id, Cancel cancel) throws SourceException {
        RowNumbers all = located(cancel);
        OptionalLong rowid = store.number(new Sql("SELECT rowid FROM signins WHERE id = ?", List.of(id)), cancel);
        return rowid.isEmpty() || outdated() ? OptionalLong.empty() : all.positionOf(rowid.getAsLong());
    }

    @Override
    public long newer(Cancel cancel) throws SourceException {
        return outdated() ? 0 : counted(compilerOfNewer, cancel);
    }

    @Override
    public boolean outdated() {
        return store.changes().removals() != removals;
    }

    @Override
    public void close() {
        closed = true;
        places = new RowNumbers();
    }
}
