package io.isthmus.engine.internal.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.internal.snapshot.Deviations;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.FailureText;

/** What a snapshot could not look at. */
final class Unread {

    private final Snapshot now;
    private final Optional<LastReadings> before;
    private final List<Failure> closed;
    private final List<Unseen> unseen = new ArrayList<>();

    private Unread(Snapshot now, Optional<LastReadings> before, List<Failure> closed) {
        this.now = now;
        this.before = before;
        this.closed = closed;
    }

    /**
     * All of it.
     *
     * @param before what was read before, where something was
     * @param closed why sides could not be opened
     */
    static List<Unseen> in(Snapshot now, Optional<LastReadings> before, List<Failure> closed) {
        Unread unread = new Unread(now, before, closed);
        now.sides().forEach(unread::side);
        unread.missingSides();
        return List.copyOf(unread.unseen);
    }

    /** Whether two snapshots lack the same, so that one is no better evidence than the other. */
    static boolean alike(Snapshot one, Snapshot other) {
        return places(one).equals(places(other));
    }

    private static Set<List<String>> places(Snapshot snapshot) {
        Set<List<String>> places = new HashSet<>();
        for (SideSnapshot side : snapshot.sides()) {
            String scope = side.scope().side() + " " + side.scope().key();
            places.add(List.of(scope));
            side.parts().forEach((part, reading) -> {
                if (Deviations.counts(part) && !reading.known()) {
                    places.add(List.of(scope, part, ""));
                }
                NestedReadings.inside(part, reading).stream().filter(inner -> !inner.reading().known())
                        .forEach(inner -> places.add(List.of(scope, part, inner.object())));
            });
        }
        return places;
    }

    private void side(SideSnapshot side) {
        Scope scope = side.scope();
        Set<String> parts = new LinkedHashSet<>(side.parts().keySet());
        before.flatMap(last -> last.snapshot().side(scope.side(), scope.key()))
                .ifPresent(old -> parts.addAll(old.parts().keySet()));
        for (String part : parts) {
            if (!Deviations.counts(part)) {
                continue;
            }
            Reading<?> reading = side.parts().getOrDefault(part, Reading.notAsked(part));
            Optional<Reading<?>> known = before.flatMap(last -> last.reading(scope, part)).filter(Reading::known);
            note(scope, part, "", reading, known);
            for (NestedReadings.Inner inner : NestedReadings.inside(part, reading)) {
                note(scope, part, inner.object(), inner.reading(), known.flatMap(old ->
                        NestedReadings.inside(part, old).stream().filter(one -> one.object().equals(inner.object()))
                                .findFirst()).map(NestedReadings.Inner::reading).filter(Reading::known));
            }
        }
    }

    private void note(Scope scope, String part, String object, Reading<?> reading, Optional<? extends Reading<?>> known) {
        boolean nobodyEver = reading.state() == ReadState.NOT_ASKED && known.isEmpty();
        if (!reading.known() && !nobodyEver) {
            unseen.add(new Unseen(scope, part, object,
                    reading.failure().map(FailureText::said).orElse(reading.origin()),
                    reading.failure().map(Failure::advice).orElse(""), known.flatMap(Reading::at)));
        }
    }

    /** Sides that could not be opened have no parts in the snapshot. */
    private void missingSides() {
        List<Scope> lost = before.map(last -> last.snapshot().sides()).orElse(List.of()).stream()
                .map(SideSnapshot::scope).filter(scope -> now.side(scope.side(), scope.key()).isEmpty()).toList();
        for (Scope scope : lost) {
            Optional<Failure> why = closed.stream().filter(failure -> failure.side() == scope.side()).findFirst();
            unseen.add(new Unseen(scope, "", "", why.map(FailureText::said).orElse(Messages.SideNotOpen),
                    why.map(Failure::advice).orElse(""), seen(scope)));
        }
        closed.stream().filter(failure -> lost.stream().noneMatch(scope -> scope.side() == failure.side()))
                .forEach(failure -> unseen.add(new Unseen(new Scope(failure.side(), "", ""), "", "",
                        FailureText.said(failure), failure.advice(), Optional.empty())));
    }

    private Optional<Instant> seen(Scope scope) {
        return before.flatMap(last -> last.snapshot().side(scope.side(), scope.key())).stream()
                .flatMap(side -> side.parts().values().stream()).flatMap(reading -> reading.at().stream())
                .max(Instant::compareTo);
    }
}
