package io.isthmus.engine.internal.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.internal.change.SettlingStep;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.TimedEffect.State;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Tests what changes of ours came to whose time is over. Which checks judge a change they tell themselves: those that
 * wait for it while it is pending and nothing is proven. The same ones are asked again with proofs and nothing pending;
 * what they say of the same resource besides is about something else.
 * Whether it is still as the plan left it is looked up first, since checks do not wait for what was taken back.
 */
final class EffectTests {

    private static final System.Logger LOG = System.getLogger(EffectTests.class.getName());
    /** Any time ahead: what is judged as pending only must not be over. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /** What a check says of a resource of a pair. */
    private record Judgement(HybridPair pair, String check, String resource, Finding finding) {

        boolean waits() {
            return finding.outcome() == Outcome.WAITING;
        }

        /** Whether it is about the same resource; one check may say several things of it. */
        boolean about(Judgement other) {
            return pair.equals(other.pair) && check.equals(other.check) && resource.equals(other.resource);
        }

        boolean says(Judgement other) {
            return about(other) && finding.message().equals(other.finding.message());
        }
    }

    private final Snapshot snapshot;
    private final Session session;
    private final CheckRunner checks;
    private final ChangeEngine changes;
    private final Cancel cancel;
    private final Map<UUID, Optional<PlanState>> plans = new HashMap<>();
    private CheckReport settled;

    /**
     * @param snapshot with proofs
     */
    EffectTests(Snapshot snapshot, Session session, CheckRunner checks, ChangeEngine changes, Cancel cancel) {
        this.snapshot = snapshot;
        this.session = session;
        this.checks = checks;
        this.changes = changes;
        this.cancel = cancel;
    }

    /**
     * How each of them stands. What somebody took back before its time is over is told as the change that it is, and
     * waited for no more; that it is broken is told when its time is over, where it still is.
     */
    List<TimedEffect> of(List<SettlingStep> steps, Instant now) {
        List<TimedEffect> effects = new ArrayList<>();
        for (SettlingStep one : steps) {
            if (!one.effect().until().isAfter(now)) {
                effects.add(tested(one));
            } else if (!goneAstray(one)) {
                effects.add(new TimedEffect(one.effect(), one.plan(), one.step().title(), State.WAITING, List.of()));
            }
        }
        return effects;
    }

    private TimedEffect tested(SettlingStep one) {
        List<Judgement> pending = judgements(run(without(one.effect()), Optional.empty()));
        List<Judgement> judging = pending.stream().filter(Judgement::waits).toList();
        List<Judgement> others = pending.stream().filter(judgement -> !judgement.waits()).toList();
        if (settled == null) {
            settled = run(pending(snapshot, List.of()), Optional.of(session));
        }
        List<Finding> findings = judgements(settled).stream().filter(now -> judging.stream().anyMatch(now::about)
                && others.stream().noneMatch(now::says)).map(Judgement::finding).toList();
        boolean allSeen = pending.stream().noneMatch(judgement -> judgement.finding().outcome().unseen());
        return new TimedEffect(one.effect(), one.plan(), one.step().title(), state(one, findings, allSeen), findings);
    }

    private State state(SettlingStep one, List<Finding> findings, boolean allSeen) {
        if (goneAstray(one)) {
            return State.BROKEN;
        }
        boolean seen = progress(one).filter(step -> step.state().fulfilled() && step.failure().isEmpty()).isPresent();
        return seen ? state(findings, allSeen) : State.UNSEEN;
    }

    private boolean goneAstray(SettlingStep one) {
        return progress(one).filter(step -> step.state() == StepState.DRIFTED).isPresent();
    }

    private Optional<StepProgress> progress(SettlingStep one) {
        return plans.computeIfAbsent(one.plan(), this::inspected).flatMap(plan -> plan.step(one.step().id()));
    }

    private Optional<PlanState> inspected(UUID plan) {
        try {
            return Optional.of(changes.inspect(plan, session, cancel));
        } catch (PlanRefusedException | IOException notSeen) {
            LOG.log(System.Logger.Level.WARNING, plan.toString(), notSeen);
            return Optional.empty();
        }
    }

    /** What no check judges, although all was read, is as the plan left it, and nothing proves that it works. */
    private static State state(List<Finding> findings, boolean allSeen) {
        if (findings.isEmpty()) {
            return allSeen ? State.CONFIGURED : State.UNSEEN;
        }
        if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.FAIL)) {
            return State.BROKEN;
        }
        if (findings.stream().anyMatch(finding -> finding.outcome().unseen())) {
            return State.UNSEEN;
        }
        boolean proven = findings.stream().allMatch(finding -> finding.basis() == Basis.PROVEN);
        return proven ? State.PROVEN : State.CONFIGURED;
    }

    private static List<Judgement> judgements(CheckReport report) {
        return report.results().stream().flatMap(result -> result.findings().stream().map(finding ->
                new Judgement(result.pair(), result.check().id(), finding.resource().name(), finding))).toList();
    }

    private CheckReport run(Snapshot judged, Optional<Session> live) {
        return checks.run(judged, live, Selection.all(), CheckListener.none(), cancel);
    }

    /** As it was while the effect was pending and nothing was proven. */
    private Snapshot without(PendingEffect effect) {
        List<SideSnapshot> sides = snapshot.sides().stream().map(side -> {
            Map<String, Reading<?>> parts = new TreeMap<>(side.parts());
            Parts.PROOFS.forEach(proof -> parts.remove(proof.id()));
            return new SideSnapshot(side.scope(), parts);
        }).toList();
        Snapshot unproven = new Snapshot(snapshot.id(), snapshot.organization(), snapshot.taken(), sides,
                snapshot.pending(), snapshot.ledgerHead(), snapshot.notes());
        return pending(unproven, List.of(new PendingEffect(effect.key(), effect.resource(), effect.place(),
                effect.since(), snapshot.taken().plus(AHEAD))));
    }

    private static Snapshot pending(Snapshot snapshot, List<PendingEffect> pending) {
        return new Snapshot(snapshot.id(), snapshot.organization(), snapshot.taken(), snapshot.sides(), pending,
                snapshot.ledgerHead(), snapshot.notes());
    }
}
