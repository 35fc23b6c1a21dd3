package io.isthmus.benchmarks.internal.signins;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Cursor;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * What a viewer asks.
 *
 * @param title what it is
 * @param query for the store
 * @param typed what somebody types into DuckDB to know the same
 */
record ViewerQuery(String title, SignInQuery query, String typed) {

    private static final int PAGE = 200;
    private static final List<SignInColumn> COLUMNS = List.of(SignInColumn.CREATED, SignInColumn.APP_DISPLAY_NAME,
            SignInColumn.IP_ADDRESS, SignInColumn.ERROR_CODE, SignInColumn.THUMBPRINT, SignInColumn.RESOURCE_DISPLAY_NAME,
            SignInColumn.ID);
    private static final String PRINCIPAL =
            "(lower(appDisplayName) = 'application 12' OR lower(appId) = 'application 12')"; //$NON-NLS-1$
    private static final String SELECT = """
            SELECT createdDateTime, appDisplayName, ipAddress, errorCode, servicePrincipalCredentialThumbprint,
                resourceDisplayName, id FROM signins WHERE %s ORDER BY createdDateTime DESC, id DESC LIMIT 200"""; //$NON-NLS-1$
    private static final String HISTOGRAM = """
            SELECT make_timestamp(epoch_us(createdDateTime) // 3600000000 * 3600000000) AS start, count(*), count(*) FILTER
                (WHERE errorCode <> 0) FROM signins WHERE %s GROUP BY start ORDER BY start"""; //$NON-NLS-1$
    private static final String GROUPS = """
            SELECT %1$s, count(*) AS count, count(*) FILTER (WHERE errorCode <> 0), min(createdDateTime),
                max(createdDateTime) FROM signins WHERE %2$s GROUP BY %1$s ORDER BY count DESC, %3$s LIMIT 200"""; //$NON-NLS-1$

    /** The twelve. */
    static List<ViewerQuery> all() throws FilterSyntaxException {
        Cursor middle = new Cursor(Optional.empty(), Instant.parse("2026-10-05T12:00:00Z"), new UUID(0, 0)); //$NON-NLS-1$
        return List.of(
                page("the newest", "", Optional.empty(), "true"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                page("the newest of a principal", "app:\"Application 12\"", Optional.empty(), //$NON-NLS-1$ //$NON-NLS-2$
                        PRINCIPAL), //$NON-NLS-1$
                page("a page in the middle of a principal", "app:\"Application 12\"", Optional.of(middle), //$NON-NLS-1$ //$NON-NLS-2$
                        PRINCIPAL + " AND (createdDateTime, id) < (TIMESTAMP '2026-10-05 12:00:00', '" + middle.id() + "'::UUID)"), //$NON-NLS-1$ //$NON-NLS-2$
                page("the newest failures", "status:failure", Optional.empty(), "errorCode <> 0"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                new ViewerQuery("count of three conditions", new SignInQuery.Count(filter( //$NON-NLS-1$
                        "app:\"Application 12\" error:700027 since:2026-10-01T00:00Z")), """
                        SELECT count(*) FROM signins WHERE errorCode = 700027 AND createdDateTime >= TIMESTAMP '2026-10-01'
                            AND """ + PRINCIPAL), //$NON-NLS-1$
                new ViewerQuery("count of a network", new SignInQuery.Count(filter("ip:10.1.2.0/24")), //$NON-NLS-1$ //$NON-NLS-2$
                        """
                        SELECT count(*) FROM signins WHERE ipAddress IN (SELECT ipAddress FROM addresses WHERE high = 0 AND
                            low BETWEEN 281470849581568 AND 281470849581823)"""), //$NON-NLS-1$
                new ViewerQuery("count of a text anywhere", new SignInQuery.Count(filter("assertion")), """
                        SELECT count(*) FROM signins WHERE lower(appDisplayName) LIKE '%assertion%' OR
                            lower(servicePrincipalName) LIKE '%assertion%' OR lower(resourceDisplayName) LIKE '%assertion%'
                            OR lower(ipAddress) LIKE '%assertion%' OR lower(failureReason) LIKE '%assertion%' OR
                            lower(countryOrRegion) LIKE '%assertion%' OR lower(city) LIKE '%assertion%' OR
                            lower(userPrincipalName) LIKE '%assertion%' OR lower(userDisplayName) LIKE '%assertion%'
                        """), //$NON-NLS-1$ //$NON-NLS-2$
                histogram("hours of all", "", "true"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                histogram("hours of an error", "error:700027", "errorCode = 700027"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                groups("groups by application", "", "true", SignInColumn.APP_DISPLAY_NAME), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                groups("failures by certificate and address", "status:failure", "errorCode <> 0", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                        SignInColumn.THUMBPRINT, SignInColumn.IP_ADDRESS),
                new ViewerQuery("addresses with their counts", //$NON-NLS-1$
                        new SignInQuery.Facet(Filter.ALL, SignInColumn.IP_ADDRESS, PAGE), """
                        SELECT ipAddress, count(*) AS count FROM signins GROUP BY ipAddress
                            ORDER BY count DESC, ipAddress LIMIT 200""")); //$NON-NLS-1$
    }

    private static Filter filter(String text) throws FilterSyntaxException {
        return FilterParser.parse(text);
    }

    private static ViewerQuery page(String title, String filter, Optional<Cursor> after, String condition)
            throws FilterSyntaxException {
        return new ViewerQuery(title, new SignInQuery.Page(filter(filter), COLUMNS, Order.NEWEST_FIRST, PAGE, after),
                SELECT.formatted(condition));
    }

    private static ViewerQuery histogram(String title, String filter, String condition) throws FilterSyntaxException {
        return new ViewerQuery(title, new SignInQuery.Histogram(filter(filter), Duration.ofHours(1)),
                HISTOGRAM.formatted(condition));
    }

    private static ViewerQuery groups(String title, String filter, String condition, SignInColumn... by)
            throws FilterSyntaxException {
        String names = String.join(", ", List.of(by).stream().map(SignInColumn::title).toList()); //$NON-NLS-1$
        return new ViewerQuery(title, new SignInQuery.Groups(filter(filter), List.of(by), PAGE),
                GROUPS.formatted(names, condition, names));
    }
}
