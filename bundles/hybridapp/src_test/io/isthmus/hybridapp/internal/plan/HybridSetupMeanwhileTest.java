package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.hybridapp.internal.choice.Parameters;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** What somebody changed since the plan was made is neither overwritten nor doubled, forward and back. */
class HybridSetupMeanwhileTest {

    private static final String OVERRIDE = "EnableExchangeHybrid3PAppFeature";

    private static Step step(Contoso contoso, String id) throws PlanRefusedException {
        return step(new ScriptedPlanContext(contoso), id);
    }

    private static Step step(ScriptedPlanContext context, String id) throws PlanRefusedException {
        return PlanWalk.byId(new HybridSetup().make(context).steps()).get(id);
    }

    /** Whether a change would be made where the organization answers so to what its own preconditions ask. */
    private static boolean allowed(Change change, Request asked, Value answer) {
        List<Expectation> about = change.preconditions().stream()
                .filter(one -> one.request().equals(asked)).toList();
        assertFalse(about.isEmpty(), "nothing is asked by " + asked.describe());
        return about.stream().allMatch(one -> one.condition().holds(answer));
    }

    /** The same for what the change's verification looks at, too: what both ask is asked once. */
    private static boolean allowed(Change change, Value answer) {
        return allowed(change, change.verification().expectations().get(0).request(), answer);
    }

    private static Value override(String name, String section, String... parameters) {
        return Value.list(Value.members().with("Name", Value.of(name)).with("Identity", Value.of(name))
                .with("ComponentName", Value.of("Global")).with("SectionName", Value.of(section))
                .with("Parameters", Value.texts(List.of(parameters))));
    }

    @Test
    void anOverrideOfTheSameNameIsNotOverwritten() throws PlanRefusedException {
        Change make = step(Contoso.freshHybrid(), "override").change();
        assertTrue(allowed(make, Value.list()));
        assertTrue(allowed(make, override("Another", "Else", "Enabled=true")));
        assertFalse(allowed(make, override(OVERRIDE, "ExchangeOnpremAsThirdPartyAppId", "Enabled=false")));
        assertFalse(allowed(make, override(OVERRIDE, "SomethingElse", "Enabled=true")), "a name can be had once");
    }

    @Test
    void anOverrideThatIsSetIsStillTheOneThatWasRead() throws PlanRefusedException {
        Change set = step(
                Contoso.freshHybrid().with(Parts.SETTING_OVERRIDES, List.of(Records.configured(OVERRIDE, "false"))),
                "override").change();
        String section = "ExchangeOnpremAsThirdPartyAppId";
        assertTrue(allowed(set, override(OVERRIDE, section, "Enabled=false")));
        assertFalse(allowed(set, override(OVERRIDE, section, "Enabled=false", "Beta=true")));
        assertFalse(allowed(set, Value.list()), "somebody removed it");
    }

    @Test
    void takingTheOverrideBackLeavesWhatSomebodyMadeOfIt() throws PlanRefusedException {
        Change remove = step(Contoso.freshHybrid(), "override").inverse().orElseThrow();
        String section = "ExchangeOnpremAsThirdPartyAppId";
        assertTrue(allowed(remove, override(OVERRIDE, section, "Enabled=true")));
        assertTrue(allowed(remove, Value.list()), "where it is gone, servers are still refreshed");
        assertFalse(allowed(remove, override(OVERRIDE, section, "Enabled=false")));
    }

    private static Value authServer(String application, String... domains) {
        return Value.list(Value.members().with("Realm", Value.of(Contoso.TENANT.text()))
                .with("Enabled", Value.of(true)).with("ApplicationIdentifier", Value.of(application))
                .with("DomainName", Value.texts(List.of(domains))));
    }

    @Test
    void anAuthServerIsStillTheOneThatWasRead() throws PlanRefusedException {
        Change point = step(Contoso.freshHybrid(), "authServer").change();
        assertTrue(allowed(point, authServer("")));
        assertTrue(allowed(point, authServer("", "contoso.mail.onmicrosoft.com")));
        assertFalse(allowed(point, authServer("another")));
        assertFalse(allowed(point, authServer("", "fabrikam.com")), "somebody gave it a domain meanwhile");
    }

