package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.testkit.TestFacts;

/** Plans that stop say why, how far they came, and what is still to be done. */
class StoppedTest extends OnFakeWorld {

    private static final CmdletRequest GATE = CmdletRequest.onPremises("Get-Gate");
    private static final CmdletRequest SERVER = CmdletRequest.onPremises("Get-AuthServer");

    private final Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));

    private void fails(String part) {
        world.failsBefore(request -> request.describe().startsWith(part)
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")) : Optional.empty());
    }

    @Test
    void theEndOfEachRunIsToldWithItsCounts() throws Exception {
        Plan plan = FakePlans.chain();
        fails("Set-Gate");
        assertEquals("The plan stopped: 2 of 4 steps are done. It can be resumed or undone.", apply(plan).sentence());
        fails("none");
        assertEquals("The plan is applied: 4 of 4 steps are done.", resume(plan).sentence());
        fails("DELETE /v1.0/application");
        ChangeResult partly = undo(plan);
        assertEquals("3 steps were undone; the others were not.", partly.sentence());
        assertEquals(Phase.PARTLY_UNDONE, partly.state().phase());
        assertEquals(StepState.STOPPED, step(partly, "application").state());
        assertTrue(partly.state().unfinished());
        assertEquals(List.of(partly.state()), engine.unfinished(time.instant()));
        fails("none");
        assertEquals("The plan is undone: 4 steps were undone.", resume(plan).sentence());
        assertEquals(List.of(), engine.unfinished(time.instant()));
    }

    @Test
    void whatWasMadeWithoutWhatLaterStepsNeedIsUnknown() throws Exception {
        Step made = FakePlans.application();
        Step nameless = new Step(made.id(), made.side(), made.title(), made.after(), made.change(),
                List.of(Binding.Output.at("application.id", 0, "/appId")), List.of(), made.reversibility(),
                made.inverse(), Optional.empty());
        ChangeResult stopped = apply(FakePlans.plan(nameless, FakePlans.consent()));
        assertEquals(StepState.UNKNOWN, step(stopped, "application").state());
        assertEquals("It was done, but what later steps need of it was not seen.",
                step(stopped, "application").sentence());
        assertEquals(StepState.PENDING, step(stopped, "consent").state());
    }

    @Test
    void whatCannotBeSeenAfterItWasSentIsUnknownWithTheReason() throws Exception {
        world.failsBefore(request -> request.reading() && !world.writes().isEmpty()
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")) : Optional.empty());
        StepProgress gate = step(apply(FakePlans.plan(
                FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")))), "one");
        assertEquals(StepState.UNKNOWN, gate.state());
        assertEquals("Could not look whether it is so: Get-Gate: Not for you", gate.sentence());
        assertEquals(Optional.of("request-9"), gate.failure().flatMap(Failure::requestId));
    }

    @Test
    void aListThatCannotBeReadIsNotReplaced() throws Exception {
        Change merging = new Change("on", List.of(),
                List.of(new Binding.Merge("m", SERVER, "/0/List", "", List.of(), List.of(Value.of("x")))),
                gate.change().actions(), gate.change().verification());
        fails("Get-AuthServer");
        StepProgress stopped = step(apply(FakePlans.plan(with(gate, merging))), "one");
        assertEquals(StepState.STOPPED, stopped.state());
        assertEquals("Could not read the list that is to be changed: Not for you", stopped.sentence());
        assertEquals(Optional.of("request-9"), stopped.failure().flatMap(Failure::requestId));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void aPreconditionThatCannotBeSeenIsNotTakenForTrue() throws Exception {
        Step first = FakePlans.application();
        Change guarded = new Change("on", List.of(FakePlans.expect(SERVER, new Condition.Absent("/0/Locked"))),
                List.of(), gate.change().actions(), gate.change().verification());
        Step second = new Step("one", gate.side(), gate.title(), Set.of("application"), guarded, List.of(),
                List.of(), gate.reversibility(), gate.inverse(), Optional.empty());
        world.failsAfter(request -> {
            if (request.describe().startsWith("PATCH")) {
                fails("Get-AuthServer");
            }
            return Optional.empty();
        });
        Plan plan = FakePlans.plan(first, second);
        StepProgress stopped = step(apply(plan), "one");
        assertEquals(StepState.STOPPED, stopped.state());
        assertEquals("Could not look whether it is so: Get-AuthServer: Not for you", stopped.sentence());
        fails("none");
        world.put("AuthServer", Value.members().with("Locked", Value.of(true)));
        assertEquals("Something changed since the plan was made; no longer true: it is so: Get-AuthServer",
                step(resume(plan), "one").sentence());
        world.put("AuthServer", Value.members());
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
    }

    @Test
    void aSecretThatAServiceAnsweredNeverReachesTheLedger() throws Exception {
        world.put("Gate", Value.members().with("List",
                Value.list(Value.members().with("id", Value.of("a")).with("Password", Value.of("pa55")))));
        Change merging = new Change("on", List.of(),
                List.of(new Binding.Merge("m", GATE, "/0/List", "/id", List.of(), List.of())),
                gate.change().actions(), gate.change().verification());
        StepProgress stopped = step(apply(FakePlans.plan(with(gate, merging))), "one");
        assertEquals(StepState.STOPPED, stopped.state());
        assertTrue(stopped.sentence().contains("the member \"Password\" would put a secret into the ledger"),
                stopped.sentence());
        assertEquals(List.of(), world.writes());
        assertFalse(Files.readString(file).contains("pa55"));
    }

    @Test
    void aLedgerThatBreaksStopsEverythingAndIsGoneOnFrom() throws Exception {
        Plan plan = FakePlans.chain();
        Ledger real = Ledger.at(file);
        AtomicInteger left = new AtomicInteger(3);
        LedgerChangeEngine breaking = new LedgerChangeEngine(new Ledger() {
            @Override
            public List<LedgerRecord> append(List<LedgerEntry> entries) throws IOException {
                if (left.getAndDecrement() == 0) {
                    throw new IOException("The disk is full");
                }
                return real.append(entries);
            }

            @Override
            public List<LedgerRecord> records() throws IOException {
                return real.records();
            }

            @Override
            public LedgerHead head() throws IOException {
                return real.head();
            }
        }, () -> () -> { }, TestFacts::new, Policy::none);
        IOException broken = assertThrows(IOException.class, () -> breaking.apply(plan, session(),
                ApplyOptions.usual(), told::add, Cancel.never()));
        assertEquals("The disk is full", broken.getMessage());
        assertEquals(List.of("PATCH /v1.0/application"), world.writes());
        PlanState known = engine.plans(time.instant()).getFirst();
        assertEquals(Phase.APPLYING, known.phase());
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
    }

    /** A step that sends nothing comes true by hand: a person is told what to do, by the names of what was made. */
    @Test
    void whoeverHasToDoSomethingIsToldWhatAndWhatIsStillMissing() throws Exception {
        Change byHand = new Change("Open the gate for ${application.id}", List.of(), List.of(), List.of(),
                FakePlans.verification(FakePlans.expect(GATE, Condition.equal("/0/Mode", "open")),
                        FakePlans.expect(SERVER, Condition.equal("/0/Mode", "open"))));
        Step opened = new Step("opened", gate.side(), "It is open", Set.of("application"), byHand, List.of(), List.of(),
                gate.reversibility(), gate.inverse(), Optional.empty());
        Plan plan = FakePlans.plan(FakePlans.application(), opened);
        StepProgress stopped = step(apply(plan), "opened");
        assertEquals(StepState.STOPPED, stopped.state(), "nothing was sent, so that nothing is unknown");
        assertEquals("Nothing was sent. Within 5 minutes it was not seen that it is so: Get-Gate; it is so: "
                + "Get-AuthServer.", stopped.sentence());
        assertEquals(Optional.of("Open the gate for made-1"), stopped.told());
        assertFalse(stopped.toUndo());

        told.clear();
        ChangeResult done = engine.resume(plan.id(), session(), ApplyOptions.usual(), progress -> {
            told.add(progress);
            if (progress.sentence().endsWith("Get-Gate; it is so: Get-AuthServer")) {
                world.put("Gate", Value.members().with("Mode", Value.of("open")));
            } else if (progress.sentence().equals("Waiting to see that it is so: Get-AuthServer")) {
                world.put("AuthServer", Value.members().with("Mode", Value.of("open")));
            }
        }, Cancel.never());
        assertEquals(Phase.APPLIED, done.state().phase(), done::sentence);
        assertEquals(1, told.stream().filter(progress -> progress.sentence().startsWith("Waiting"))
                .map(StepProgress::since).distinct().count(), "since when it waits does not move");
        assertEquals(List.of(Optional.of("Open the gate for made-1")), told.stream().filter(progress ->
                progress.sentence().startsWith("Waiting")).map(StepProgress::told).distinct().toList());
        assertEquals("Open the gate for made-1", step(done, "opened").sentence());
        assertEquals(Optional.empty(), step(done, "opened").told());
    }

    @Test
    void whatAStepWaitsForIsToldWhileItWaits() throws Exception {
        apply(FakePlans.plan(gate));
        assertEquals(List.of("Mode is set", "Waiting to see that it is so: Get-Gate"), told.stream()
                .filter(progress -> progress.state() == StepState.RUNNING).map(StepProgress::sentence).distinct()
                .toList());
        assertEquals(Map.of(StepState.DONE, "Mode is set"),
                Map.of(told.getLast().state(), told.getLast().sentence()));
    }
}
