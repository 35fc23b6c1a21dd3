package io.isthmus.engine.internal.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;

/** Looks that found one change each. */
final class Rounds {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private Rounds() {
    }

    /** The same number finds the same. */
    static WatchRound round(int number, List<TimedEffect> effects) {
        Deviation deviation = new Deviation(new Scope(Side.ENTRA, "tenant", "Contoso"), "applications", "App",
                "/displayName", Value.of(number - 1), Value.of(number));
        return new WatchRound(new Snapshot("s", "Contoso", NOW.plusSeconds(number), List.of(), List.of(),
                LedgerHead.EMPTY, List.of()), Optional.empty(), Optional.of(NOW),
                List.of(new ToldDrift(Optional.empty(), Drift.of(Severity.WARNING, "It changed.", "", ""),
                        Optional.of(deviation), Optional.empty(), Optional.empty(), Optional.empty())),
                List.of(), List.of(), effects, List.of(), List.of());
    }
}
