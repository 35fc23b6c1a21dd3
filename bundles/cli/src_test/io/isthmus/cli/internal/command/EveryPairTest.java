package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Each pair of the first look is planned for once, whatever can be opened later. */
class EveryPairTest {

    private static final Failure CLOSED =
            Failure.of(Failure.Kind.UNREACHABLE, Side.ENTRA, "open litware", "no route", "Look at the proxy.");

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() {
        typed = new Typed(folder).connected();
    }

    @Test
    void everyPairIsPlannedForOnce() {
        looks(List.of("contoso", "litware"), List.of("contoso", "litware"), List.of("contoso", "litware"));
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "--all"));
        assertEquals(List.of("contoso", "litware"), planned());
    }

    /** The first of the list is missing at the second look: the other one moves up, and must not be taken for it. */
    @Test
    void aPairThatIsGoneIsToldAndNoOtherTakesItsPlace() throws Exception {
        looks(List.of("contoso", "litware"), List.of("litware"), List.of("litware"));
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("apply", "test.photos", "--all", "--yes", "--json"));
        assertEquals(List.of("litware"), planned());
        List<Value> pairs = Codec.read(typed.out()).at("/pairs").entries().toList();
        assertEquals(List.of("Forest ↔ contoso", "Forest ↔ litware"),
                pairs.stream().map(pair -> pair.at("/title").text().orElseThrow()).toList());
        assertTrue(pairs.get(0).at("/refused").text().orElseThrow().contains("cannot be any more"), typed.out());
        assertTrue(((Value.Members) pairs.get(1)).values().containsKey("change"), typed.out());
    }

    @Test
    void aPairThatMovedInTheListIsPlannedForAllTheSame() {
        looks(List.of("contoso", "litware"), List.of("litware", "contoso"), List.of("litware", "contoso"));
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "--all"));
        assertEquals(List.of("contoso", "litware"), planned());
    }

    @Test
    void whatCannotBeOpenedAtTheFirstLookIsNoSuccess() {
        typed.console.closed.add(CLOSED);
        looks(List.of("contoso"), List.of("contoso"));
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("plan", "test.photos", "--all"));
        assertEquals(List.of("contoso"), planned());
    }

    @Test
    void aPairThatIsGoneIsToldWithWhatCouldNotBeOpened() {
        typed.console.closed.add(CLOSED);
        looks(List.of("contoso", "litware"), List.of("contoso"), List.of("contoso"));
        typed.run("plan", "test.photos", "--all");
        assertTrue(typed.err().contains("litware could be seen at the first look"), typed.err());
        assertTrue(typed.err().contains("no route"), typed.err());
    }

    private List<String> planned() {
        return typed.console.planned.stream().map(HybridPair::tenant).flatMap(Optional::stream).toList();
    }

    @SafeVarargs
    private void looks(List<String>... tenants) {
        Stream.of(tenants).map(EveryPairTest::snapshot).forEach(typed.console.snapshots::add);
    }

    private static Snapshot snapshot(List<String> tenants) {
        Stream<Scope> scopes = Stream.concat(Stream.of(new Scope(Side.ON_PREMISES, "forest", "Forest")),
                tenants.stream().map(tenant -> new Scope(Side.ENTRA, tenant, tenant)));
        return new Snapshot("s1", "Contoso", Instant.parse("2026-11-20T12:00:00Z"),
                scopes.map(scope -> new SideSnapshot(scope, Map.of())).toList(), List.of(), LedgerHead.EMPTY, List.of());
    }
}
