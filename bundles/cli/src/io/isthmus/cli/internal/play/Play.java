package io.isthmus.cli.internal.play;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.command.CheckText;
import io.isthmus.cli.internal.command.ChangeRun;
import io.isthmus.cli.internal.command.PlanText;
import io.isthmus.cli.internal.command.SnapshotCompareCommand;
import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** The main job, scene by scene. */
final class Play {

    /** What waits until a time works a little later for sure. */
    private static final Duration BEYOND = Duration.ofMinutes(5);

    private final Script script;
    private final Workplace workplace;
    private final Session session;
    private final DemoPort.Demo demo;
    private final CommandContext context;

    Play(Script script, Workplace workplace, Session session, DemoPort.Demo demo, CommandContext context) {
        this.script = script;
        this.workplace = workplace;
        this.session = session;
        this.demo = demo;
        this.context = context;
    }

    /** Plays the scenes up to where the scenario is meant to end. */
    void run(Ending ending) throws SourceException, PlanRefusedException, LockedException, IOException {
        Value dumpBefore = demo.dump();
        context.line(NLS.bind(Messages.Play_Scenario, demo.scenario(),
                dumpBefore.at("/title").text().orElse(demo.scenario())));
        context.line(Messages.Play_MadeUp);
        Snapshot before = take(Set.of());
        CheckReport found = look(Messages.Play_Before, before, Selection.usual());
        ChangeEngine changes = workplace.console().changes(session.connection().id());
        switch (ending) {
            case DONE -> {
                MainJob job = found(found, before);
                Plan plan = plan(before);
                apply(plan, changes);
                lookAgain(job);
                waitFor(changes);
                prove(job);
                undo(plan, changes);
                compare(before, dumpBefore);
            }
            case DONE_BEFORE -> {
                seeAsDone(plan(before), changes);
                prove(MainJob.of(found, first(before)));
                nothingChanged(before, dumpBefore);
            }
            case STOPPED -> {
                found(found, before);
                stop(plan(before), changes);
                nothingChanged(before, dumpBefore);
            }
            case REFUSED -> {
                refuse(before);
                nothingChanged(before, dumpBefore);
            }
        }
    }

    /** Where there are several pairs, the first one is played. */
    private static HybridPair first(Snapshot snapshot) {
        return snapshot.pairs().getFirst();
    }

    private MainJob found(CheckReport found, Snapshot before) {
        MainJob job = MainJob.of(found, first(before));
        script.expect(NLS.bind(Messages.Play_Found, job.checks().size()), !job.checks().isEmpty(), List.of());
        return job;
    }

    private Snapshot take(Set<Part<?>> proofs) {
        return session.take(proofs, SnapshotListener.none(), workplace.call());
    }

    private CheckReport look(String scene, Snapshot snapshot, Selection selection) {
        script.scene(scene);
        CheckReport report = workplace.console().checkRunner().run(snapshot, Optional.of(session), selection,
                CheckListener.none(), context.cancel());
        script.tell(CheckText.lines(report, session.connection(), false));
        return report;
    }

    private Plan plan(Snapshot before) throws PlanRefusedException {
        script.scene(Messages.Play_Plan);
        Plan plan = workplace.console().planFactory().make(MainJob.PLAN, session.connection(), before,
                first(before), Map.of(), Optional.of(session), context.cancel());
        script.tell(PlanText.lines(plan));
        return plan;
    }

    private void refuse(Snapshot before) {
        try {
            Plan plan = plan(before);
            script.expect(Messages.Play_Refused, false, List.of(plan.title()));
        } catch (PlanRefusedException refused) {
            script.tell(List.of(refused.getMessage(), refused.advice()));
            script.expect(Messages.Play_Refused, true, List.of());
        }
    }

