package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.KillableLedger;
import io.isthmus.engine.fake.Killed;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.sdk.testkit.VirtualTime;

/**
 * The console dies at every ledger write (before, in the middle, between record and head, after) and within every
 * request; another one goes on from the files.
 */
class KillTest {

    @TempDir
    Path directory;

    /** One organization that consoles come to and die over. */
    private final class Organization {

        final VirtualTime time = new VirtualTime();
        final FakeWorld world = new FakeWorld(time);
        final Path file;
        final Plan plan = FakePlans.chain();

        Organization(String name, Duration replication) {
            file = directory.resolve(name).resolve("ledger.jsonl");
            FakePlans.prepare(world);
            world.replicatesAfter(replication);
        }

        FakeSession session(KillSwitch kill) {
            return new FakeSession(time, world, kill, Access.WRITE);
        }

        LedgerChangeEngine engine(KillSwitch kill) {
            return new LedgerChangeEngine(new KillableLedger(file, kill), () -> () -> { }, TestFacts::new, Policy::none);
        }

        ChangeResult apply(KillSwitch kill) throws Exception {
            return engine(kill).apply(plan, session(kill), ApplyOptions.usual(), ChangeListener.none(),
                    Cancel.never());
        }

        ChangeResult undo(KillSwitch kill) throws Exception {
            return engine(kill).undo(plan.id(), session(kill), ApplyOptions.usual(), ChangeListener.none(),
                    Cancel.never());
        }

        /** What the ledger tells of the only plan. */
        PlanState.Phase phase() throws Exception {
            return engine(KillSwitch.never()).plans(time.instant()).get(0).phase();
        }

        ChangeResult goOn() throws Exception {
            KillSwitch kill = KillSwitch.never();
            boolean begun = !engine(kill).plans(time.instant()).isEmpty();
            return begun ? resume(ApplyOptions.usual()) : apply(kill);
        }

        ChangeResult resume(ApplyOptions options) throws Exception {
            KillSwitch kill = KillSwitch.never();
            return engine(kill).resume(plan.id(), session(kill), options, ChangeListener.none(), Cancel.never());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 60 })
    void anApplyThatDiesAnywhereIsResumedWithoutLossOrDouble(int replicationSeconds) throws Exception {
        Duration replication = Duration.ofSeconds(replicationSeconds);
        KillSwitch counting = KillSwitch.never();
        new Organization("counting", replication).apply(counting);
        int points = counting.points().size();
        Set<StepState> halfDone = new HashSet<>();
        int unknown = 0;
        for (int point : sample(counting, replication.isZero())) {
            Organization organization = new Organization("kill" + point, replication);
            KillSwitch kill = KillSwitch.at(point);
            die(organization, kill, counting, point, () -> organization.apply(kill));
            organization.engine(KillSwitch.never()).plans(organization.time.instant()).forEach(
                    state -> state.steps().forEach(step -> halfDone.add(step.state())));

            ChangeResult result = organization.goOn();

            String where = "killed " + counting.points().get(point - 1) + ": " + organization.world.writes();
            if (result.state().step("consent").orElseThrow().state() == StepState.UNKNOWN) {
                assertFalse(organization.world.state().containsKey("consents"), "what is there is seen: " + where);
                unknown++;
                result = organization.resume(new ApplyOptions(Optional.empty(), Set.of("consent")));
            }
            assertEquals(PlanState.Phase.APPLIED, result.state().phase(), where);
            assertSingle(organization.world.state(), where);
            assertEquals(Verdict.State.OK, Ledger.verify(organization.file).state());
        }
        assertTrue(points > 40, "only " + points + " points");
        assertTrue(unknown > 0 || !replication.isZero(), "a request that must not be repeated was never lost");
        assertTrue(halfDone.containsAll(Set.of(StepState.RUNNING, StepState.PENDING)), halfDone.toString());
    }

    /** Every point where the whole is asked for, by the test or for all tests; else a third of them by the seed. */
    private static List<Integer> sample(KillSwitch counting, boolean whole) {
        List<Integer> points = new ArrayList<>();
        int step = whole || Boolean.getBoolean("isthmus.tests.all") ? 1 : 3;
        for (int point = 1 + Math.floorMod(Integer.getInteger("isthmus.tests.seed", 1), step);
                point <= counting.points().size(); point += step) {
            points.add(point);
        }
        return points;
    }

