package io.isthmus.signins.internal.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.PullResult;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.internal.sql.DemoWorkspace;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** A workspace is browsed and taken in like a store, with times that are closer together than a store tells apart. */
@Timeout(180)
class WorkspaceSignInsTest {

    private static final int COUNT = 1200;
    /** Nine of ten, and the first of the others. */
    private static final int IN_A_MINUTE = COUNT * 9 / 10 + 1;
    private static final Instant BASE = Instant.parse("2026-10-01T08:00:00Z");
    private static final AskedAt ASKED = new AskedAt(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final List<SignInColumn> COLUMNS = List.of(SignInColumn.ID, SignInColumn.CREATED, SignInColumn.IP_ADDRESS);

    @TempDir
    private static Path folder;
    private static List<Value> records;
    private static List<UUID> newestFirst;
    private static DemoWorkspace workspace;
    private static SignIns signIns;

    /** Most of them in one minute, several in the same 100 nanoseconds, and some in other hours. */
    @BeforeAll
    static void open() throws SourceException, IOException {
        Random random = new Random(1);
        records = new ArrayList<>();
        record Placed(Instant created, UUID id) {
        }
        List<Placed> placed = new ArrayList<>();
        for (int index = 0; index < COUNT; index++) {
            Instant created = index % 10 == 0 ? BASE.plus(Duration.ofHours(index / 10))
                    : BASE.plusSeconds(index % 7).plusNanos(100L * (index / 3));
            UUID id = new UUID(random.nextLong(), random.nextLong());
            placed.add(new Placed(created, id));
            records.add(Value.members().with("id", Value.of(id.toString()))
                    .with("createdDateTime", Value.of(created.toString())).with("servicePrincipalId", Value.of("p" + index % 5))
                    .with("signInEventTypes", Value.texts(List.of("servicePrincipal")))
                    .with("ipAddress", Value.of("10.0.0." + index % 250))
                    .with("status", Value.members().with("errorCode", Value.of(index % 4 == 0 ? 700027 : 0))));
        }
        newestFirst = placed.stream().sorted(Comparator.comparing(Placed::created).thenComparing(one -> one.id().toString())
                .reversed()).map(Placed::id).toList();
        workspace = new DemoWorkspace(folder.resolve("demo"), records);
        signIns = new WorkspaceSignIns(workspace);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    private static Filter filter(String text) throws Exception {
        return FilterParser.parse(text);
    }

    private static List<UUID> ids(List<List<Object>> rows) {
        return rows.stream().map(row -> (UUID) row.getFirst()).toList();
    }

    @Test
    void eachRowHasItsPlaceByTimeWhereverOneLooks() throws Exception {
        for (Order order : List.of(Order.NEWEST_FIRST, Order.OLDEST_FIRST)) {
            List<UUID> expected = order.descending() ? newestFirst : newestFirst.reversed();
            try (SignInRows rows = signIns.rows(Filter.ALL, order, ASKED, Cancel.never())) {
                assertEquals(expected.subList(0, 128), ids(rows.page(0, 128, COLUMNS, Cancel.never())), "before it is located");
                rows.locate(Cancel.never());
                assertEquals(COUNT, rows.size().orElseThrow());
                for (int first : new int[] {900, 0, 117, 119, 121, 1199, 600}) {
                    int end = Math.min(COUNT, first + 100);
                    assertEquals(expected.subList(first, end), ids(rows.page(first, end - first, COLUMNS, Cancel.never())),
                            "from " + first);
                }
                assertEquals(List.of(), rows.page(COUNT, 10, COLUMNS, Cancel.never()));
                assertEquals(650, rows.positionOf(expected.get(650), Cancel.never()).orElseThrow());
            }
        }
    }

    @Test
    void pagesBehindACursorLoseAndDoubleNone() throws Exception {
        for (Order order : List.of(Order.NEWEST_FIRST, new Order(SignInColumn.IP_ADDRESS, false))) {
            List<UUID> came = new ArrayList<>();
            Optional<SignInQuery.Cursor> after = Optional.empty();
            do {
                List<List<Object>> page = new ArrayList<>();
                signIns.ask(new SignInQuery.Page(Filter.ALL, COLUMNS, order, 700, after), ASKED, page::add, Cancel.never());
                came.addAll(ids(page));
                after = page.isEmpty() ? Optional.empty() : Optional.of(new SignInQuery.Cursor(
                        Optional.of(page.getLast().get(order.column() == SignInColumn.CREATED ? 1 : 2)),
                        (Instant) page.getLast().get(1), (UUID) page.getLast().getFirst()));
            } while (after.isPresent());
            assertEquals(COUNT, came.size(), order::toString);
            assertEquals(new HashSet<>(newestFirst), new HashSet<>(came), order::toString);
        }
    }

    @Test
    void inAnotherOrderTheFirstCanBeHad() throws Exception {
        try (SignInRows rows = signIns.rows(filter("error:!=0"), new Order(SignInColumn.IP_ADDRESS, true), ASKED,
                Cancel.never())) {
            rows.locate(Cancel.never());
            assertEquals(COUNT / 4, rows.size().orElseThrow());
            List<List<Object>> all = rows.page(0, COUNT, COLUMNS, Cancel.never());
            assertEquals(COUNT / 4, all.size());
            assertEquals(all.get(200), rows.page(200, 1, COLUMNS, Cancel.never()).getFirst());
            assertEquals(200, rows.positionOf((UUID) all.get(200).getFirst(), Cancel.never()).orElseThrow());
        }
    }

    @Test
    void aRecordAndTheOneBeforeAreFound() throws Exception {
        UUID id = newestFirst.getFirst();
        assertEquals(id.toString(), Codec.read(signIns.original(id, Cancel.never()).orElseThrow()).at("/Id").text().orElseThrow());
        UUID before = signIns.previous(id, Cancel.never()).orElseThrow();
        String principal = principal(id);
        assertEquals(newestFirst.stream().skip(1).filter(one -> principal(one).equals(principal)).findFirst().orElseThrow(),
                before);
        assertEquals(Optional.empty(), signIns.original(new UUID(1, 2), Cancel.never()));
    }

    private static String principal(UUID id) {
        return records.stream().filter(one -> one.at("/id").equals(Value.of(id.toString()))).findFirst().orElseThrow()
                .at("/servicePrincipalId").text().orElseThrow();
    }

    @Test
    void whatIsTakenInTwiceIsThereOnceAndAnswersAsTheWorkspaceDoes() throws Exception {
        try (SignInStore store = SignInStores.open(folder.resolve("store"))) {
            PullResult first = store.pull(workspace, filter("error:!=0"), ASKED, Progress.silent(), Cancel.never());
            assertEquals(COUNT / 4, first.taken().added());
            PullResult second = store.pull(workspace, Filter.ALL, ASKED, Progress.silent(), Cancel.never());
            assertEquals(List.of((long) COUNT, COUNT * 3L / 4, COUNT / 4L, 0L), List.of(second.taken().read(),
                    second.taken().added(), second.taken().duplicates(), second.taken().rejected()));
            for (SignInQuery query : List.of(new SignInQuery.Count(filter("ip:10.0.0.1..10.0.0.9")),
                    new SignInQuery.Histogram(Filter.ALL, Duration.ofHours(1)),
                    new SignInQuery.Facet(Filter.ALL, SignInColumn.ERROR_CODE, 10))) {
                assertEquals(answered(store, query), answered(signIns, query), query::toString);
            }
            assertEquals(store.facets(Filter.ALL, List.of(SignInColumn.SERVICE_PRINCIPAL_ID), 3, ASKED, Cancel.never()),
                    signIns.facets(Filter.ALL, List.of(SignInColumn.SERVICE_PRINCIPAL_ID), 3, ASKED, Cancel.never()));
            assertEquals(COUNT, store.statistics(Cancel.never()).distinctIds());
            assertEquals(COUNT, signIns.statistics(Cancel.never()).distinctIds());
        }
    }

    private static List<String> answered(SignIns asked, SignInQuery query) throws SourceException {
        List<String> rows = new ArrayList<>();
        rows.add(asked.ask(query, ASKED, row -> rows.add(row.stream().map(String::valueOf).collect(Collectors.joining(" "))),
                Cancel.never()).toString());
        return rows;
    }

    @Test
    void aFileIsWrittenOfAllThatTheFilterFinds() throws Exception {
        Path file = folder.resolve("out.jsonl");
        assertEquals(COUNT / 4, signIns.export(new SignInExport(filter("error:700027"), Order.NEWEST_FIRST, COLUMNS,
                SignInExport.Format.JSON_LINES), ASKED, file, false, Progress.silent(), Cancel.never()).rows());
        assertEquals(COUNT / 4, Files.readAllLines(file).size());
    }

    @Test
    void whatTheTableLacksIsTold() throws Exception {
        assertEquals(List.of(SignInColumn.TENANT), List.copyOf(signIns.lacking(new SignInQuery.Count(filter("tenant:x")))));
    }

    @Test
    void aPartOfAnAnswerIsNeverTheWhole() throws Exception {
        Failure failure = assertThrows(SourceException.class, () -> new WorkspaceSignIns(new CutWorkspace(100))
                .ask(new SignInQuery.Page(Filter.ALL, COLUMNS, Order.NEWEST_FIRST, 500, Optional.empty()), ASKED, row -> true,
                        Cancel.never())).failure();
        assertTrue(failure.message().contains("exceed the set limit"), failure.message());
        try (SignInStore store = SignInStores.open(folder.resolve("halved"))) {
            PullResult result = store.pull(new CutWorkspace(700), filter("time:2026-10-01T08:00"), ASKED, Progress.silent(),
                    Cancel.never());
            assertEquals(IN_A_MINUTE, result.taken().added());
            assertEquals(IN_A_MINUTE, result.taken().read(), "what came in parts is counted once");
            assertTrue(result.halved() > 0);
        }
    }

    @Test
    void anAnswerWithoutItsEndIsBroken() {
        for (String cut : new String[] {"<html>busy</html>", "{\"tables\":[{\"name\":\"x\",\"columns\":[{\"name\":\"count\"}],"
                + "\"rows\":[[1]", "{}"}) {
            SignInWorkspace broken = new Behind() {
                @Override
                public SignInLog.Reply ask(String query, SignInLog.Body body, CallContext context) throws IOException {
                    body.read(new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)));
                    return new SignInLog.Answered(Optional.empty());
                }
            };
            assertEquals(Failure.Kind.BAD_ANSWER, assertThrows(SourceException.class, () -> new WorkspaceSignIns(broken)
                    .ask(new SignInQuery.Count(Filter.ALL), ASKED, row -> true, Cancel.never())).failure().kind(), cut);
        }
    }

