package io.isthmus.ui.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** What came of a snapshot so far, so that the explorer fills while both sides are read. */
final class SnapshotInProgress {

    private static final String ID = "reading"; //$NON-NLS-1$

    private final String organization;
    private final Instant begun;
    private final Map<Scope, Map<String, Reading<?>>> parts = new LinkedHashMap<>();

    SnapshotInProgress(String organization, Instant begun) {
        this.organization = organization;
        this.begun = begun;
    }

    void add(Scope scope, Part<?> part, Reading<?> reading) {
        parts.computeIfAbsent(scope, one -> new TreeMap<>()).put(part.id(), reading);
    }

    Snapshot soFar() {
        List<SideSnapshot> sides = parts.entrySet().stream()
                .map(side -> new SideSnapshot(side.getKey(), side.getValue())).toList();
        return new Snapshot(ID, organization, begun, sides, List.of(), LedgerHead.EMPTY, List.of());
    }
}
