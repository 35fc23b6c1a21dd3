package io.isthmus.hybridapp.internal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.hybridapp.fixture.Contoso;
import io.isthmus.hybridapp.fixture.ScriptedContext;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.snapshot.Parts;

class HybridSetupTest {

    private static PlanDraft plan(Contoso contoso) throws PlanRefusedException {
        return new HybridSetup().make(new ScriptedContext(contoso));
    }

    private static Step step(PlanDraft draft, String id) {
        return PlanWalk.byId(draft.steps()).get(id);
    }

    @Test
    void aFreshOrganizationGetsEveryStepAndNoWriteMore() throws PlanRefusedException {
        PlanDraft draft = plan(new Contoso());
        assertEquals(List.of("application", "servicePrincipal", "consent", "certificates", "ewsGate", "authServer",
                "targetSharingEpr.1", "override", "refresh.EX01", "refresh.EX02", "refresh.EX03"),
                draft.steps().stream().map(Step::id).toList());
        long directoryWrites = draft.steps().stream().filter(step -> step.side() == Side.ENTRA)
                .mapToLong(step -> step.change().actions().size()).sum();
        assertEquals(4, directoryWrites);
        assertEquals(List.of(), draft.warnings());
    }

    @Test
    void stepsWaitForWhatTheyNeedAndForNothingElse() throws PlanRefusedException {
        Map<String, Step> steps = PlanWalk.byId(plan(new Contoso()).steps());
        assertEquals(Set.of(), steps.get("targetSharingEpr.1").after());
        assertEquals(Set.of("application"), steps.get("servicePrincipal").after());
        assertEquals(Set.of("application"), steps.get("certificates").after());
        assertEquals(Set.of("application"), steps.get("ewsGate").after());
        assertEquals(Set.of("application"), steps.get("authServer").after());
        assertEquals(Set.of("consent", "certificates", "authServer"), steps.get("override").after());
        assertEquals(Set.of("override"), steps.get("refresh.EX02").after());
    }

    @Test
    void theApplicationIsMadeByItsUniqueNameWithItsPermissionInOneWrite() throws PlanRefusedException {
        String sent = PlanWalk.sent(step(plan(new Contoso()), "application")).get(0);
        assertTrue(sent.startsWith("PATCH /v1.0/applications(uniqueName='" + Contoso.NAME.toLowerCase() + "')"), sent);
        assertTrue(sent.contains("displayName=" + Contoso.NAME), sent);
        assertTrue(sent.contains("signInAudience=AzureADMyOrg"), sent);
        assertTrue(sent.contains("id=" + Contoso.ROLE), sent);
    }

    @Test
    void consentIsAskedForOnceAndARepeatMeansDone() throws PlanRefusedException {
        Step consent = step(plan(new Contoso()), "consent");
        assertEquals(List.of("already exists"), consent.change().actions().get(0).meansDone());
        assertEquals(List.of("DELETE /v1.0/servicePrincipals/${servicePrincipal.id}/appRoleAssignments/"
                + "${consent.assignment}"), PlanWalk.undone(consent));
    }

    @Test
    void currentAndNextCertificateAreUploadedInOneWrite() throws PlanRefusedException {
        Step upload = step(plan(new Contoso().with(Parts.AUTH_CONFIGURATION,
                Contoso.auth(Contoso.CURRENT, Contoso.NEXT))
                .with(Parts.CERTIFICATES, List.of(Contoso.holds("EX01", Contoso.CURRENT, Contoso.NEXT)))),
                "certificates");
        assertEquals(2, PlanWalk.added(upload).size());
        assertEquals(1, upload.change().actions().size());
        assertTrue(PlanWalk.sent(upload).get(0).contains("${certificates.keys}"));
    }

