package io.isthmus.signins.internal.sql;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInColumn.Type;
import io.isthmus.signins.query.AddressRange;
import io.isthmus.signins.query.AddressValue;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Letters;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.Operand.Where;
import io.isthmus.signins.query.Times;

/**
 * Writes filters as conditions. A condition is true where its filter is, and false or null where it is not; only a
 * negation has to tell the two apart, and does.
 */
final class SqlFilter {

    private static final Map<Where, String> LOOKING = Map.of(Where.START, "starts_with", Where.END, "ends_with",
            Where.ANYWHERE, "contains");

    private static final String IN_ADDRESSES = " IN (SELECT \"ipAddress\" FROM addresses WHERE \"high\" * "
            + "18446744073709551616::UHUGEINT + \"low\" BETWEEN CAST(? AS UHUGEINT) AND CAST(? AS UHUGEINT))";

    private final AskedAt asked;
    private final Sql.Builder sql;
    private String before = "";

    private SqlFilter(AskedAt asked, Sql.Builder sql) {
        this.asked = asked;
        this.sql = sql;
    }

    static void add(Filter filter, AskedAt asked, Sql.Builder sql) {
        new SqlFilter(asked, sql).add(filter);
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.And and when and.parts().isEmpty() -> sql.add("true");
            case Filter.And and -> join(and.parts(), " AND ");
            case Filter.Or or -> join(or.parts(), " OR ");
            case Filter.Not(Filter.Match match) when match.anyOf().size() == 1 && number(match.anyOf().getFirst())
                    .findAny().isPresent() -> differs(match);
            case Filter.Not not -> {
                sql.add("(");
                add(not.part());
                sql.add(") IS NOT TRUE");
            }
            case Filter.Match match -> any(() -> match(match));
            case Filter.FreeText text -> any(() -> text(text));
        }
    }

    /** Says of a number what IS NOT TRUE would, and is found faster. */
    private void differs(Filter.Match match) {
        String separator = "(";
        for (SignInColumn column : match.field().columns()) {
            sql.add(separator + name(column) + " IS DISTINCT FROM ?", number(match.anyOf().getFirst()).toArray());
            separator = " AND ";
        }
        sql.add(")");
    }

    private void join(List<Filter> parts, String between) {
        String separator = "(";
        for (Filter part : parts) {
            sql.add(separator);
            add(part);
            separator = between;
        }
        sql.add(")");
    }

    /** Encloses alternatives, each added by {@link #or}. */
    private void any(Runnable alternatives) {
        before = "(";
        alternatives.run();
        sql.add(")");
    }

    private void or(String condition, Object... values) {
        sql.add(before + condition, values);
        before = " OR ";
    }

    private void match(Filter.Match match) {
        Field field = match.field();
        List<Object> numbers = match.anyOf().stream().flatMap(SqlFilter::number).toList();
        if (!numbers.isEmpty()) {
            field.columns().forEach(column -> or(name(column) + among(numbers), numbers.toArray()));
        }
        List<String> texts = match.anyOf().stream().flatMap(SqlFilter::wholeText).toList();
        if (!texts.isEmpty()) {
            field.columns().forEach(column -> whole(column, texts));
        }
        for (Operand operand : match.anyOf()) {
            if (operand == Operand.Presence.ABSENT) {
                or(field.columns().stream().map(SqlFilter::absent).collect(Collectors.joining(" AND ", "(", ")")));
            } else {
                field.columns().forEach(column -> operand(column, operand));
            }
        }
    }

    private static Stream<Object> number(Operand operand) {
        return operand instanceof Operand.Numbers(int from, int to) && from == to ? Stream.of(from) : Stream.empty();
    }

    private static Stream<String> wholeText(Operand operand) {
        return operand instanceof Operand.Text(Where where, String value) && where == Where.WHOLE ? Stream.of(value)
                : Stream.empty();
    }

    private void whole(SignInColumn column, List<String> texts) {
        List<?> values = texts.stream().map(column.type() == Type.IDENTIFIER ? UUID::fromString
                : Letters::fold).toList();
        or((column.type() == Type.IDENTIFIER ? name(column) : folded(column)) + among(values), values.toArray());
    }

    private static String among(List<?> values) {
        return values.size() == 1 ? " = ?" : " IN (" + "?, ".repeat(values.size() - 1) + "?)";
    }

    /** What {@link #match} has not put together. */
    private void operand(SignInColumn column, Operand operand) {
        switch (operand) {
            case Operand.Text(Where where, String value) when where != Where.WHOLE -> looking(column, where, value);
            case Operand.Numbers(int from, int to) when from != to ->
                    or(name(column) + " BETWEEN ? AND ?", from, to);
            case Operand.Addresses(AddressRange(AddressValue from, AddressValue to)) ->
                    or(name(column) + IN_ADDRESSES, decimal(from), decimal(to));
            case Times times -> times(column, times);
            case Operand.Presence presence -> or("NOT " + absent(column));
            case Operand.Text text -> { }
            case Operand.Numbers number -> { }
        }
    }

    private static String decimal(AddressValue address) {
        return new BigInteger(1, address.bytes()).toString();
    }

    private void looking(SignInColumn column, Where where, String value) {
        or(LOOKING.get(where) + '(' + folded(column) + ", ?)", Letters.fold(value));
    }

    private void times(SignInColumn column, Times times) {
        Optional<Instant> first = times.first(asked);
        Optional<Instant> behind = times.behind(asked);
        String condition = Stream.of(first.map(time -> name(column) + " >= ?"),
                behind.map(time -> name(column) + " < ?")).flatMap(Optional::stream)
                .collect(Collectors.joining(" AND ", "(", ")"));
        or(condition, Stream.of(first, behind).flatMap(Optional::stream).map(SqlFilter::value).toArray());
    }

    private void text(Filter.FreeText text) {
        text.columns().forEach(column -> looking(column, Where.ANYWHERE, text.text()));
        text.id().ifPresent(id -> Stream.of(SignInColumn.ID, SignInColumn.CORRELATION_ID)
                .forEach(column -> or(name(column) + " = ?", id)));
        text.errorCode().ifPresent(code -> or(name(SignInColumn.ERROR_CODE) + " = ?", code));
    }

    /** True or false, never null. */
    private static String absent(SignInColumn column) {
        return switch (column.type()) {
            case TEXT, ADDRESS -> "coalesce(" + name(column) + ", '') = ''";
            case IDENTIFIER, INSTANT, INTEGER -> '(' + name(column) + " IS NULL)";
        };
    }

    private static String folded(SignInColumn column) {
        return column.type() == Type.IDENTIFIER ? "CAST(" + name(column) + " AS VARCHAR)"
                : "lower(" + name(column) + ')';
    }

    static String name(SignInColumn column) {
        return '"' + column.title() + '"';
    }

    /** A value as the store compares it. */
    static Object value(Object value) {
        return value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value;
    }
}
