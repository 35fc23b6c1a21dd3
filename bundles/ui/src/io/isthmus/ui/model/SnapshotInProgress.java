package io.isthmus.ui.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What came of a snapshot so far, so that the explorer fills while both sides are read. What was known before stays until
 * it was read anew.
 */
final class SnapshotInProgress {

    private static final String ID = "reading"; //$NON-NLS-1$

    private final Snapshot before;
    private final Map<Scope, Map<String, Reading<?>>> parts = new LinkedHashMap<>();
    private final Map<Scope, Set<String>> awaited = new HashMap<>();

    /**
     * @param organization the connection's name
     * @param begun        when the reading began
     * @param known        what was read last
     */
    SnapshotInProgress(String organization, Instant begun, Optional<Snapshot> known) {
        before = known.map(one -> new Snapshot(ID, organization, begun, one.sides(), one.pending(), one.ledgerHead(),
                one.notes())).orElseGet(() -> new Snapshot(ID, organization, begun, List.of(), List.of(),
                        LedgerHead.EMPTY, List.of()));
        before.sides().forEach(side -> {
            parts.put(side.scope(), new TreeMap<>(side.parts()));
            awaited.put(side.scope(), new HashSet<>(side.parts().keySet()));
        });
    }

    /** A part was read. One that waits for what another side tells is not asked at first, and stays as it was. */
    void add(Scope scope, Part<?> part, Reading<?> reading) {
        Scope shown = parts.keySet().stream().filter(one -> one.side() == scope.side() && one.key().equals(scope.key()))
                .findFirst().orElse(scope);
        if (reading.state() == ReadState.NOT_ASKED && awaits(shown, part.id())) {
            return;
        }
        parts.computeIfAbsent(shown, one -> new TreeMap<>()).put(part.id(), reading);
        awaited.computeIfAbsent(shown, one -> new HashSet<>()).remove(part.id());
    }

    /** Whether a part is shown as it was read last, and not anew yet. */
    boolean awaits(Scope scope, String partId) {
        return awaited.getOrDefault(scope, Set.of()).contains(partId);
    }

    Snapshot soFar() {
        List<SideSnapshot> sides = parts.entrySet().stream()
                .map(side -> new SideSnapshot(side.getKey(), side.getValue())).toList();
        return new Snapshot(ID, before.organization(), before.taken(), sides, before.pending(), before.ledgerHead(),
                before.notes());
    }
}
