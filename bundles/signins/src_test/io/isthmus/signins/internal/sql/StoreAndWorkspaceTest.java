package io.isthmus.signins.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.internal.kql.KqlCompiler;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterText;
import io.isthmus.signins.query.GeneratedFilters;
import io.isthmus.signins.query.GeneratedRows;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** A question finds the same sign-ins in the store and in a workspace, which has an evaluator of its own. */
@Timeout(300)
class StoreAndWorkspaceTest {

    private static final int FILTERS = Boolean.getBoolean("isthmus.tests.all") ? 3_000 : 250;
    private static final SqlCompiler SQL = new SqlCompiler(GeneratedFilters.ASKED);
    private static final KqlCompiler KQL = new KqlCompiler(GeneratedFilters.ASKED);
    private static final Set<SignInColumn> LACKING = Set.of(SignInColumn.TENANT, SignInColumn.CREDENTIAL_TYPE,
            SignInColumn.USER_DISPLAY_NAME, SignInColumn.USER_PRINCIPAL_NAME);

    @TempDir
    private static Path directory;
    private static GeneratedStore store;
    private static DemoWorkspace workspace;

    @BeforeAll
    static void open() throws SQLException, SourceException, IOException {
        List<Map<SignInColumn, Object>> rows = GeneratedStore.generated(300).stream()
                .map(StoreAndWorkspaceTest::asAWorkspaceHasIt).toList();
        store = new GeneratedStore(rows);
        workspace = new DemoWorkspace(directory, rows.stream().map(StoreAndWorkspaceTest::graph).toList());
    }

    @AfterAll
    static void close() throws SQLException {
        workspace.close();
        store.close();
    }

    @Test
    void aFilterFindsTheSameInBoth() throws Exception {
        GeneratedFilters filters = new GeneratedFilters(GeneratedRows.SEED);
        int some = 0;
        for (int count = 0; count < FILTERS; count++) {
            Filter filter = filters.next(3);
            SignInQuery page = page(filter, Order.NEWEST_FIRST, 1000, Optional.empty());
            Set<String> inStore = new HashSet<>(ids(page));
            assertEquals(inStore, idsInWorkspace(page).collect(Collectors.toSet()), () -> "seed " + GeneratedRows.SEED
                    + ": " + FilterText.of(filter) + "\n" + KQL.compile(page).text());
            some += inStore.isEmpty() || inStore.size() == store.rows().size() ? 0 : 1;
        }
        assertTrue(some > FILTERS / 2, "most filters find some and leave some out: " + some);
    }

    @Test
    void numbersAndTheirGroupsAreTheSameInBoth() throws Exception {
        GeneratedFilters filters = new GeneratedFilters(GeneratedRows.SEED + 1);
        for (int count = 0; count < FILTERS / 20; count++) {
            Filter filter = filters.next(2);
            for (SignInQuery query : List.of(new SignInQuery.Count(filter),
                    new SignInQuery.Histogram(filter, Duration.ofDays(1)),
                    new SignInQuery.Groups(filter, List.of(SignInColumn.IP_ADDRESS), 1000),
                    new SignInQuery.Facet(filter, SignInColumn.ERROR_CODE, 1000))) {
                String kql = KQL.compile(query).text();
                assertEquals(sorted(store.ask(SQL.compile(query)).stream().map(List::stream)),
                        sorted(workspace.ask(kql).stream().map(Value::entries)), kql);
            }
        }
    }

    /**
     * What the table lacks is absent, and the service principal's name stands for the application's. Of a capital that has
     * a small one in ASCII the reference does not tell what the operators make.
     */
    private static Map<SignInColumn, Object> asAWorkspaceHasIt(Map<SignInColumn, Object> generated) {
        Map<SignInColumn, Object> row = new EnumMap<>(generated);
        row.keySet().removeAll(LACKING);
        row.replaceAll((column, value) -> value instanceof String text ? text.replace('İ', 'i') : value);
        row.put(SignInColumn.KIND, "servicePrincipal");
        row.remove(SignInColumn.APP_DISPLAY_NAME);
        Optional.ofNullable(row.get(SignInColumn.SERVICE_PRINCIPAL_NAME))
                .ifPresent(name -> row.put(SignInColumn.APP_DISPLAY_NAME, name));
        return row;
    }

    private static Value graph(Map<SignInColumn, Object> row) {
        Value.Members signIn = Value.members();
        Value.Members status = Value.members();
        Value.Members location = Value.members();
        for (Map.Entry<SignInColumn, Object> cell : row.entrySet()) {
            String title = cell.getKey().title();
            Value value = cell.getValue() instanceof Integer code ? Value.of(code) : Value.of(cell.getValue().toString());
            switch (cell.getKey()) {
                case ERROR_CODE, FAILURE_REASON -> status = status.with(title, value);
                case COUNTRY, CITY -> location = location.with(title, value);
                case KIND -> signIn = signIn.with("signInEventTypes", Value.list(value));
                default -> signIn = signIn.with(title, value);
            }
        }
        return signIn.with("status", status).with("location", location);
    }

    private static SignInQuery page(Filter filter, Order order, int limit, Optional<SignInQuery.Cursor> after) {
        return new SignInQuery.Page(filter, List.of(SignInColumn.ID), order, limit, after);
    }

    private static List<String> ids(SignInQuery page) throws SQLException {
        return store.ask(SQL.compile(page)).stream().map(row -> row.getFirst().toString()).toList();
    }

    private static Stream<String> idsInWorkspace(SignInQuery page) throws Exception {
        return workspace.ask(KQL.compile(page).text()).stream().map(row -> row.at("/0").text().orElseThrow());
    }

    /** The cells of each row and the rows themselves in order, since neither columns nor equal rows stand alike in both. */
    private static List<String> sorted(Stream<? extends Stream<?>> rows) {
        return rows.map(row -> row.map(StoreAndWorkspaceTest::text).sorted().collect(Collectors.joining(" ")))
                .sorted().toList();
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Instant time -> time.toString();
            case Value json -> json.text().map(text -> text.matches("\\d{4}-.*T.*Z") ? Instant.parse(text).toString() : text)
                    .or(() -> json.whole().map(Object::toString)).orElse("");
            default -> value.toString();
        };
    }
}
