package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.hybridapp.internal.choice.Parameters;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class HybridSetupTest {

    private static PlanDraft plan(Contoso contoso) throws PlanRefusedException {
        return new HybridSetup().make(new ScriptedPlanContext(contoso));
    }

    private static Step step(PlanDraft draft, String id) {
        return PlanWalk.byId(draft.steps()).get(id);
    }

    @Test
    void aFreshOrganizationGetsEveryStepAndNoWriteMore() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid());
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
        Map<String, Step> steps = PlanWalk.byId(plan(Contoso.freshHybrid()).steps());
        assertEquals(Set.of(), steps.get("targetSharingEpr.1").after());
        assertEquals(Set.of("application"), steps.get("servicePrincipal").after());
        assertEquals(Set.of("application"), steps.get("certificates").after());
        assertEquals(Set.of("application"), steps.get("ewsGate").after());
        assertEquals(Set.of("application"), steps.get("authServer").after());
        assertEquals(Set.of("consent", "certificates", "ewsGate", "authServer"), steps.get("override").after());
        assertEquals(Set.of("override"), steps.get("refresh.EX02").after());
    }

    @Test
    void theApplicationIsMadeByItsUniqueNameWithItsPermissionInOneWrite() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid());
        String sent = PlanWalk.sent(step(draft, "application")).get(0);
        for (String id : List.of("application", "servicePrincipal")) {
            GraphRequest upsert = (GraphRequest) step(draft, id).change().actions().getFirst().request();
            assertEquals("create-if-missing", upsert.headers().get("Prefer"), id);
        }
        assertTrue(sent.startsWith("PATCH /v1.0/applications(uniqueName='" + Contoso.APP_NAME.toLowerCase() + "')"),
                sent);
        assertTrue(sent.contains("displayName=" + Contoso.APP_NAME), sent);
        assertTrue(sent.contains("signInAudience=AzureADMyOrg"), sent);
        assertTrue(sent.contains("id=" + Contoso.FULL_ACCESS), sent);
    }

    @Test
    void consentIsAskedForOnceAndARepeatMeansDone() throws PlanRefusedException {
        Step consent = step(plan(Contoso.freshHybrid()), "consent");
        assertEquals(List.of("already exists"), consent.change().actions().get(0).meansDone());
        assertEquals(List.of("DELETE /v1.0/servicePrincipals/${servicePrincipal.id}/appRoleAssignments/"
                + "${consent.assignment}"), PlanWalk.undone(consent));
    }

    @Test
    void aServicePrincipalThatIsOffIsSwitchedOnByThatName() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid().withApplication()
                .with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(false))));
        assertTrue(step(draft, "servicePrincipal").title().startsWith("Switch on"),
                step(draft, "servicePrincipal").title());
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("is disabled")), draft::toString);
        assertTrue(step(plan(Contoso.freshHybrid()), "servicePrincipal").title().startsWith("Create"));
    }

    @Test
    void whatWasWrittenToTheDirectoryTakesItsTimeToWork() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid());
        assertEquals(Optional.of(SettlingKeys.EWS_CONSENT), step(draft, "consent").settling().map(Settling::key));
        assertEquals(Optional.of(SettlingKeys.APPLICATION_KEYS),
                step(draft, "certificates").settling().map(Settling::key));
    }

    @Test
    void aServerIsRefreshedOnlyOnceNoAcceptedOverrideSaysOtherwise() throws PlanRefusedException {
        Condition accepted = step(plan(Contoso.freshHybrid()), "refresh.EX01").change().verification().expectations()
                .getFirst().condition();
        assertTrue(accepted.holds(overrides("Accepted", "Enabled=true")));
        assertTrue(accepted.holds(overrides("ServerMismatch", "Enabled=false", "Accepted", "Enabled=true")));
        assertFalse(accepted.holds(overrides("Accepted", "Enabled=true", "Accepted", "Enabled=false")));
        assertFalse(accepted.holds(overrides("Accepted", "Enabled=false")));
    }

    private static Value overrides(String... statusesAndParameters) {
        List<Value> overrides = new ArrayList<>();
        for (int index = 0; index < statusesAndParameters.length; index += 2) {
            overrides.add(Value.members().with("ComponentName", Value.of("Global"))
                    .with("SectionName", Value.of("ExchangeOnpremAsThirdPartyAppId"))
                    .with("Status", Value.of(statusesAndParameters[index]))
                    .with("Parameters", Value.texts(List.of(statusesAndParameters[index + 1]))));
        }
        return Value.list(Value.members().with("Overrides", new Value.Array(overrides)));
    }

    @Test
    void currentAndNextCertificateAreUploadedInOneWrite() throws PlanRefusedException {
        Step upload = step(plan(Contoso.freshHybrid().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.CURRENT, Optional.of(Contoso.NEXT)))
                .with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT, Contoso.NEXT)))),
                "certificates");
        assertEquals(2, PlanWalk.added(upload).size());
        assertEquals(1, upload.change().actions().size());
        assertTrue(PlanWalk.sent(upload).get(0).contains("${certificates.keys}"));
    }

    @Test
    void aNextCertificateThatExpiredIsLeftOutAndNamed() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.CURRENT, Optional.of(Contoso.NEXT)))
                .with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT),
                        Records.holding("EX02", Instant.parse("2026-10-19T00:00:00Z"), Contoso.NEXT))));
        assertEquals(1, PlanWalk.added(step(draft, "certificates")).size());
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains(Contoso.NEXT.text())
                && warning.contains("left out")), draft::toString);
    }

    @Test
    void aNextCertificateThatServersWouldSignWithBeforeItCountsIsNamed() throws PlanRefusedException {
        Certificate next = Records.certificate(Contoso.NEXT, Contoso.CERTIFICATE_END);
        Certificate late = new Certificate(next.thumbprint(), next.subject(), next.issuer(), next.serialNumber(),
                Contoso.NOW.plus(Duration.ofDays(5)), next.notAfter(), next.domains(), next.services(), next.status(),
                next.selfSigned(), next.encoded());
        for (int effective : List.of(4, 6)) {
            PlanDraft draft = plan(Contoso.freshHybrid().with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                    Optional.of(Contoso.CURRENT), Optional.empty(), Optional.of(Contoso.NEXT),
                    Optional.of(Contoso.NOW.plus(Duration.ofDays(effective))), "", ""))
                    .with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT),
                            new ServerCertificates("EX02", Reading.read(List.of(late), Contoso.NOW, "test")))));
            assertEquals(2, PlanWalk.added(step(draft, "certificates")).size());
            assertEquals(effective == 4, draft.warnings().stream().anyMatch(warning ->
                    warning.contains(Contoso.NEXT.text()) && warning.contains("does not count before")), draft::toString);
        }
    }

    @Test
    void keptEntriesAreKeptAndExpiredOnesDropped() throws PlanRefusedException {
        Application application = Records.application(List.of(
                Records.key(Contoso.NEXT, Instant.parse("2022-01-01T00:00:00Z")), Records.key(Contoso.CURRENT)));
        PlanDraft draft = plan(Contoso.freshHybrid().withApplication().with(Parts.APPLICATIONS, List.of(application)));
        Step upload = step(draft, "certificates");
        assertEquals(List.of(), PlanWalk.added(upload));
        assertEquals(List.of(Value.of(application.keyCredentials().get(0).keyId().toString())),
                upload.change().merges().get(0).remove());
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("expired")), draft::toString);
    }

    @Test
    void theGateKeepsEverybodyWhoIsOnTheListAndSettlesWithinADay() throws PlanRefusedException {
        Step gate = step(plan(Contoso.freshHybrid()), "ewsGate");
        assertEquals(List.of(Value.of("${application.appId}")), PlanWalk.added(gate));
        assertFalse(PlanWalk.sent(gate).get(0).contains("EwsEnabled"));
        assertEquals(Optional.of(new Settling(SettlingKeys.EWS_ACCESS, Contoso.APP_NAME, Duration.ofHours(24))),
                gate.settling());
        assertEquals(1, gate.change().preconditions().size());
    }

    @Test
    void anEmptyListIsLeftEmptySinceItsFirstEntryShutsOutAllOthers() throws PlanRefusedException {
        PlanDraft draft = plan(
                Contoso.freshHybrid().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(true))));
        assertFalse(PlanWalk.byId(draft.steps()).containsKey("ewsGate"));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("lets every application in")));
    }

    @Test
    void aGateThatIsNotDecidedIsExplainedAndNotOpened() throws PlanRefusedException {
        PlanDraft draft = plan(
                Contoso.freshHybrid().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.empty(), "x")));
        Step gate = step(draft, "ewsGate");
        assertFalse(PlanWalk.sent(gate).get(0).contains("EwsEnabled"));
        assertEquals(Optional.empty(), gate.settling(), "a list that does not count has nothing to settle");
        assertTrue(gate.change().effect().contains("does not count"), gate.change().effect());
        assertTrue(draft.summary().contains("only once EwsEnabled"), draft.summary());
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("has no value")));
    }

    @Test
    void theGateIsOpenedWhereItIsAskedForTogetherWithTheOthers() throws PlanRefusedException {
        String other = "11111111-2222-4333-8444-555555555555";
        ScriptedPlanContext context = new ScriptedPlanContext(
                Contoso.freshHybrid().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(false))))
                .parameter("enableEws", Value.of("true")).parameter("ewsApplications", Value.of(other));
        Step gate = PlanWalk.byId(new HybridSetup().make(context).steps()).get("ewsGate");
        assertEquals(List.of(Value.of("${application.appId}"), Value.of(other)), PlanWalk.added(gate));
        assertTrue(PlanWalk.sent(gate).get(0).contains("EwsEnabled=true"));
        assertTrue(PlanWalk.undone(gate).get(0).contains("EwsEnabled=false"));
    }

    @Test
    void undoingTheAuthServerGivesBothPropertiesBack() throws PlanRefusedException {
        Step server = step(plan(Contoso.freshHybrid()), "authServer");
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=${application.appId}, "
                + "DomainName=[contoso.mail.onmicrosoft.com]]"), PlanWalk.sent(server));
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=null, DomainName=null]"),
                PlanWalk.undone(server));
    }

    @Test
    void anotherCompanysRelationshipStaysUntouched() throws PlanRefusedException {
        ScriptedPlanContext context = new ScriptedPlanContext(Contoso.freshHybrid());
        PlanDraft draft = new HybridSetup().make(context);
        assertTrue(draft.steps().stream().noneMatch(step -> step.toString().contains("Fabrikam")));
        assertEquals(List.of("GET https://outlook.office365.com/autodiscover/autodiscover.json/v1.0/"
                + "Migration.8f3e7716-2011-43e4-96b1-aba62d229136@contoso.onmicrosoft.com"
                + "?Protocol=EWS&ServerLocation=true"),
                context.asked().stream().map(request -> request.describe()).toList());
    }

    @Test
    void anOverrideThatIsOffIsSetAndNotDoubled() throws PlanRefusedException {
        Step override = step(plan(Contoso.freshHybrid().with(Parts.SETTING_OVERRIDES,
                List.of(Records.configured("false")))), "override");
        assertTrue(PlanWalk.sent(override).get(0).startsWith("Set-SettingOverride"));
        assertTrue(PlanWalk.undone(override).get(0).contains("Parameters=[Enabled=false], Reason=a reason"));
    }

    @Test
    void theOverrideStopsWithoutConsent() throws PlanRefusedException {
        Step override = step(plan(Contoso.freshHybrid()), "override");
        assertTrue(PlanWalk.looked(override).get(0)
                .equals("GET /v1.0/servicePrincipals/${servicePrincipal.id}/appRoleAssignments"));
        assertFalse(override.change().preconditions().get(0).condition()
                .holds(Value.members().with("value", Value.list())), "an empty list is no consent");
    }

    @Test
    void takingTheOverrideBackRefreshesEveryServerAndLooks() throws PlanRefusedException {
        Step override = step(plan(Contoso.freshHybrid()), "override");
        List<String> undone = PlanWalk.undone(override);
        assertEquals("Remove-SettingOverride[Identity=EnableExchangeHybrid3PAppFeature, Confirm=false]",
                undone.get(0));
        assertEquals(4, undone.size());
        assertEquals(4, override.inverse().orElseThrow().verification().expectations().size());
    }

    @Test
    void aServerThatIsTooOldIsLeftOutAndNamed() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid().with(Parts.SERVERS,
                List.of(Records.server("EX01", "15.2.2562.53"), Records.server("EX04", "15.1.2507.44"))));
        assertFalse(PlanWalk.byId(draft.steps()).containsKey("refresh.EX04"));
        assertTrue(draft.warnings().stream().anyMatch(
                warning -> warning.contains("EX04") && warning.contains("15.1.2507.55")), draft::toString);
    }

    @Test
    void anApplicationOfTheWizardIsCompletedRatherThanDoubled() throws PlanRefusedException {
        PlanDraft draft = plan(
                Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(Records.application(false, List.of()))));
        assertEquals(List.of("PATCH /v1.0/applications/" + Contoso.APP_OBJECT
                + " [requiredResourceAccess=${application.access}]"), PlanWalk.sent(step(draft, "application")));
        assertTrue(PlanWalk.sent(step(draft, "servicePrincipal")).get(0).contains(Contoso.APP.text()));
    }

    @Test
    void aDeletedOneIsToldAboutAndItsUniqueNameAvoided() throws PlanRefusedException {
        Contoso contoso = Contoso.freshHybrid().with(Parts.DELETED_APPLICATIONS, List.of(Records.deletedApplication()));
        PlanDraft made = plan(contoso);
        assertTrue(made.warnings().stream().anyMatch(warning -> warning.contains("restore")), made::toString);
        assertFalse(PlanWalk.sent(step(made, "application")).get(0)
                .contains("uniqueName='" + Contoso.APP_NAME.toLowerCase() + "'"));
        PlanDraft restored = new HybridSetup().make(
                new ScriptedPlanContext(contoso).parameter("restore", Value.of(true)));
        assertEquals(List.of("POST /v1.0/directory/deletedItems/" + Contoso.APP_OBJECT + "/restore []"),
                PlanWalk.sent(step(restored, "restore")));
        assertEquals(Set.of("restore"), step(restored, "application").after());
    }

    @Test
    void aDeletedServicePrincipalComesBackBehindItsApplicationAndConsentIsSeenToAfterwards()
            throws PlanRefusedException {
        PlanDraft draft = new HybridSetup().make(new ScriptedPlanContext(Contoso.freshHybrid()
                .with(Parts.DELETED_APPLICATIONS, List.of(Records.deletedApplication()))
                .with(Parts.DELETED_SERVICE_PRINCIPALS, List.of(Records.principal(true))))
                .parameter("restore", Value.of(true)));
        Step restore = step(draft, "restoreServicePrincipal");
        String principal = "/v1.0/servicePrincipals/" + Contoso.PRINCIPAL;

        assertEquals(List.of("POST /v1.0/directory/deletedItems/" + Contoso.PRINCIPAL + "/restore []"),
                PlanWalk.sent(restore));
        assertEquals(Set.of("restore"), restore.after());
        assertEquals(List.of("DELETE " + principal), PlanWalk.undone(restore));
        assertEquals(Set.of("application", "restoreServicePrincipal"), step(draft, "servicePrincipal").after());
        assertTrue(PlanWalk.sent(step(draft, "consent")).get(0).startsWith(
                "POST " + principal + "/appRoleAssignments"), PlanWalk.sent(step(draft, "consent"))::toString);
    }

    @Test
    void anApplicationThatSomebodyRestoredGetsItsServicePrincipalBackToo() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid()
                .with(Parts.APPLICATIONS, List.of(Records.application(true, List.of())))
                .with(Parts.DELETED_SERVICE_PRINCIPALS, List.of(Records.principal(true))));

        assertEquals(Set.of(), step(draft, "restoreServicePrincipal").after());
    }

    @Test
    void aServicePrincipalThatStandsIsNotLookedForAmongTheDeleted() throws PlanRefusedException {
        PlanDraft draft = plan(Contoso.freshHybrid()
                .with(Parts.APPLICATIONS, List.of(Records.application(true, List.of())))
                .with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(true)))
                .with(Parts.DELETED_SERVICE_PRINCIPALS, List.of(Records.principal(true))));

        assertFalse(PlanWalk.byId(draft.steps()).containsKey("restoreServicePrincipal"));
    }

    @Test
    void anOwnerIsAddedOnlyWhereOneWasAskedFor() throws PlanRefusedException {
        assertFalse(PlanWalk.byId(plan(Contoso.freshHybrid()).steps()).containsKey("owner"));
        ScriptedPlanContext context = new ScriptedPlanContext(Contoso.freshHybrid())
                .parameter("owner", Value.of("99999999-2222-4333-8444-555555555555"));
        assertTrue(PlanWalk.byId(new HybridSetup().make(context).steps()).containsKey("owner"));
    }

    @Test
    void anAddressThatIsNotTheCloudsIsNamedAndNeverCountsAsDone() throws PlanRefusedException {
        String foreign = "https://collector.example/EWS/Exchange.asmx";
        PlanDraft present = plan(Contoso.freshHybrid().with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(
                Records.relationship("On-premises to O365", "contoso.mail.onmicrosoft.com", Optional.of(foreign)))));
        assertFalse(PlanWalk.byId(present.steps()).containsKey("targetSharingEpr.1"));
        assertTrue(present.warnings().stream().anyMatch(warning -> warning.contains(foreign)), present::toString);
        PlanDraft given = new HybridSetup().make(new ScriptedPlanContext(Contoso.freshHybrid())
                .parameter("ewsAddress", Value.of(foreign)));
        assertTrue(given.warnings().stream().anyMatch(warning -> warning.contains(foreign)), given::toString);
    }

    @Test
    void aKeyThatTheDirectoryTellsInAnotherFormIsSeenByItsEntry() throws PlanRefusedException {
        String der = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END).encoded().orElseThrow();
        UUID id = UUID.fromString("eeeeeeee-0000-4000-8000-000000000001");
        Thumbprint thumbprint = KeyRules.thumbprintOf(der).orElseThrow();
        KeyCredential known = new KeyCredential(id, Optional.empty(), "AsymmetricX509Cert", "Verify",
                Optional.empty(), Optional.empty(), Optional.of(Contoso.CERTIFICATE_END), Optional.of(der));
        Step upload = step(plan(Contoso.freshHybrid().with(Parts.APPLICATIONS,
                List.of(Records.application(List.of(known))))), "certificates");
        assertEquals(Contoso.CURRENT, thumbprint);
        assertEquals(List.of(), PlanWalk.added(upload));
        Value application = keys(Value.members().with("keyId", Value.of(id.toString()))
                .with("customKeyIdentifier", Value.of(Base64.getEncoder().encodeToString(new byte[20]))));
        assertTrue(upload.change().verification().expectations().getFirst().condition().holds(application));
    }

    private static Value keys(Value... entries) {
        return Value.members().with("id", Value.of(Contoso.APP_OBJECT.text())).with("keyCredentials",
                Value.list(entries));
    }
}
