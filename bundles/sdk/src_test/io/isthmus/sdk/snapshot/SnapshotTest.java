package io.isthmus.sdk.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;

class SnapshotTest {

    private static SideSnapshot side(Side side, String key, Map<String, Reading<?>> parts) {
        return new SideSnapshot(new Scope(side, key, key.toUpperCase(Locale.ROOT)), parts);
    }

    private static Snapshot snapshot(SideSnapshot... sides) {
        return new Snapshot("id", "Contoso", Instant.EPOCH, List.of(sides), List.of(), LedgerHead.EMPTY, List.of());
    }

    private static List<String> titles(Snapshot snapshot) {
        return snapshot.pairs().stream().map(HybridPair::title).toList();
    }

    @Test
    void pairsAreOrganizationsTimesTenants() {
        SideSnapshot one = side(Side.ON_PREMISES, "one", Map.of());
        SideSnapshot two = side(Side.ON_PREMISES, "two", Map.of());
        SideSnapshot entra = side(Side.ENTRA, "t1", Map.of());
        SideSnapshot online = side(Side.EXCHANGE_ONLINE, "t1", Map.of());
        SideSnapshot other = side(Side.EXCHANGE_ONLINE, "t2", Map.of());
        assertEquals(List.of("ONE ↔ T1", "ONE ↔ T2", "TWO ↔ T1", "TWO ↔ T2"),
                titles(snapshot(one, two, entra, online, other)));
        assertEquals(List.of("ONE", "TWO"), titles(snapshot(one, two)));
        assertEquals(List.of("T1"), titles(snapshot(entra, online)));
        assertEquals(List.of(), titles(snapshot()));
        assertEquals(Optional.empty(), snapshot(entra).pairs().get(0).organization());
    }

    @Test
    void aPartIsReadOfThePairsOwnSideAndNeverAcrossForests() {
        ExchangeOnlineOrganization organization =
                new ExchangeOnlineOrganization("contoso", Optional.empty(), List.of(), true);
        Snapshot snapshot = snapshot(side(Side.ON_PREMISES, "one", Map.of()),
                side(Side.EXCHANGE_ONLINE, "t1", Map.of(Parts.ONLINE_ORGANIZATION.id(),
                        Reading.read(organization, Instant.EPOCH, "x"))),
                side(Side.EXCHANGE_ONLINE, "t2", Map.of()));
        assertEquals(Optional.of(organization),
                snapshot.read(Parts.ONLINE_ORGANIZATION, snapshot.pairs().get(0)).value());
        assertEquals(ReadState.NOT_ASKED,
                snapshot.read(Parts.ONLINE_ORGANIZATION, snapshot.pairs().get(1)).state());
        assertEquals(ReadState.NOT_ASKED, snapshot.read(Parts.TENANT, snapshot.pairs().get(0)).state());
    }

    @Test
    void aPairWaitsForWhatWasChangedInItAndNotForOthers() {
        Instant until = Instant.EPOCH.plusSeconds(60);
        List<PendingEffect> all = Stream.of("one", "two", "t1", "t2").map(place ->
                new PendingEffect("key", place, Optional.of(place), Instant.EPOCH, until)).toList();
        Snapshot snapshot = new Snapshot("id", "Contoso", Instant.EPOCH, List.of(), all, LedgerHead.EMPTY, List.of());
        assertEquals(List.of("one", "t2"), snapshot.pending(new HybridPair(Optional.of("one"), Optional.of("t2"), "x"))
                .stream().map(PendingEffect::resource).toList());
        assertTrue(new PendingEffect("key", "x", Optional.empty(), Instant.EPOCH, until)
                .concerns(new HybridPair(Optional.of("one"), Optional.empty(), "x")), "an older snapshot does not say");
    }

    @Test
    void everyPartThatIsDeclaredIsListed() {
        List<Object> declared = Arrays.stream(Parts.class.getFields()).filter(field -> field.getType() == Part.class)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }).toList();
        assertEquals(declared.size(), Parts.byId().size());
        assertTrue(Parts.byId().values().containsAll(declared));
        assertTrue(declared.containsAll(Parts.PROOFS));
        assertThrows(IllegalArgumentException.class, () -> Part.one("Not an id", Side.ENTRA, String.class));
    }
}
