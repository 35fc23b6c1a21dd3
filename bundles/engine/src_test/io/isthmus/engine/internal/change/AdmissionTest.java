package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.testkit.TestFacts;

/** Plans are refused before anything is sent. */
class AdmissionTest extends OnFakeWorld {

    @Test
    void aWorldThatChangedIsRefusedBeforeAnythingIsSent() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change guarded = new Change("on",
                List.of(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"), Condition.equal("/0/Mode", "off"))),
                List.of(), gate.change().actions(), gate.change().verification());
        Plan plan = FakePlans.plan(with(gate, guarded),
                FakePlans.set("two", "AuthServer", "ApplicationIdentifier", Value.of("x"), Value.of("")));
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertTrue(refused.getMessage().contains("it is so: Get-Gate"), refused.getMessage());
        assertEquals(List.of(), world.writes());
        assertEquals(List.of(), engine.plans(time.instant()), "it was never begun");

        world.put("Gate", Value.members().with("Mode", Value.of("off")));
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
    }

    /** Each step guards an object of its own; whichever somebody changed, nothing is sent for the others either. */
    @ParameterizedTest
    @ValueSource(strings = { "Gate", "AuthServer", "Connector" })
    void oneChangeOfAnyObjectRefusesTheWholePlan(String changed) throws Exception {
        world.put("Gate", Value.members().with("Mode", Value.of("off")));
        world.put("AuthServer", Value.members().with("Mode", Value.of("off")));
        world.put("Connector", Value.members().with("Mode", Value.of("off")));
        Plan plan = FakePlans.plan(FakePlans.application(), guarded("Gate", "application"),
                guarded("AuthServer", "Gate"), guarded("Connector", "AuthServer"));
        world.put(changed, Value.members().with("Mode", Value.of("else")));

        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> apply(plan));

