package io.isthmus.engine.internal.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Of each part the last reading that had it, put together of several snapshots. */
final class LastReadings {

    private record Place(Side side, String key, String part) {
    }

    private final Snapshot newest;
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Map<Place, Reading<?>> readings = new LinkedHashMap<>();
    /** How long the ledger was when the oldest reading of a part was taken that is in use. */
    private final Map<Place, Long> heads = new LinkedHashMap<>();
    private final Set<Integer> used = new TreeSet<>();

    private LastReadings(Snapshot newest) {
        this.newest = newest;
    }

    /**
     * Puts snapshots together.
     *
     * @param newestFirst at least one
     */
    static LastReadings of(List<Snapshot> newestFirst) {
        LastReadings last = new LastReadings(newestFirst.get(0));
        last.used.add(0);
        for (int index = 0; index < newestFirst.size(); index++) {
            last.fill(newestFirst.get(index), index);
        }
        return last;
    }

    private void fill(Snapshot older, int index) {
        for (SideSnapshot side : older.sides()) {
            Scope scope = side.scope();
            scopes.putIfAbsent(scope.side() + " " + scope.key(), scope);
            side.parts().forEach((part, reading) -> {
                Place place = new Place(scope.side(), scope.key(), part);
                Reading<?> known = readings.get(place);
                Reading<?> filled = known == null || !known.known() && reading.known() ? reading
                        : NestedReadings.filled(part, known, reading);
                if (filled != known) {
                    readings.put(place, filled);
                    heads.put(place, older.ledgerHead().count());
                    used.add(index);
                }
            });
        }
    }

    /** Which of the snapshots have something that no newer one has, by their place; the newest always. */
    Set<Integer> used() {
        return Set.copyOf(used);
    }

    /** All of it as one snapshot. */
    Snapshot snapshot() {
        List<SideSnapshot> sides = new ArrayList<>();
        for (Scope scope : scopes.values()) {
            Map<String, Reading<?>> parts = new TreeMap<>();
            readings.forEach((place, reading) -> {
                if (place.side() == scope.side() && place.key().equals(scope.key())) {
                    parts.put(place.part(), reading);
                }
            });
            sides.add(new SideSnapshot(scope, parts));
        }
        return new Snapshot(newest.id(), newest.organization(), newest.taken(), sides, newest.pending(),
                newest.ledgerHead(), newest.notes());
    }

    /** The reading of a part. */
    Optional<Reading<?>> reading(Scope scope, String part) {
        return Optional.ofNullable(readings.get(new Place(scope.side(), scope.key(), part)));
    }

    /** How many records the ledger had when a part was read; none where it never was. */
    long head(Scope scope, String part) {
        return heads.getOrDefault(new Place(scope.side(), scope.key(), part), 0L);
    }

    /** Whether something was asked for and is known in none of the snapshots. */
    boolean lacks() {
        return readings.entrySet().stream().anyMatch(one -> lacks(one.getValue()) || NestedReadings
                .inside(one.getKey().part(), one.getValue()).stream().anyMatch(inner -> lacks(inner.reading())));
    }

    private static boolean lacks(Reading<?> reading) {
        return !reading.known() && reading.state() != ReadState.NOT_ASKED;
    }
}