    /** One application, one consent, every foreign entry still there. */
    private static void assertSingle(Map<String, Value> state, String where) {
        String application = state.get("application").at("/id").text().orElseThrow();
        String consent = state.get("consents").at("/0/id").text().orElseThrow();
        assertEquals(FakePlans.applied(application, consent), state, where);
    }

    /** Lets a run die at a point, makes sure that it was that point and that the ledger is none the worse. */
    private static void die(Organization organization, KillSwitch kill, KillSwitch counted, int point,
            Executable run) {
        assertThrows(Killed.class, run);
        assertTrue(kill.dead(), "point " + point + " was hit");
        assertEquals(counted.points().get(point - 1), kill.points().get(point - 1));
        assertTrue(Ledger.verify(organization.file).trustworthy(), "a crash is no tampering");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 60 })
    void anUndoThatDiesAnywhereIsResumedToTheFirstState(int replicationSeconds) throws Exception {
        Duration replication = Duration.ofSeconds(replicationSeconds);
        Organization counted = new Organization("counting", replication);
        Map<String, Value> before = counted.world.state();
        counted.apply(KillSwitch.never());
        Map<String, Value> applied = counted.world.state();
        KillSwitch counting = KillSwitch.never();
        counted.undo(counting);
        int hit = 0;
        int halfUndone = 0;
        Set<PlanState.Phase> phases = EnumSet.noneOf(PlanState.Phase.class);
        List<Integer> sample = sample(counting, false);
        for (int point : sample) {
            Organization organization = new Organization("kill" + point, replication);
            organization.apply(KillSwitch.never());
            KillSwitch kill = KillSwitch.at(point);
            die(organization, kill, counting, point, () -> organization.undo(kill));
            hit++;
            Map<String, Value> left = organization.world.state();
            halfUndone += left.equals(before) || left.equals(applied) ? 0 : 1;
            PlanState.Phase phase = organization.phase();
            phases.add(phase);

            ChangeResult result = phase == PlanState.Phase.UNDOING ? organization.resume(ApplyOptions.usual())
                    : organization.undo(KillSwitch.never());

            String where = "killed " + counting.points().get(point - 1);
            assertEquals(PlanState.Phase.UNDONE, result.state().phase(), where);
            assertEquals(before, organization.world.state(), where);
            assertEquals(Verdict.State.OK, Ledger.verify(organization.file).state());
        }
        assertEquals(sample.size(), hit);
        assertTrue(hit > 10, "only " + hit + " points");
        assertTrue(halfUndone > hit / 3, "half undone was seen at " + halfUndone + " of " + hit + " points alone");
        assertTrue(phases.contains(PlanState.Phase.UNDOING), phases.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 60 })
    void whatDiedAnywhereCanBeUndoneInsteadOfResumed(int replicationSeconds) throws Exception {
        Duration replication = Duration.ofSeconds(replicationSeconds);
        KillSwitch counting = KillSwitch.never();
        Organization counted = new Organization("counting", replication);
        Map<String, Value> before = counted.world.state();
        counted.apply(counting);
        int undone = 0;
        for (int point : sample(counting, false)) {
            Organization organization = new Organization("kill" + point, replication);
            KillSwitch kill = KillSwitch.at(point);
            die(organization, kill, counting, point, () -> organization.apply(kill));
            String where = "killed " + counting.points().get(point - 1) + ": " + organization.world.writes();
            if (organization.engine(KillSwitch.never()).plans(organization.time.instant()).isEmpty()) {
                assertEquals(before, organization.world.state(), where);
                continue;
            }

            ChangeResult result = organization.undo(KillSwitch.never());

            assertEquals(PlanState.Phase.UNDONE, result.state().phase(), where + result.state().steps());
            assertEquals(before, organization.world.state(), where);
            undone++;
        }
        assertTrue(undone > 10, "only " + undone + " begun plans were undone");
    }

    @Test
    void nothingIsSentThatTheLedgerDoesNotKnow() throws Exception {
        Organization organization = new Organization("order", Duration.ZERO);
        KillSwitch kill = KillSwitch.never();
        organization.apply(kill);
        List<String> points = kill.points();
        for (int index = 0; index < points.size(); index++) {
            if (points.get(index).matches("before (PATCH|POST|Set-).*")) {
                assertEquals("after ledger sending", points.get(index - 1));
                assertEquals("before ledger answered", points.get(index + 2));
            }
        }
        assertTrue(Files.readString(organization.file).contains("\"request-1\""));
    }
}