    @Test
    void keptEntriesAreKeptAndExpiredOnesDropped() throws PlanRefusedException {
        Application application = Contoso.application(true, Contoso.key(Contoso.NEXT, "2022-01-01T00:00:00Z"),
                Contoso.key(Contoso.CURRENT, "2027-02-17T00:00:00Z"));
        PlanDraft draft = plan(new Contoso().withApplication().with(Parts.APPLICATIONS, List.of(application)));
        Step upload = step(draft, "certificates");
        assertEquals(List.of(), PlanWalk.added(upload));
        assertEquals(List.of(Value.of(application.keyCredentials().get(0).keyId().toString())),
                upload.change().merges().get(0).remove());
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("expired")), draft::toString);
    }

    @Test
    void theGateKeepsEverybodyWhoIsOnTheListAndSettlesWithinADay() throws PlanRefusedException {
        Step gate = step(plan(new Contoso()), "ewsGate");
        assertEquals(List.of(Value.of("${application.appId}")), PlanWalk.added(gate));
        assertFalse(PlanWalk.sent(gate).get(0).contains("EwsEnabled"));
        assertEquals(Duration.ofHours(24), gate.settling().map(Settling::within).orElseThrow());
        assertEquals(1, gate.change().preconditions().size());
    }

    @Test
    void anEmptyListIsLeftEmptySinceItsFirstEntryShutsOutAllOthers() throws PlanRefusedException {
        PlanDraft draft = plan(new Contoso().with(Parts.ONLINE_ORGANIZATION, Contoso.online(true)));
        assertFalse(PlanWalk.byId(draft.steps()).containsKey("ewsGate"));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("lets every application in")));
    }

    @Test
    void aGateThatIsNotDecidedIsExplainedAndNotOpened() throws PlanRefusedException {
        PlanDraft draft = plan(new Contoso().with(Parts.ONLINE_ORGANIZATION, Contoso.online(null, "x")));
        assertFalse(PlanWalk.sent(step(draft, "ewsGate")).get(0).contains("EwsEnabled"));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("has no value")));
    }

    @Test
    void theGateIsOpenedWhereItIsAskedForTogetherWithTheOthers() throws PlanRefusedException {
        String other = "11111111-2222-4333-8444-555555555555";
        ScriptedContext context = new ScriptedContext(
                new Contoso().with(Parts.ONLINE_ORGANIZATION, Contoso.online(false)))
                .parameter("enableEws", Value.of("true")).parameter("ewsApplications", Value.of(other));
        Step gate = PlanWalk.byId(new HybridSetup().make(context).steps()).get("ewsGate");
        assertEquals(List.of(Value.of("${application.appId}"), Value.of(other)), PlanWalk.added(gate));
        assertTrue(PlanWalk.sent(gate).get(0).contains("EwsEnabled=true"));
        assertTrue(PlanWalk.undone(gate).get(0).contains("EwsEnabled=false"));
    }

    @Test
    void undoingTheAuthServerGivesBothPropertiesBack() throws PlanRefusedException {
        Step server = step(plan(new Contoso()), "authServer");
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts - g, ApplicationIdentifier=${application.appId}, "
                + "DomainName=[contoso.mail.onmicrosoft.com]]"), PlanWalk.sent(server));
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts - g, ApplicationIdentifier=null, DomainName=null]"),
                PlanWalk.undone(server));
    }

    @Test
    void anotherCompanysRelationshipStaysUntouched() throws PlanRefusedException {
        ScriptedContext context = new ScriptedContext(new Contoso());
        PlanDraft draft = new HybridSetup().make(context);
        assertTrue(draft.steps().stream().noneMatch(step -> step.toString().contains("Fabrikam")));
        assertEquals(List.of("GET https://outlook.office365.com/autodiscover/autodiscover.json/v1.0/"
                + "Migration.8f3e7716-2011-43e4-96b1-aba62d229136@contoso.onmicrosoft.com"
                + "?Protocol=EWS&ServerLocation=true"),
                context.asked().stream().map(request -> request.describe()).toList());
    }

    @Test
    void anOverrideThatIsOffIsSetAndNotDoubled() throws PlanRefusedException {
        Step override = step(plan(new Contoso().with(Parts.SETTING_OVERRIDES,
                List.of(Contoso.override("EnableExchangeHybrid3PAppFeature", "false")))), "override");
        assertTrue(PlanWalk.sent(override).get(0).startsWith("Set-SettingOverride"));
        assertTrue(PlanWalk.undone(override).get(0).contains("Parameters=[Enabled=false], Reason=test"));
    }

    @Test
    void theOverrideStopsWithoutConsent() throws PlanRefusedException {
        Step override = step(plan(new Contoso()), "override");
        assertTrue(PlanWalk.looked(override).get(0)
                .equals("GET /v1.0/servicePrincipals/${servicePrincipal.id}/appRoleAssignments"));
        assertFalse(override.change().preconditions().get(0).condition()
                .holds(Value.members().with("value", Value.list())), "an empty list is no consent");
    }

    @Test
    void takingTheOverrideBackRefreshesEveryServerAndLooks() throws PlanRefusedException {
        Step override = step(plan(new Contoso()), "override");
        List<String> undone = PlanWalk.undone(override);
        assertEquals("Remove-SettingOverride[Identity=EnableExchangeHybrid3PAppFeature, Confirm=false]",
                undone.get(0));
        assertEquals(4, undone.size());
        assertEquals(4, override.inverse().orElseThrow().verification().expectations().size());
    }

    @Test
    void aServerThatIsTooOldIsLeftOutAndNamed() throws PlanRefusedException {
        PlanDraft draft = plan(new Contoso().with(Parts.SERVERS,
                List.of(Contoso.server("EX01", "15.2.2562.53"), Contoso.server("EX04", "15.1.2507.44"))));
        assertFalse(PlanWalk.byId(draft.steps()).containsKey("refresh.EX04"));
        assertTrue(draft.warnings().stream().anyMatch(
                warning -> warning.contains("EX04") && warning.contains("15.1.2507.55")), draft::toString);
    }

    @Test
    void anApplicationOfTheWizardIsCompletedRatherThanDoubled() throws PlanRefusedException {
        PlanDraft draft = plan(new Contoso().with(Parts.APPLICATIONS, List.of(Contoso.application(false))));
        assertEquals(List.of("PATCH /v1.0/applications/" + Contoso.APP_OBJECT
                + " [requiredResourceAccess=${application.access}]"), PlanWalk.sent(step(draft, "application")));
        assertTrue(PlanWalk.sent(step(draft, "servicePrincipal")).get(0).contains(Contoso.APP.text()));
    }

    @Test
    void aDeletedOneIsToldAboutAndItsUniqueNameAvoided() throws PlanRefusedException {
        Contoso contoso = new Contoso().with(Parts.DELETED_APPLICATIONS, List.of(Contoso.deletedApplication()));
        PlanDraft made = plan(contoso);
        assertTrue(made.warnings().stream().anyMatch(warning -> warning.contains("restore")), made::toString);
        assertFalse(PlanWalk.sent(step(made, "application")).get(0)
                .contains("uniqueName='" + Contoso.NAME.toLowerCase() + "'"));
        PlanDraft restored = new HybridSetup().make(
                new ScriptedContext(contoso).parameter("restore", Value.of(true)));
        assertEquals(List.of("POST /v1.0/directory/deletedItems/" + Contoso.APP_OBJECT + "/restore []"),
                PlanWalk.sent(step(restored, "restore")));
        assertEquals(Set.of("restore"), step(restored, "application").after());
    }

    @Test
    void anOwnerIsAddedOnlyWhereOneWasAskedFor() throws PlanRefusedException {
        assertFalse(PlanWalk.byId(plan(new Contoso()).steps()).containsKey("owner"));
        ScriptedContext context = new ScriptedContext(new Contoso())
                .parameter("owner", Value.of("99999999-2222-4333-8444-555555555555"));
        assertTrue(PlanWalk.byId(new HybridSetup().make(context).steps()).containsKey("owner"));
    }
}
