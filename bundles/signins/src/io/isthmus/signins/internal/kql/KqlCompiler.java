package io.isthmus.signins.internal.kql;

import static io.isthmus.signins.SignInColumn.CREATED;
import static io.isthmus.signins.SignInColumn.ERROR_CODE;
import static io.isthmus.signins.SignInColumn.ID;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInColumn.Type;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/**
 * Writes queries as KQL over AADServicePrincipalSignInLogs, whose answers have the rows and columns of which
 * {@link SignInQuery} tells; there an empty text stands for an absent one.
 */
public final class KqlCompiler {

    private static final String COUNT = "['count'] = count()";
    /** In KQL nothing is not the same as 0, and no failure either. */
    private static final String FAILURES = "['failures'] = countif(isnotnull(" + KqlTable.expression(ERROR_CODE) + ") and "
            + KqlTable.expression(ERROR_CODE) + " != 0)";

    /** The query for how many there are, how many ids they have, from when to when, and what is charged for them. */
    public static final String STATISTICS = KqlTable.NAME + "\n| summarize ['rows'] = count(), "
            + "['distinctIds'] = count_distinct(Id), ['from'] = min(TimeGenerated), ['to'] = max(TimeGenerated), "
            + "['bytes'] = tolong(sum(_BilledSize))";

    private final AskedAt asked;

    /** Writes what is asked now and here. */
    public KqlCompiler(AskedAt asked) {
        this.asked = asked;
    }

    /** The query for a workspace. */
    public Kql compile(SignInQuery query) {
        return compile(query, Optional.empty());
    }

    /** The query for a workspace about a time alone. */
    public Kql compile(SignInQuery query, Optional<Window> window) {
        KqlFilter filter = new KqlFilter(asked);
        String source = source(filter, query.filter(), window);
        Set<SignInColumn> lacking = EnumSet.noneOf(SignInColumn.class);
        lacking.addAll(filter.lacking());
        columns(query).filter(KqlTable::lacks).forEach(lacking::add);
        return new Kql(source + switch (query) {
            case SignInQuery.Page page -> page(page);
            case SignInQuery.Count count -> "\n| summarize " + COUNT;
            case SignInQuery.Groups groups -> groups(groups.by(), groups.limit(), COUNT + ", " + FAILURES
                    + ", ['first'] = min(TimeGenerated), ['last'] = max(TimeGenerated)");
            case SignInQuery.Facet facet -> groups(List.of(facet.column()), facet.limit(), COUNT);
            case SignInQuery.Histogram histogram -> histogram(histogram);
        }, lacking);
    }

    /** The query for all that the table has of the sign-ins of a time, in no order. */
    public String records(Filter filter, Window window) {
        return source(new KqlFilter(asked), filter, Optional.of(window));
    }

    private static String source(KqlFilter compiler, Filter filter, Optional<Window> window) {
        return KqlTable.NAME + where(window.map(time -> "TimeGenerated >= " + KqlTable.literal(time.from())
                + " and TimeGenerated < " + KqlTable.literal(time.to())).orElse(Conditions.ALWAYS))
                + where(compiler.condition(filter));
    }

    private static Stream<SignInColumn> columns(SignInQuery query) {
        return switch (query) {
            case SignInQuery.Page page -> Stream.concat(page.columns().stream(), Stream.of(page.order().column()));
            case SignInQuery.Groups groups -> groups.by().stream();
            case SignInQuery.Facet facet -> Stream.of(facet.column());
            case SignInQuery.Count count -> Stream.empty();
            case SignInQuery.Histogram histogram -> Stream.empty();
        };
    }

    private static String where(String condition) {
        return condition.equals(Conditions.ALWAYS) ? "" : "\n| where " + condition;
    }

    private static String page(SignInQuery.Page page) {
        SignInQuery.Order order = page.order();
        String direction = order.descending() ? " desc" : " asc";
        String after = page.after().map(cursor -> where(behind(cursor, order))).orElse("");
        return after + "\n| order by " + keys(order).map(column -> KqlTable.key(column) + direction)
                .collect(Collectors.joining(", ")) + "\n| take " + page.limit()
                + "\n| project " + named(page.columns());
    }

    /** By what sign-ins are ordered; what is the same in every row orders nothing. */
    private static Stream<SignInColumn> keys(SignInQuery.Order order) {
        return Stream.of(order.column(), CREATED, ID).distinct().filter(KqlTable::has);
    }

    private static String behind(SignInQuery.Cursor cursor, SignInQuery.Order order) {
        List<SignInColumn> keys = keys(order).toList();
        String condition = Conditions.NEVER;
        for (SignInColumn column : keys.reversed()) {
            String value = KqlTable.key(column, column == CREATED ? cursor.created()
                    : column == ID ? cursor.id() : cursor.value().orElse(null));
            String equal = KqlTable.key(column) + " == " + value;
            condition = Conditions.any(List.of(beyond(column, value, order.descending()),
                    Conditions.all(List.of(equal, condition))));
        }
        return condition;
    }

    private static String beyond(SignInColumn column, String value, boolean descending) {
        boolean text = column.type() != Type.INTEGER && column.type() != Type.INSTANT;
        String sign = descending ? " < " : " > ";
        return text ? "strcmp(" + KqlTable.key(column) + ", " + value + ")" + sign + '0'
                : KqlTable.key(column) + sign + value;
    }

    private static String groups(List<SignInColumn> by, int limit, String measures) {
        String order = by.stream().map(column -> ", " + quoted(column) + " asc").collect(Collectors.joining());
        return "\n| summarize " + measures + " by " + named(by) + "\n| order by ['count'] desc" + order
                + "\n| take " + limit;
    }

    private String histogram(SignInQuery.Histogram histogram) {
        int offset = asked.zone().getRules().getOffset(asked.time()).getTotalSeconds();
        return "\n| summarize " + COUNT + ", " + FAILURES + " by ['start'] = bin_at(TimeGenerated, "
                + histogram.step().toSeconds() + "s, " + KqlTable.literal(Instant.EPOCH.minusSeconds(offset))
                + ")\n| order by ['start'] asc";
    }

    private static String named(Collection<SignInColumn> columns) {
        return columns.stream().map(column -> quoted(column) + " = " + KqlTable.value(column))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(SignInColumn column) {
        return "['" + column.title() + "']";
    }
}