        assertTrue(refused.getMessage().contains("Get-" + changed), refused.getMessage());
        assertEquals(List.of(), world.writes());
        world.put(changed, Value.members().with("Mode", Value.of("on")));
        assertEquals(Phase.APPLIED, apply(plan).state().phase(), "what is done already is no change");
    }

    @Test
    void whatAnEarlierStepMakesTrueIsNotAskedForBefore() throws Exception {
        Step off = guarded("Gate");
        Step later = guarded("Gate", "Gate");
        Change needs = new Change("needs the gate",
                List.of(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"), Condition.equal("/0/Mode", "on"))),
                List.of(), FakePlans.change("AuthServer", "Mode", Value.of("on")).actions(),
                FakePlans.change("AuthServer", "Mode", Value.of("on")).verification());
        Step second = new Step("second", later.side(), later.title(), Set.of("Gate"), needs, List.of(), List.of(),
                later.reversibility(), later.inverse(), Optional.empty());
        Step third = new Step("third", later.side(), later.title(), Set.of("second"), needs, List.of(), List.of(),
                later.reversibility(), later.inverse(), Optional.empty());
        world.put("Gate", Value.members().with("Mode", Value.of("off")));

        assertEquals(Phase.APPLIED, apply(FakePlans.plan(off, second, third)).state().phase());
    }

    /** Sets an object's mode to "on" where it is "off". */
    private static Step guarded(String object, String... after) {
        Step step = FakePlans.set(object, object, "Mode", Value.of("on"), Value.of("off"), after);
        return with(step, new Change("on",
                List.of(FakePlans.expect(CmdletRequest.onPremises("Get-" + object), Condition.equal("/0/Mode", "off"))),
                List.of(), step.change().actions(), step.change().verification()));
    }

    @Test
    void plansForOthersAreRefused() {
        Plan plan = FakePlans.chain();
        Plan otherConnection = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), "Fabrikam", "fabrikam",
                plan.pair(), plan.snapshot(), plan.made(), plan.steps(), List.of(), List.of(), List.of());
        assertThrows(PlanRefusedException.class, () -> apply(otherConnection));
        Plan otherTenant = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), plan.organization(),
                plan.connection(), new HybridPair(plan.pair().organization(),
                        Optional.of("tenant-2"), ""), plan.snapshot(), plan.made(), plan.steps(), List.of(),
                List.of(), List.of());
        assertThrows(PlanRefusedException.class, () -> apply(otherTenant));
        assertThrows(PlanRefusedException.class, () -> engine.apply(plan,
                new FakeSession(time, world, KillSwitch.never(), Access.READ), ApplyOptions.usual(),
                ChangeListener.none(), Cancel.never()));
        assertThrows(PlanRefusedException.class, () -> resume(plan), "never begun");
        assertEquals(List.of(), world.writes());
    }

    @Test
    void secretsAndUnboundNamesAreRefusedBeforeAnythingIsSent() {
        Step secret = with(FakePlans.application(), new Change("secret", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Password", "x"))),
                FakePlans.application().change().verification()));
        assertTrue(assertThrows(PlanRefusedException.class, () -> apply(FakePlans.plan(secret))).getMessage()
                .contains("Password"));
        Plan unbound = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("${two.id}"), Value.of("")));
        assertTrue(assertThrows(PlanRefusedException.class, () -> apply(unbound)).getMessage().contains("two.id"));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void everyRefusalNamesWhatIsWrong() throws Exception {
        Plan plan = FakePlans.chain();
        Plan elsewhere = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), "Fabrikam", "fabrikam",
                plan.pair(), plan.snapshot(), plan.made(), plan.steps(), List.of(), List.of(), List.of());
        assertEquals("The plan is for Fabrikam, not for Contoso.", refusal(elsewhere));
        Plan cloudAlone = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), plan.organization(),
                plan.connection(), new HybridPair(Optional.empty(), plan.pair().tenant(), "Contoso's cloud"),
                plan.snapshot(), plan.made(), plan.steps(), List.of(), List.of(), List.of());
        assertTrue(refusal(cloudAlone).endsWith(" of Contoso's cloud, which is not open."), refusal(cloudAlone));
        apply(plan);
        Plan twin = new Plan(plan.id(), plan.kind(), "Another", plan.summary(), plan.organization(), plan.connection(),
                plan.pair(), plan.snapshot(), plan.made(), plan.steps(), List.of(), List.of(), List.of());
        assertEquals("Another plan with the same id was begun before.", refusal(twin));
        undo(plan);
        assertEquals("The plan was undone.", refusal(plan));
    }

    private String refusal(Plan plan) {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertFalse(refused.advice().isBlank());
        return refused.getMessage();
    }

    @Test
    void whoMayOnlyReadLooksAndChangesNothing() throws Exception {
        Plan plan = FakePlans.chain();
        apply(plan);
        FakeSession reading = new FakeSession(time, world, KillSwitch.never(), Access.READ);
        assertEquals(Phase.APPLIED, engine.inspect(plan.id(), reading, Cancel.never()).phase());
        assertThrows(PlanRefusedException.class, () -> engine.resume(plan.id(), reading, ApplyOptions.usual(),
                ChangeListener.none(), Cancel.never()));
        assertThrows(PlanRefusedException.class, () -> engine.undo(plan.id(), reading, ApplyOptions.usual(),
                ChangeListener.none(), Cancel.never()));
        assertEquals(4, world.writes().size());
    }

    @Test
    void theRightToWriteIsTakenWhateverIsDoneAndAlwaysGivenBack() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        engine = new LedgerChangeEngine(Ledger.at(file), () -> {
            taken.incrementAndGet();
            return given::incrementAndGet;
        }, TestFacts::new, Policy::none);
        Plan plan = FakePlans.chain();
        apply(plan);
        resume(plan);
        undo(plan);
        assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertThrows(PlanRefusedException.class, () -> resume(FakePlans.chain()));
        assertThrows(PlanRefusedException.class, () -> undo(FakePlans.chain()));
        engine.inspect(plan.id(), session(), Cancel.never());
        assertEquals(6, taken.get(), "looking needs no right");
        assertEquals(6, given.get());
    }

    @Test
    void namesHaveValuesFromStepsBeforeAndListsOfTheirOwnAlone() throws Exception {
        Step late = FakePlans.set("late", "Gate", "Mode", Value.of("${application.id}"), Value.of(""));
        assertTrue(refusal(FakePlans.plan(FakePlans.application(), late)).contains("application.id"),
                "it does not come after the step that gives the value");
        Step back = FakePlans.set("back", "Gate", "Mode", Value.of("on"), Value.of("${nobody.id}"));
        assertTrue(refusal(FakePlans.plan(back)).contains("nobody.id"), "the way back is looked at, too");
        Step made = FakePlans.application();
        for (int expectation : new int[] { -1, 1 }) {
            Plan beyond = FakePlans.plan(new Step(made.id(), made.side(), made.title(), made.after(), made.change(),
                    List.of(Binding.Output.at("application.id", expectation, "/id")), List.of(),
                    made.reversibility(), made.inverse(), Optional.empty()));
            assertTrue(refusal(beyond).contains("application.id"), "no expectation " + expectation);
        }
        assertEquals(List.of(), world.writes());
    }

    @Test
    void whatCannotBeUndoneNeedsTheNameWheneverItIsSentAndNeverOnTheWayBack() throws Exception {
        Step fixed = new Step("fixed", Side.ON_PREMISES, "For ever", Set.of("one"),
                FakePlans.change("AuthServer", "ApplicationIdentifier", Value.of("x")), List.of(), List.of(),
                new Reversibility.Irreversible("keys are gone"), Optional.empty(), Optional.empty());
        Plan plan = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")), fixed);
        world.failsBefore(request -> request.describe().startsWith("Set-AuthServer")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not now")) : Optional.empty());
        engine.apply(plan, session(), ApplyOptions.confirmed("Contoso"), told::add, Cancel.never());
        PlanRefusedException unnamed = assertThrows(PlanRefusedException.class, () -> resume(plan));
        assertEquals("Type the name \"Contoso\" to confirm.", unnamed.advice());

        world.failsBefore(request -> request.describe().startsWith("Set-Gate")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not now")) : Optional.empty());
        assertTrue(undo(plan).state().unfinished());
        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.UNDONE, resume(plan).state().phase());
    }

    @Test
    void aPlanIsLookedAtOverItsOwnConnectionAlone() throws Exception {
        Plan plan = FakePlans.chain();
        Plan elsewhere = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), "Fabrikam", "fabrikam",
                plan.pair(), plan.snapshot(), plan.made(), plan.steps(), List.of(), List.of(), List.of());
        Ledger.at(file).append(List.of(new Event.PlanBegun(elsewhere, "anna").entry(time.instant(), plan.id(),
                Optional.empty())));
        assertThrows(PlanRefusedException.class, () -> engine.inspect(plan.id(), session(), Cancel.never()));
        assertThrows(PlanRefusedException.class, () -> resume(plan));
        assertThrows(PlanRefusedException.class, () -> undo(plan));
        assertEquals(0, world.reads());
    }

    @Test
    void whoAppliesIsNamedWithAccountUserAndMachine() throws Exception {
        String by = apply(FakePlans.chain()).state().by();
        assertTrue(by.startsWith("admin@contoso.com (" + System.getProperty("user.name") + " on "), by);
        assertFalse(by.endsWith("on )"), by);
    }
}
