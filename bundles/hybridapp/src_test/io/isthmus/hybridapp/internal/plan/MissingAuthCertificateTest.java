package io.isthmus.hybridapp.internal.plan;

import static io.isthmus.hybridapp.internal.plan.Rotations.SERVERS;
import static io.isthmus.hybridapp.internal.plan.Rotations.ending;
import static io.isthmus.hybridapp.internal.plan.Rotations.knowingNext;
import static io.isthmus.hybridapp.internal.plan.Rotations.staged;
import static io.isthmus.hybridapp.internal.plan.Rotations.withoutCurrent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The rules of MonitorExchangeAuthCertificate for a current certificate that a server lacks. */
class MissingAuthCertificateTest {

    private static PlanDraft made(Contoso contoso) throws PlanRefusedException {
        return made(contoso, Map.of());
    }

    private static PlanDraft made(Contoso contoso, Map<String, Value> parameters) throws PlanRefusedException {
        ScriptedPlanContext context = new ScriptedPlanContext(contoso);
        parameters.forEach(context::parameter);
        return new CertificateRotate().make(context);
    }

    @Test
    void aCurrentCertificateThatAServerLacksIsBroughtThereBeforeItIsTimeToRotate() throws PlanRefusedException {
        PlanDraft draft = made(withoutCurrent(ending(120), "EX02"));
        assertEquals(List.of("everyServer"), Plans.ids(draft));
        Step step = Plans.step(draft, "everyServer");
        String effect = step.change().effect();
        assertEquals(List.of(), PlanWalk.sent(step), "no key and no certificate passes through the console");
        assertTrue(effect.contains("servers has the certificate: EX02.") && effect.contains("Shell at EX01")
                && effect.contains("Export-ExchangeCertificate -Thumbprint " + Contoso.CURRENT.text())
                && effect.contains("Import-ExchangeCertificate -Server NAME"), effect);
        assertTrue(step.change().verification().toString().contains("EX02"), step.change()::toString);
        assertFalse(step.change().verification().toString().contains("EX03"), step.change()::toString);
        assertTrue(Plans.warns(draft, "EX02 does not hold the auth certificate")
                && Plans.warns(draft, "counts for 120 days more"));
    }

    @Test
    void itIsBroughtTooWhereTheNextOneIsOnItsWayAndNothingElseIsLeft() throws PlanRefusedException {
        PlanDraft draft = made(withoutCurrent(knowingNext(staged(50, 1500, SERVERS)), "EX03"));
        assertEquals(List.of("everyServer"), Plans.ids(draft));
        assertTrue(Plans.step(draft, "everyServer").change().effect().contains(Contoso.CURRENT.text()));
        assertTrue(Plans.warns(draft, "becomes the current one at") && Plans.warns(draft, "EX03 does not hold"));
    }

    @Test
    void whereItIsTimeTheRotationGoesOnAndSaysWhoLacksTheCurrentOne() throws PlanRefusedException {
        PlanDraft draft = made(withoutCurrent(ending(50), "EX02"));
        assertTrue(Plans.ids(draft).contains("nextCertificate"));
        assertTrue(Plans.warns(draft, "EX02 does not hold"));
        PlanDraft earlier = made(withoutCurrent(ending(120), "EX02"), Map.of("renewBefore", Value.of("130")));
        assertTrue(Plans.ids(earlier).contains("nextCertificate"));
    }
}
