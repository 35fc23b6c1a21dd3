package io.isthmus.signins.internal.sql;

import static io.isthmus.signins.SignInColumn.CREATED;
import static io.isthmus.signins.SignInColumn.ERROR_CODE;
import static io.isthmus.signins.SignInColumn.ID;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/**
 * Writes queries as SQL over two tables: {@code signins}, whose columns are called as {@link SignInColumn#title} says
 * and hold a UUID, a TIMESTAMP in UTC, an INTEGER or a VARCHAR, and {@code addresses} with each distinct
 * {@code ipAddress} of signins that is an address, and the {@code high} and {@code low} half of its
 * {@link io.isthmus.signins.query.AddressValue} as UBIGINT. The store holds NULL and no empty texts.
 */
public final class SqlCompiler {

    private static final String COUNT = "count(*) AS \"count\"";
    private static final String FAILURES = "count(*) FILTER (WHERE " + SqlFilter.name(ERROR_CODE)
            + " <> 0) AS \"failures\"";

    private static final String AT = " FROM signins WHERE rowid IN (SELECT unnest(string_split(?, ','))::BIGINT)";

    private final AskedAt asked;
    private final Optional<RowRange> range;

    /** Writes what is asked now and here. */
    public SqlCompiler(AskedAt asked) {
        this(asked, Optional.empty());
    }

    private SqlCompiler(AskedAt asked, Optional<RowRange> range) {
        this.asked = asked;
        this.range = range;
    }

    /** Writes the same of no more than some rows. */
    public SqlCompiler within(RowRange rows) {
        return new SqlCompiler(asked, Optional.of(rows));
    }

    /** The statement that answers a query, with the rows and columns of which {@link SignInQuery} tells. */
    public Sql compile(SignInQuery query) {
        return switch (query) {
            case SignInQuery.Page page -> page(page);
            case SignInQuery.Count count -> from("SELECT " + COUNT, count.filter()).build();
            case SignInQuery.Groups groups -> groups(groups.filter(), groups.by(), groups.limit(), COUNT + ", "
                    + FAILURES + ", min(" + SqlFilter.name(CREATED) + ") AS \"first\", max("
                    + SqlFilter.name(CREATED) + ") AS \"last\"");
            case SignInQuery.Facet facet -> groups(facet.filter(), List.of(facet.column()), facet.limit(), COUNT);
            case SignInQuery.Histogram histogram -> histogram(histogram);
        };
    }

    /** The statement that gives the rowid of every sign-in of a filter, in order. */
    public Sql rowids(Filter filter, SignInQuery.Order order) {
        return from("SELECT rowid", filter).add(ordered(order)).build();
    }

    /**
     * The statement that reads rows by their rowids, and their rowid before the columns. They come in any order, and one
     * that is not there does not come.
     */
    public static Sql rows(LongStream rowids, List<SignInColumn> columns) {
        return new Sql("SELECT rowid, " + names(columns) + AT, List.of(Sql.joined(rowids)));
    }

    /** The statement that gives columns of rows by their rowids, in order. */
    public static Sql columns(LongStream rowids, List<SignInColumn> columns, SignInQuery.Order order) {
        return new Sql("SELECT " + names(columns) + AT + ordered(order), List.of(Sql.joined(rowids)));
    }

    /** The statement that gives columns of every sign-in of a filter, in order. */
    public Sql columns(Filter filter, List<SignInColumn> columns, SignInQuery.Order order) {
        return from("SELECT " + names(columns), filter).add(ordered(order)).build();
    }

    /** A value as the store compares it. */
    public static Object value(Object value) {
        return SqlFilter.value(value);
    }

    private Sql.Builder from(String select, Filter filter) {
        return where(new Sql.Builder().add(select), filter);
    }

    private Sql.Builder where(Sql.Builder sql, Filter filter) {
        sql.add(" FROM signins WHERE ");
        range.ifPresent(rows -> sql.add("rowid >= ? AND rowid < ? AND ", rows.from(), rows.to()));
        SqlFilter.add(filter, asked, sql);
        return sql;
    }

