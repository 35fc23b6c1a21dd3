package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.HybridPair;

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
}