    @Test
    void undoingTheAuthServerLeavesWhatSomebodyMadeOfIt() throws PlanRefusedException {
        Change back = step(Contoso.freshHybrid(), "authServer").inverse().orElseThrow();
        assertTrue(allowed(back, authServer("${application.appId}", "contoso.mail.onmicrosoft.com")));
        assertFalse(allowed(back, authServer("another", "contoso.mail.onmicrosoft.com")));
        assertFalse(allowed(back, authServer("${application.appId}", "contoso.mail.onmicrosoft.com", "fabrikam.com")));
    }

    @Test
    void undoingTheRelationshipLeavesWhatSomebodyMadeOfIt() throws PlanRefusedException {
        Step relationship = step(Contoso.freshHybrid(), "targetSharingEpr.1");
        Change back = relationship.inverse().orElseThrow();
        Value ours = relationship.differences().get(0).after();
        assertTrue(allowed(back, Value.list(Value.members().with("TargetSharingEpr", ours))));
        assertFalse(allowed(back, Value.list(Value.members().with("TargetSharingEpr", Value.of("https://else/")))));
    }

    private static Value access(Value... entries) {
        return Value.members().with("id", Value.of("x")).with("requiredResourceAccess", Value.list(entries));
    }

    @Test
    void whatSomebodyHadTheApplicationAskForMeanwhileStays() throws PlanRefusedException {
        Step complete = step(
                Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(Records.application(false, List.of()))),
                "application");
        Value.Members wanted = (Value.Members) complete.differences().get(0).after();
        Value other = wanted.with("resourceAccess", Value.list(
                Value.members().with("id", Value.of("another")).with("type", Value.of("Role"))));
        Value foreign = wanted.with("resourceAppId", Value.of("00000003-0000-0000-c000-000000000000"));
        assertTrue(allowed(complete.change(), access()));
        assertTrue(allowed(complete.change(), access(foreign)));
        assertFalse(allowed(complete.change(), access(other)), "it would be replaced whole");
        assertFalse(allowed(complete.change(), Value.none()), "somebody deleted the application");
        Change back = complete.inverse().orElseThrow();
        assertTrue(allowed(back, access(wanted, foreign)));
        assertFalse(allowed(back, access(other)));
    }

    @Test
    void aServicePrincipalThatWasMadeAnewIsAnother() throws PlanRefusedException {
        Change enable = step(Contoso.freshHybrid().withApplication(), "servicePrincipal").change();
        Expectation there = enable.verification().expectations().get(0);
        Value.Members another = Value.members().with("id", Value.of("another")).with("accountEnabled", Value.of(true));
        assertFalse(there.condition().holds(another), "the steps behind would use an id that is gone");
        assertFalse(allowed(enable, another));
        assertFalse(allowed(enable, Value.none()));
    }

    @Test
    void anApplicationThatWasPurgedCannotBeRestored() throws PlanRefusedException {
        Step restore = step(new ScriptedPlanContext(Contoso.freshHybrid().with(Parts.DELETED_APPLICATIONS,
                List.of(Records.deletedApplication()))).parameter("restore", Value.of(true)), "restore");
        Expectation deleted = restore.change().preconditions().get(0);
        assertEquals("GET /v1.0/directory/deletedItems/" + Contoso.APP_OBJECT + "?$select=id",
                deleted.request().describe());
        assertFalse(deleted.condition().holds(Value.none()));
        assertTrue(deleted.condition().holds(Value.members().with("id", Value.of("x"))));
    }

    @Test
    void anApplicationThatAReplicaDoesNotKnowIsNoneWithoutKeys() throws PlanRefusedException {
        Step upload = step(Contoso.freshHybrid().withApplication(), "certificates");
        Value there = Value.members().with("id", Value.of("x"));
        Change back = upload.inverse().orElseThrow();
        for (Change change : List.of(upload.change(), back)) {
            assertFalse(allowed(change, Value.none()), "its other keys would be dropped");
            assertTrue(allowed(change, there));
        }
        assertFalse(back.verification().expectations().getFirst().condition().holds(Value.none()),
                "not found is not undone");
        assertTrue(back.verification().expectations().getFirst().condition().holds(there));
    }

    @Test
    void anOrganizationThatIsNotFoundIsNoneWhoseGateIsShut() throws PlanRefusedException {
        Step open = gate(Optional.of(false), "", "11111111-2222-4333-8444-555555555555");
        assertFalse(allowed(open.change(), Value.none()));
        Change back = gate(Optional.of(true), "another", "").inverse().orElseThrow();
        assertFalse(allowed(back, Value.none()));
        assertFalse(back.verification().expectations().getFirst().condition().holds(Value.none()));
    }

    private static Step gate(Optional<Boolean> enabled, String listed, String further) throws PlanRefusedException {
        return step(new ScriptedPlanContext(Contoso.freshHybrid().with(Parts.ONLINE_ORGANIZATION,
                listed.isEmpty() ? Records.online(enabled) : Records.online(enabled, listed)))
                .parameter("enableEws", Value.of(true)).parameter("ewsApplications", Value.of(further)), "ewsGate");
    }

    @Test
    void aGateThatSomebodyOpenedToEverybodyIsNotShut() throws PlanRefusedException {
        Step open = gate(Optional.of(false), "", "11111111-2222-4333-8444-555555555555");
        assertTrue(allowed(open.change(), GateWalk.organization(Value.of(false))));
        assertTrue(allowed(open.change(), GateWalk.organization(Value.of(true), "x")));
        assertFalse(allowed(open.change(), GateWalk.organization(Value.of(true))),
                "its first entries would shut out all others");
    }

    @Test
    void aGateThatSomebodyShutMeanwhileIsNotSwitchedOn() throws PlanRefusedException {
        Change open = gate(Optional.empty(), "another", "11111111-2222-4333-8444-555555555555").change();
        assertTrue(allowed(open, GateWalk.organization(Value.none(), "another")));
        assertFalse(allowed(open, GateWalk.organization(Value.of(false), "another")), "false was somebody’s decision");
    }

    /** Undoing takes away what the plan added, and would leave what it only put back. */
    @Test
    void anApplicationThatSomebodyTookOffTheListIsNotPutBack() throws PlanRefusedException {
        String further = "11111111-2222-4333-8444-555555555555";
        Change open = gate(Optional.of(false), further, further + ",22222222-2222-4333-8444-555555555555").change();
        assertTrue(allowed(open, GateWalk.organization(Value.of(false), further)));
        assertFalse(allowed(open, GateWalk.organization(Value.of(false), "another")), "it was taken off");
    }

    @Test
    void aGateThatWasSwitchedOnIsNotSwitchedOffForWhoeverCameSince() throws PlanRefusedException {
        String further = "11111111-2222-4333-8444-555555555555";
        Change back = gate(Optional.of(false), "another", further).inverse().orElseThrow();
        assertTrue(allowed(back, GateWalk.organization(Value.of(true), "Another", further, "${application.appId}")));
        assertFalse(allowed(back, GateWalk.organization(Value.none(), "another")), "somebody shut it otherwise");
        assertFalse(allowed(back, GateWalk.organization(Value.of(true), "another", further, "x")), "x would be shut out");
        assertTrue(back.effect().contains("EwsEnabled is put back: it is false"), back.effect());
    }

    @Test
    void aGateWhoseListSomebodyEmptiedIsNotSwitchedOnForThisApplicationAlone() throws PlanRefusedException {
        Change open = gate(Optional.empty(), "another", "").change();
        assertTrue(allowed(open, GateWalk.organization(Value.none(), "another")));
        assertFalse(allowed(open, GateWalk.organization(Value.none())));
        assertFalse(allowed(open, GateWalk.organization(Value.of(false), "${application.appId}")));
    }

    @Test
    void undoingTheGateDoesNotOpenItToEverybody() throws PlanRefusedException {
        Change back = gate(Optional.of(true), "another", "").inverse().orElseThrow();
        assertTrue(allowed(back, GateWalk.organization(Value.of(true), "another", "${application.appId}")));
        assertFalse(allowed(back, GateWalk.organization(Value.of(true), "${application.appId}")),
                "the others left the list since");
        assertTrue(allowed(back, GateWalk.organization(Value.of(false), "${application.appId}")));
    }

    @Test
    void undoingTheGateLeavesAnEntryThatStoodThereInOtherLetterCase() throws PlanRefusedException {
        String ours = Contoso.APP.text().toUpperCase(Locale.ROOT);
        Step gate = step(Contoso.freshHybrid().withApplication().with(Parts.ONLINE_ORGANIZATION,
                Records.online(Optional.of(true), ours, "another")), "ewsGate");
        assertEquals(gate.differences().getFirst().before(), gate.differences().getFirst().after());
        Value organization = GateWalk.organization(Value.of(true), ours, "another");
        assertEquals(Optional.of(organization), GateWalk.after(gate.inverse().orElseThrow(), organization));
    }
}