    /**
     * By time, DuckDB itself reads little more than the page. By any other column it reads all columns of whatever it
     * has to sort: there the rows are found first, and then their columns are read.
     */
    private Sql page(SignInQuery.Page page) {
        boolean byTime = page.order().column() == CREATED;
        Sql.Builder sql = from("SELECT " + names(page.columns())
                + (byTime ? "" : " FROM signins WHERE rowid IN (SELECT rowid"), page.filter());
        page.after().ifPresent(cursor -> behind(cursor, page.order(), sql.add(" AND ")));
        String order = ordered(page.order());
        return sql.add(order + " LIMIT " + page.limit() + (byTime ? "" : ")" + order)).build();
    }

    private static String ordered(SignInQuery.Order order) {
        String direction = order.descending() ? " DESC NULLS LAST" : " ASC NULLS FIRST";
        return " ORDER BY " + Stream.of(order.column(), CREATED, ID).distinct().map(SqlFilter::name)
                .map(name -> name + direction).collect(Collectors.joining(", "));
    }

    /** Times are also compared on their own, so that whole blocks of rows are left out by them. */
    private static void behind(SignInQuery.Cursor cursor, SignInQuery.Order order, Sql.Builder sql) {
        String beyond = order.descending() ? " < ?" : " > ?";
        String created = SqlFilter.name(CREATED);
        String behindInTime = "(" + created + beyond.replace(" ?", "= ?") + " AND (" + created + beyond + " OR "
                + SqlFilter.name(ID) + beyond + "))";
        Object[] times = {SqlFilter.value(cursor.created()), SqlFilter.value(cursor.created()), cursor.id()};
        String name = SqlFilter.name(order.column());
        String others = order.descending() ? name + " IS NULL" : name + " IS NOT NULL";
        if (order.column() == CREATED) {
            sql.add(behindInTime, times);
        } else if (order.column() == ID) {
            sql.add(name + beyond, cursor.id());
        } else if (cursor.value().isPresent()) {
            Object value = SqlFilter.value(cursor.value().get());
            sql.add("(" + name + beyond, value).add(order.descending() ? " OR " + others : "")
                    .add(" OR " + name + " = ? AND ", value).add(behindInTime + ")", times);
        } else {
            sql.add("(" + (order.descending() ? "" : others + " OR ") + name + " IS NULL AND ")
                    .add(behindInTime + ")", times);
        }
    }

    private Sql groups(Filter filter, List<SignInColumn> by, int limit, String measures) {
        String order = by.stream().map(column -> SqlFilter.name(column) + " ASC NULLS FIRST")
                .collect(Collectors.joining(", "));
        return from("SELECT " + names(by) + ", " + measures, filter)
                .add(" GROUP BY " + names(by) + " ORDER BY \"count\" DESC, " + order + " LIMIT " + limit).build();
    }

    private Sql histogram(SignInQuery.Histogram histogram) {
        long step = TimeUnit.SECONDS.toMicros(histogram.step().toSeconds());
        long phase = TimeUnit.SECONDS.toMicros(asked.zone().getRules().getOffset(asked.time()).getTotalSeconds());
        Sql.Builder sql = new Sql.Builder()
                .add("SELECT make_timestamp(\"bucket\" * ? - ?) AS \"start\", \"count\", \"failures\"", step, phase)
                .add(" FROM (SELECT (epoch_us(" + SqlFilter.name(CREATED) + ") + ?) // ? AS \"bucket\", ", phase, step)
                .add(COUNT + ", " + FAILURES);
        return where(sql, histogram.filter()).add(" GROUP BY \"bucket\") ORDER BY \"start\"").build();
    }

    private static String names(List<SignInColumn> columns) {
        return columns.stream().map(SqlFilter::name).collect(Collectors.joining(", "));
    }
}