    private void stop(Plan plan, ChangeEngine changes)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        try {
            ChangeResult applied = send(plan, changes);
            script.expect(Messages.Play_Stopped, false, List.of(applied.sentence()));
        } catch (PlanRefusedException refused) {
            script.tell(List.of(refused.getMessage(), refused.advice()));
            script.expect(Messages.Play_Stopped, true, List.of());
        }
        verifyLedger();
    }

    private void nothingChanged(Snapshot before, Value dumpBefore) throws SourceException {
        script.scene(Messages.Play_Compare);
        List<String> differences = workplace.console().snapshots().compare(before, take(Set.of())).configured().stream()
                .map(SnapshotCompareCommand::line).toList();
        script.expect(Messages.Play_SameSnapshot, differences.isEmpty(), differences);
        compareDumps(dumpBefore);
    }

    private ChangeResult send(Plan plan, ChangeEngine changes)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        script.scene(Messages.Play_Apply);
        session.escalate(Writing.of(plan), context.person(), workplace.call());
        ChangeResult applied = changes.apply(plan, session, ApplyOptions.usual(), progress(), context.cancel());
        script.tell(ChangeRun.lines(applied.state()));
        return applied;
    }

    private void apply(Plan plan, ChangeEngine changes)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        ChangeResult applied = send(plan, changes);
        script.expect(Messages.Play_Applied, applied.state().phase() == PlanState.Phase.APPLIED,
                List.of(applied.sentence()));
        ChangeResult again = changes.apply(plan, session, ApplyOptions.usual(), ChangeListener.none(),
                context.cancel());
        script.expect(Messages.Play_Twice, sent(again) == 0 && again.state().phase() == PlanState.Phase.APPLIED,
                List.of(again.sentence(), again.sent().toString()));
    }

    private void seeAsDone(Plan plan, ChangeEngine changes)
            throws SourceException, PlanRefusedException, LockedException, IOException {
        ChangeResult seen = send(plan, changes);
        script.expect(Messages.Play_DoneBefore, sent(seen) == 0 && seen.state().phase() == PlanState.Phase.APPLIED,
                List.of(seen.sentence(), seen.sent().toString()));
    }

    private static int sent(ChangeResult result) {
        return result.sent().values().stream().mapToInt(Integer::intValue).sum();
    }

    private void lookAgain(MainJob job) {
        CheckReport after = look(Messages.Play_After, take(Set.of()), Selection.usual());
        List<String> left = job.notMended(after, true);
        script.expect(Messages.Play_OnlyWaiting, left.isEmpty(), left);
    }

    private void waitFor(ChangeEngine changes) throws SourceException, IOException {
        Instant now = session.time().now();
        Instant until = changes.pending(now).stream().map(effect -> effect.until())
                .max(Instant::compareTo).orElse(now);
        Duration wait = Duration.between(now, until).plus(BEYOND);
        script.scene(NLS.bind(Messages.Play_Wait, wait.toHours(), wait.toMinutesPart()));
        demo.advance(wait);
        script.expect(Messages.Play_Settled, changes.pending(session.time().now()).isEmpty(), List.of());
    }

    private void prove(MainJob job) {
        CheckReport proven = look(Messages.Play_Prove, take(Set.copyOf(Parts.PROOFS)), Selection.all());
        List<String> left = job.notMended(proven, false);
        script.expect(Messages.Play_Mended, left.isEmpty(), left);
        List<String> proofs = MainJob.proofs(proven);
        script.tell(proofs);
        script.expect(Messages.Play_Proven, !proofs.isEmpty(), List.of());
    }

    private void undo(Plan plan, ChangeEngine changes) throws PlanRefusedException, LockedException, IOException {
        script.scene(Messages.Play_Undo);
        ChangeResult undone = changes.undo(plan.id(), session, ApplyOptions.usual(), progress(), context.cancel());
        script.tell(ChangeRun.lines(undone.state()));
        script.expect(Messages.Play_Undone, undone.state().phase() == PlanState.Phase.UNDONE,
                List.of(undone.sentence()));
        verifyLedger();
    }

    private void verifyLedger() {
        Verdict verdict = Ledger.verify(
                workplace.console().profile().organization(session.connection().id()).ledgerFile());
        script.expect(Messages.Play_Ledger, verdict.state() == Verdict.State.OK, List.of(verdict.sentence()));
    }

    /** Servers that no step tells see what is configured some while later, each in its own time. */
    private void compare(Snapshot before, Value dumpBefore) throws SourceException {
        Duration wait = workplace.console().facts().duration(FactKeys.SERVER_PROPAGATION).orElseThrow().duration();
        script.scene(NLS.bind(Messages.Play_Compare, wait.toMinutes()));
        demo.advance(wait);
        SnapshotComparison comparison = workplace.console().snapshots().compare(before, take(Set.of()));
        script.expect(Messages.Play_SnapshotsEqual, comparison.equalConfigured(),
                Stream.concat(comparison.configured().stream().map(SnapshotCompareCommand::line),
                        comparison.unseen().stream()).toList());
        compareDumps(dumpBefore);
    }

    private void compareDumps(Value dumpBefore) throws SourceException {
        Value was = dumpBefore.at("/comparable");
        Value is = demo.dump().at("/comparable");
        script.expect(Messages.Play_DumpsEqual, !was.isNull() && was.equals(is),
                Differences.between(was, is, "").map(pointer -> pointer + ": "
                        + Codec.write(was.at(pointer), false) + " → " + Codec.write(is.at(pointer), false)).toList());
    }

    private ChangeListener progress() {
        return progress -> context.progress().doing(progress.sentence());
    }
}