    /** Something before the workspace. */
    private abstract static class Behind implements SignInWorkspace {

        @Override
        public UUID id() {
            return workspace.id();
        }

        @Override
        public String title() {
            return workspace.title();
        }

        @Override
        public TimeSource time() {
            return workspace.time();
        }
    }

    /** Gives no more rows than it wants to, and says so as the service does. */
    private static final class CutWorkspace extends Behind {

        private final int most;

        CutWorkspace(int most) {
            this.most = most;
        }

        @Override
        public SignInLog.Reply ask(String query, SignInLog.Body body, CallContext context)
                throws SourceException, IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            SignInLog.Reply reply = workspace.ask(query, stream -> stream.transferTo(whole), context);
            try {
                Value answer = Codec.read(whole.toString(StandardCharsets.UTF_8));
                List<Value> rows = answer.at("/tables/0/rows").entries().toList();
                if (rows.size() > most) {
                    answer = Value.members().with("tables", Value.list(Value.members().with("name", Value.of("PrimaryResult"))
                            .with("columns", answer.at("/tables/0/columns"))
                            .with("rows", new Value.Array(rows.subList(0, most)))))
                            .with("error", Value.members().with("code", Value.of("PartialError"))
                                    .with("message", Value.of("There were some errors when processing your query."))
                                    .with("details", Value.list(Value.members().with("innererror", Value.members()
                                            .with("message", Value.of("The results of this query exceed the set limit"))))));
                }
                body.read(new ByteArrayInputStream(Codec.write(answer, false).getBytes(StandardCharsets.UTF_8)));
                return reply;
            } catch (JsonException broken) {
                throw new AssertionError(broken);
            }
        }
    }
}
