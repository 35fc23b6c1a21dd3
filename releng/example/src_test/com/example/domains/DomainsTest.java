package com.example.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedCommandContext;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class DomainsTest {

    private static Contoso relayed() {
        return Contoso.freshHybrid().with(Parts.ACCEPTED_DOMAINS,
                List.of(new AcceptedDomain("Relayed", "contoso.com", "InternalRelay", true)));
    }

    @Test
    void anOrganizationThatOwnsADomainPasses() {
        assertEquals(Outcome.PASS, CheckRun.of(new AuthoritativeCheck(), Contoso.freshHybrid()).outcome());
        assertEquals(Outcome.FAIL, CheckRun.of(new AuthoritativeCheck(), relayed()).outcome());
    }

    @Test
    void thePlanMakesTheDomainAuthoritativeAndCanGiveItsTypeBack() throws Exception {
        PlanDraft draft = new DomainTypePlan().make(
                new ScriptedPlanContext(relayed()).parameter(DomainTypePlan.DOMAIN, Value.of("Relayed")));
        assertEquals("Make Relayed authoritative", draft.steps().getFirst().title());
        assertTrue(draft.steps().getFirst().inverse().orElseThrow().effect().contains("InternalRelay"));
    }

    @Test
    void aDomainThatThereIsNotIsRefused() {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> new DomainTypePlan()
                .make(new ScriptedPlanContext(relayed()).parameter(DomainTypePlan.DOMAIN, Value.of("Other"))));
        assertTrue(refused.advice().contains("example-domains"), refused.advice());
    }

    @Test
    void theCommandListsTheDomainsOfTheTypeThatWasTyped() throws Exception {
        ScriptedCommandContext context = new ScriptedCommandContext(relayed()).given("type", "InternalRelay");
        assertEquals(ExitCode.FINE, new DomainsCommand().run(context));
        assertEquals(List.of("contoso.com"), context.lines());
    }
}
