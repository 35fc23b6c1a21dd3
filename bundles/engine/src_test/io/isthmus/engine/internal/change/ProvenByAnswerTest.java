package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;

/** What nothing but an answer tells is sent once it is due, until it is answered so, and never by a look. */
class ProvenByAnswerTest extends OnFakeWorld {

    private static final CmdletRequest MAIL = CmdletRequest.onPremises("Test-Mailflow").with("Identity", "EX01");

    private final Expectation configured = FakePlans.expect(CmdletRequest.onPremises("Get-Gate"),
            new Condition.Equal("/0/Enabled", Value.of(true)));

    private Step mail(Expectation... before) {
        Change sent = new Change("Mail arrives", List.of(before), List.of(), List.of(Action.repeatable(MAIL)
                .proving(Condition.equal("/0/Result", "Success"), "mail from EX01 arrives")),
                FakePlans.verification(configured));
        Change nothing = new Change("Nothing is taken back", List.of(), List.of(), List.of(),
                FakePlans.verification(configured));
        return new Step("mail", Side.ON_PREMISES, "Test mail", Set.of(), sent, List.of(), List.of(),
                new Reversibility.Reversible(), Optional.of(nothing), Optional.empty());
    }

    @BeforeEach
    void arrives() {
        world.put("Mailflow", Value.members().with("Result", Value.of("Success")));
    }

    private void fails() {
        world.put("Mailflow", Value.members().with("Result", Value.of("*FAILURE*")));
    }

    @Test
    void itIsSentAlthoughEverythingThatCanBeReadIsAsItShouldBe() throws Exception {
        Plan plan = FakePlans.plan(mail());
        assertEquals(StepState.DONE, step(apply(plan), "mail").state());
        assertEquals(List.of(MAIL.describe()), world.writes());
    }

    @Test
    void onceProvenItIsSentByNoLookAndByNoSecondApply() throws Exception {
        Plan plan = FakePlans.plan(mail());
        apply(plan);
        fails();
        assertEquals(StepState.DONE, engine.inspect(plan.id(), session(), Cancel.never()).step("mail").orElseThrow().state());
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
        undo(plan);
        assertEquals(1, world.writes().size(), world.writes()::toString);
    }

    @Test
    void anOpenProofIsNoDoneStepForWhoeverLooks() throws Exception {
        fails();
        Plan plan = FakePlans.plan(mail());
        apply(plan);
        int sent = world.writes().size();
        assertEquals(StepState.STOPPED,
                engine.inspect(plan.id(), session(), Cancel.never()).step("mail").orElseThrow().state());
        assertEquals(sent, world.writes().size());
    }

    @Test
    void itIsSentAgainUntilItIsProvenOrTheDeadlineIsOver() throws Exception {
        fails();
        Plan plan = FakePlans.plan(mail());
        ChangeResult stopped = apply(plan);
        assertEquals(StepState.STOPPED, step(stopped, "mail").state());
        assertTrue(step(stopped, "mail").sentence().contains("mail from EX01 arrives"), stopped::toString);
        int sent = world.writes().size();
        assertTrue(sent > 10 && time.passed().compareTo(FakePlans.DEADLINE) >= 0, sent + " in " + time.passed());
        arrives();
        assertEquals(StepState.DONE, step(resume(plan), "mail").state());
        assertEquals(sent + 1, world.writes().size());
    }

    @Test
    void aLostAnswerIsNoProof() throws Exception {
        world.failsAfter(request -> request.equals(MAIL)
                ? Optional.of(failure(Failure.Kind.UNREACHABLE, request, "cut")) : Optional.empty());
        Plan plan = FakePlans.plan(mail());
        assertEquals(StepState.UNKNOWN, step(apply(plan), "mail").state());
        world.failsAfter(request -> Optional.empty());
        assertEquals(StepState.DONE, step(resume(plan), "mail").state());
    }

    @Test
    void whatMustBeTrueBeforeIsLookedAtFirst() throws Exception {
        Step mail = mail(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"),
                new Condition.Equal("/0/Enabled", Value.of(true))));
        Plan plan = FakePlans.plan(FakePlans.set("gate", "Gate", "Enabled", Value.of(false), Value.of(true)),
                new Step("mail", mail.side(), mail.title(), Set.of("gate"), mail.change(), List.of(), List.of(),
                        mail.reversibility(), mail.inverse(), Optional.empty()));
        assertEquals(StepState.STOPPED, step(apply(plan), "mail").state());
        assertEquals(List.of("Set-Gate -Enabled"), world.writes());
    }

    @Test
    void withoutTheRightToWriteNothingIsSent() throws Exception {
        FakeSession reading = new FakeSession(time, world, KillSwitch.never(), Access.READ);
        Plan plan = FakePlans.plan(mail());
        assertThrows(PlanRefusedException.class,
                () -> engine.apply(plan, reading, ApplyOptions.usual(), told::add, Cancel.never()));
        assertEquals(List.of(), world.writes());
    }
}
