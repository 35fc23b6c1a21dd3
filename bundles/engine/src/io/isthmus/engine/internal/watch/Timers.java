package io.isthmus.engine.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.internal.change.SettlingStep;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.snapshot.Snapshot;

/** The changes of ours that take their time and were not told as settled yet. */
final class Timers {

    /** So long what could not be tested is tested again; a plan that nobody can look at any more is told for ever else. */
    private static final Duration AGAIN = Duration.ofDays(7);

    private final List<SettlingStep> open;
    private final Instant now;

    private Timers(List<SettlingStep> open, Instant now) {
        this.open = open;
        this.now = now;
    }

    /**
     * Those that wait, whose time ended since something was told last, and that could not be tested then, until a week
     * after their time.
     *
     * @param mark up to where was told; where nothing was, what is over is not told any more
     */
    static Timers of(List<SettlingStep> all, Optional<Mark> mark, Instant now) {
        Instant told = mark.map(Mark::told).orElse(now);
        return new Timers(all.stream().filter(one -> one.effect().until().isAfter(told)
                || one.effect().until().plus(AGAIN).isAfter(now) && mark.filter(old -> old.untested()
                        .contains(key(one.plan().toString(), one.step().title()))).isPresent()).toList(), now);
    }

    static String key(TimedEffect effect) {
        return key(effect.plan().toString(), effect.step());
    }

    private static String key(String plan, String step) {
        return plan + " " + step;
    }

    /** Whether one is to be tested, for which proofs are read. */
    boolean due() {
        return open.stream().anyMatch(one -> !one.effect().until().isAfter(now));
    }

    List<TimedEffect> tested(Snapshot snapshot, Session session, CheckRunner checks, ChangeEngine changes,
            Cancel cancel) {
        return open.isEmpty() ? List.of()
                : new EffectTests(snapshot, session, checks, changes, cancel).of(open, now);
    }

    /** When the time of the next one is over. */
    Optional<Instant> next(Instant after) {
        return open.stream().map(one -> one.effect().until()).filter(until -> until.isAfter(after))
                .min(Instant::compareTo);
    }
}
