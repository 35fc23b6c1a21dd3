package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class RollbackTest {

    private static final String LITWARE = "11111111-2222-4333-8444-555555555555";

    /** The step that pointed the Auth Server at the application, from what it had before. */
    private static Step pointing(Optional<String> application, String... domains) throws PlanRefusedException {
        return Plans.step(Plans.of(new AuthServerConfigure(), Contoso.freshHybrid().withApplication().with(
                Parts.AUTH_SERVERS, List.of(Records.accessControl(),
                        Records.evoSts(application, List.of(domains))))), "authServer");
    }

    @Test
    void itSwitchesOffFirstAndThenGivesTheAuthServerBackWhatItHad() throws PlanRefusedException {
        PlanDraft draft = new Rollback().make(new ScriptedPlanContext(Contoso.setUp())
                .done("authserver.configure", pointing(Optional.empty(), "contoso.com")));
        assertEquals(List.of("overrideOff.1", "refresh.EX01", "refresh.EX02", "refresh.EX03", "authServer"),
                Plans.ids(draft));
        Step back = Plans.step(draft, "authServer");
        assertEquals(Set.of("overrideOff.1", "refresh.EX01", "refresh.EX02", "refresh.EX03"), back.after());
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=null, "
                + "DomainName=[contoso.com]]"), PlanWalk.sent(back));
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=" + Contoso.APP
                + ", DomainName=[contoso.mail.onmicrosoft.com]]"), PlanWalk.undone(back));
    }

    @Test
    void whereServersCallGraphThatIsSwitchedOffAsWell() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new Rollback(), SecondStage.calling(SecondStage.routing("EnableRouteThroughMSGraphFeature", SecondStage.FIRST)));
        assertEquals(List.of("overrideOff.graph.1", "refresh.graph.EX01", "overrideOff.1", "refresh.EX01",
                "refresh.EX02", "authServer"), Plans.ids(draft));
        assertTrue(Plans.step(draft, "authServer").after().contains("refresh.graph.EX01"), draft::toString);
        assertEquals(Set.of("overrideOff.graph.1", "refresh.graph.EX01", "overrideOff.1"),
                Plans.step(draft, "refresh.EX02").after());
    }

    @Test
    void anOverrideForGraphThatThisConsoleMadeIsMadeAgainForTheSameBuilds() throws PlanRefusedException {
        Contoso before = Contoso.setUp().with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.2562.53")));
        Step switchingOn = Plans.step(Plans.of(new GraphStage(), before), "override");
        String reason = PlanWalk.sent(switchingOn).getFirst().replaceFirst(".*Reason=([^,\\]]*).*", "$1");
        SettingOverride made = SecondStage.routing(PlanWalk.sent(switchingOn).getFirst()
                .replaceFirst(".*Name=([^,\\]]*).*", "$1"), SecondStage.FIRST, reason);
        PlanDraft draft = new Rollback().make(new ScriptedPlanContext(SecondStage.calling(made))
                .done("graph.stage", switchingOn));
        Step off = Plans.step(draft, "overrideOff.graph.1");
        assertTrue(PlanWalk.sent(off).getFirst().startsWith("Remove-SettingOverride"), draft::toString);
        assertTrue(PlanWalk.undone(off).getFirst().contains("MinVersion=" + SecondStage.FIRST), draft::toString);
    }

    @Test
    void whatStoodThereFirstIsGivenBackWhereItWasChangedSeveralTimes() throws PlanRefusedException {
        String older = "99999999-2222-4333-8444-555555555555";
        PlanDraft draft = new Rollback().make(new ScriptedPlanContext(Contoso.setUp())
                .done("authserver.configure", pointing(Optional.of(older), "contoso.com"))
                .done("authserver.configure", pointing(Optional.of(Contoso.APP.text()), "fabrikam.com")));
        assertTrue(PlanWalk.sent(Plans.step(draft, "authServer")).getFirst().contains(older), draft::toString);
    }

    @Test
    void whatWasRolledBackOnceIsNotWhatStoodThereFirst() throws PlanRefusedException {
        Step rolledBack = Plans.step(Plans.of(new Rollback(), Contoso.setUp()), "authServer");
        PlanDraft draft = new Rollback().make(new ScriptedPlanContext(Contoso.setUp())
                .done("authserver.configure", pointing(Optional.empty(), "contoso.com"))
                .done("rollback", rolledBack)
                .done("authserver.configure", pointing(Optional.empty(), "fabrikam.com")));
        assertTrue(PlanWalk.sent(Plans.step(draft, "authServer")).getFirst().contains("[fabrikam.com]"),
                draft::toString);
        PlanDraft byScript = new Rollback().make(new ScriptedPlanContext(Contoso.setUp())
                .done("rollback", rolledBack));
        assertTrue(Plans.warns(byScript, "is not known to this console"), byScript::toString);
    }

    @Test
    void whatIsNotKnownIsClearedAndSaidToBe() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new Rollback(), Contoso.setUp());
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=null, DomainName=null]"),
                PlanWalk.sent(Plans.step(draft, "authServer")));
        assertTrue(Plans.warns(draft, "is not known to this console"), draft::toString);
        assertTrue(draft.summary().contains("names no application and no domains any more"), draft.summary());
        Step clearing = Plans.step(draft, "authServer");
        assertEquals("Clear ApplicationIdentifier and DomainName of the Auth Server EvoSts", clearing.title());
        assertEquals("ApplicationIdentifier and DomainName of EvoSts are cleared.", clearing.change().effect());
    }

    @Test
    void itTellsHowToSwitchOnAgainAndHowToTakeTheRestAway() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new Rollback(), Contoso.setUp());
        for (String told : List.of("hybrid.setup", "isthmus undo", "app.delete")) {
            assertTrue(Plans.warns(draft, told), told);
        }
    }

    @Test
    void aLedgerThatCannotBeReadIsNotTakenForOneThatKnowsNothing() {
        Failure failure = Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, "read", "line 3 was changed", "verify");
        PlanRefusedException refused = Plans.refused(new Rollback(), new ScriptedPlanContext(Contoso.setUp())
                .done(Reading.failed(failure, Contoso.NOW, "ledger")), "line 3 was changed");
        assertTrue(refused.advice().contains("override.off"), refused.advice());
    }

    @Test
    void theWizardIsAPageForWhoeverAsksAndNoStep() throws PlanRefusedException {
        PlanDraft usual = Plans.of(new Rollback(), Contoso.setUp());
        PlanDraft asked = new Rollback().make(new ScriptedPlanContext(Contoso.setUp())
                .parameter("wizard", Value.of(true)));
        for (String told : List.of("start the Hybrid Configuration Wizard", "uploads the current auth certificate",
                "CVE-2025-53786", "brings back: nothing", "2025-10-31", "shared.cleanup")) {
            assertTrue(Plans.warns(asked, told), told);
        }
        assertFalse(Plans.warns(usual, "start the Hybrid Configuration Wizard"), usual::toString);
        assertEquals(usual.steps(), asked.steps());
    }

    @Test
    void theWizardIsNotRunAndTheReasonIsHonest() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new Rollback(), Contoso.setUp());
        assertTrue(Plans.warns(draft, "CVE-2025-53786") && Plans.warns(draft, "2025-10-31"), draft::toString);
        assertTrue(Plans.warns(draft, "stays"), draft::toString);
    }

    @Test
    void whatTheOrganizationHasOfOthersIsNotTouched() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new Rollback(), Contoso.setUp());
        assertTrue(draft.steps().stream().flatMap(step -> PlanWalk.sent(step).stream())
                .noneMatch(line -> line.startsWith("DELETE") || line.startsWith("Remove")), draft::toString);
    }

    @Test
    void anAuthServerThatSomebodyChangedSinceIsLeftAlone() throws PlanRefusedException {
        Step back = Plans.step(Plans.of(new Rollback(), Contoso.setUp()), "authServer");
        Value.Members named = Value.members().with("ApplicationIdentifier", Value.of(Contoso.APP.text()));
        assertTrue(Plans.allowed(back.change(), "Get-AuthServer", Value.list(named.with("DomainName",
                Value.texts(List.of("contoso.mail.onmicrosoft.com"))))));
        assertFalse(Plans.allowed(back.change(), "Get-AuthServer", Value.list(named.with("DomainName",
                Value.texts(List.of("contoso.mail.onmicrosoft.com", "fabrikam.com"))))));
        assertFalse(back.change().verification().expectations().getFirst().condition().holds(Value.none()),
                "not found is not given back");
    }

    @Test
    void anotherTenantsAuthServerIsNotGivenAnything() {
        Plans.refused(new Rollback(), Contoso.setUp().with(Parts.AUTH_SERVERS, List.of(Records.evoSts("EvoSts - x",
                "11111111-2222-4333-8444-555555555555", Optional.of(Contoso.APP.text()), List.of()))),
                "other tenants");
    }

    @Test
    void whereNothingIsInUseThereIsNothingToRollBack() {
        Plans.refused(new Rollback(), Contoso.freshHybrid(), "is not in use");
    }

    /** The override is the organization's, and another tenant's servers may go by it. */
    @Test
    void aTenantThatWasNeverSetUpRollsNothingBackForAnother() throws PlanRefusedException {
        AuthServer own = Records.evoSts(Optional.empty(), List.of("contoso.com"));
        Contoso alone = Contoso.setUp().with(Parts.AUTH_SERVERS, List.of(own));
        PlanDraft draft = Plans.of(new Rollback(), alone);
        assertFalse(Plans.ids(draft).contains("authServer"), "nothing was pointed at an application");
        assertTrue(draft.summary().contains("names no application"), draft.summary());
        PlanRefusedException refused = Plans.refused(new Rollback(), new ScriptedPlanContext(
                alone.with(Parts.AUTH_SERVERS, List.of(own, ofLitware()))), LITWARE);
        assertTrue(refused.advice().contains("override.off"), refused.advice());
    }

    private static AuthServer ofLitware() {
        return Records.evoSts("EvoSts - Litware", LITWARE, Optional.of(Contoso.APP.text()), List.of("litware.com"));
    }

    @Test
    void anotherTenantThatUsesItIsCutOffForWhoeverSaysSoAlone() throws PlanRefusedException {
        AuthServer own = Records.evoSts(Optional.of(Contoso.APP.text()), List.of("contoso.com"));
        Contoso both = Contoso.setUp().with(Parts.AUTH_SERVERS, List.of(own, ofLitware()));
        PlanRefusedException refused = Plans.refused(new Rollback(), new ScriptedPlanContext(both), LITWARE);
        assertTrue(refused.getMessage().contains("Contoso") && refused.advice().contains("everyTenant=true"),
                () -> refused + refused.advice());
        PlanDraft asked = new Rollback().make(new ScriptedPlanContext(both).parameter("everyTenant", Value.of(true)));
        assertTrue(Plans.ids(asked).containsAll(List.of("overrideOff.1", "authServer")), asked::toString);
        assertTrue(Plans.warns(asked, LITWARE), "who is cut off is told");
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=null, DomainName=null]"),
                PlanWalk.sent(Plans.step(asked, "authServer")), "the other tenant's Auth Server stays as it is");
    }

    /** The override went off with another tenant's rollback: what is left is this tenant's alone. */
    @Test
    void whereTheOverrideIsOffNobodyElseIsCutOff() throws PlanRefusedException {
        AuthServer own = Records.evoSts(Optional.of(Contoso.APP.text()), List.of("contoso.com"));
        PlanDraft draft = Plans.of(new Rollback(), Contoso.freshHybrid().withApplication()
                .with(Parts.AUTH_SERVERS, List.of(own, ofLitware())));
        assertEquals(List.of("authServer"), Plans.ids(draft));
    }
}
