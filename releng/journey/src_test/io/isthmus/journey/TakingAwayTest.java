package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Snapshot;

/** Plans that take something away, over a demo organization that was set up before. */
@Timeout(300)
class TakingAwayTest {

    private static final String SCENARIO = "fresh-hybrid";
    private static final String GUID = "8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";
    private static final Map<String, Value> UNPROVEN = Map.of("unproven", Value.of("nobody looked into the cloud yet"));
    private static final String OWN = "A70AE923AA8A44B2D5C73879C7A98EB9D24EA470";

    @TempDir
    Path profile;

    private ServedContoso contoso;
    private MainJob job;
    private Plan setup;
    private String application;
    private String appId;
    /** Before anything was made: what is made since is called alike, whatever its id. */
    private Value origin;

    @BeforeEach
    void setUp() throws Exception {
        contoso = ServedContoso.serve(profile, SCENARIO);
        job = new MainJob(profile, SCENARIO, contoso.emulator());
        origin = contoso.dump();
        setup = job.plan();
        assertEquals(PlanState.Phase.APPLIED, job.apply(setup).state().phase());
        Value made = ((Value.Members) contoso.dump().at("/state/tenant/applications")).values().values().stream()
                .filter(each -> each.at("/displayName").text().equals(Optional.of("ExchangeServerApp-" + GUID)))
                .findFirst().orElseThrow();
        application = "/v1.0/applications/" + made.at("/id").text().orElseThrow();
        appId = made.at("/appId").text().orElseThrow();
        contoso.forgetRequests();
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    private Value get(String path) throws Exception {
        return job.send(GraphRequest.get(path));
    }

    private void post(String path, Value body) throws Exception {
        job.send(GraphRequest.of("POST", path, body));
    }

    private static Value object(String... namesAndValues) {
        Value.Members members = Value.members();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            members = members.with(namesAndValues[index], Value.of(namesAndValues[index + 1]));
        }
        return members;
    }

    private String shared() throws Exception {
        return "/v1.0/servicePrincipals/" + get("/v1.0/servicePrincipals(appId='00000002-0000-0ff1-ce00-000000000000')"
                + "?$select=id").at("/id").text().orElseThrow();
    }

    private List<String> sharedKeys() throws Exception {
        return get(shared() + "?$select=id,keyCredentials").at("/keyCredentials").entries()
                .map(key -> key.at("/customKeyIdentifier").text().orElseThrow()).sorted().toList();
    }

    private void becomeGlobalAdministrator() throws Exception {
        contoso.activate("62e90394-69f5-4237-9190-012177145e10");
    }

    /** Undone, everything is as it was before: by the snapshots and by the organization's own account. */
    private void assertComesBack(Plan plan) throws Exception {
        Value first = contoso.dump();
        Snapshot before = job.look();
        ChangeResult applied = job.apply(plan);
        assertEquals(PlanState.Phase.APPLIED, applied.state().phase(), applied::sentence);
        assertFalse(DumpDifference.between(first, contoso.dump(), origin).isEmpty());
        assertNothingIsSentAgain(plan);
        ChangeResult undone = job.undo(plan.id());
        assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), undone::sentence);
        assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), origin));
        assertTrue(new ZipSnapshotFiles().compare(before, job.look()).equalConfigured());
    }

    private void assertNothingIsSentAgain(Plan plan) throws Exception {
        contoso.forgetRequests();
        ChangeResult again = job.applyForGood(plan);
        assertEquals(PlanState.Phase.APPLIED, again.state().phase(), again::sentence);
        assertEquals(List.of(), contoso.writes(), "applying twice changes something");
    }

    private PlanRefusedException refused(String kind, Map<String, Value> parameters) throws Exception {
        int writes = contoso.writes().size();
        PlanRefusedException refusal = assertThrows(PlanRefusedException.class, () -> job.plan(kind, parameters));
        assertEquals(writes, contoso.writes().size());
        return refusal;
    }

    @Test
    void aConsentThatUndoingGaveBackIsStillTheOneOfThePlanThatGaveIt() throws Exception {
        Plan removal = job.plan("permissions.remove", Map.of("api", Value.of("EWS"), "force", Value.of(true)));
        assertEquals(PlanState.Phase.APPLIED, job.apply(removal).state().phase());
        assertEquals(PlanState.Phase.UNDONE, job.undo(removal.id()).state().phase());
        assertNothingIsSentAgain(setup);
        ChangeResult undone = job.undo(setup.id());
        assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), () -> undone.state().steps().toString());
        assertEquals(List.of(), DumpDifference.between(origin, contoso.dump(), origin));
    }

    @Test
    void aConsentThatSomebodyElseGaveMeanwhileStays() throws Exception {
        Plan removal = job.plan("permissions.remove", Map.of("api", Value.of("EWS"), "force", Value.of(true)));
        String grants = "/v1.0/servicePrincipals(appId='" + appId + "')/appRoleAssignments";
        Value given = get(grants).at("/value/0");
        assertEquals(PlanState.Phase.APPLIED, job.apply(removal).state().phase());
        post(grants, object("principalId", given.at("/principalId").text().orElseThrow(), "resourceId",
                given.at("/resourceId").text().orElseThrow(), "appRoleId", given.at("/appRoleId").text().orElseThrow()));
        assertEquals(PlanState.Phase.UNDONE, job.undo(removal.id()).state().phase());
        ChangeResult undone = job.undo(setup.id());
        assertEquals(StepState.STOPPED, undone.state().step("consent").orElseThrow().state());
        assertTrue(undone.state().step("consent").orElseThrow().sentence().contains("given anew"));
        assertEquals(1, get(grants).at("/value").entries().count());
    }

    @Test
    void theSharedPrincipalKeepsTheKeyOfAnUnknownOwnerAlone() throws Exception {
        assertEquals(3, sharedKeys().size());
        PlanRefusedException unseen = refused("shared.cleanup", Map.of());
        assertTrue(unseen.getMessage().contains("configured and not proven"), unseen.getMessage());
        Plan unproven = job.plan("shared.cleanup", UNPROVEN);
        PlanRefusedException tooEarly = assertThrows(PlanRefusedException.class, () -> job.applyForGood(unproven));
        assertTrue(tooEarly.getMessage().contains("Global Administrator"), tooEarly.getMessage());
        assertTrue(contoso.writes().isEmpty());

        contoso.advance(Duration.ofHours(25));
        becomeGlobalAdministrator();
        Plan plan = job.proven("shared.cleanup", Map.of());
        assertThrows(PlanRefusedException.class, () -> job.apply(plan), "the organization's name was not typed");
        ChangeResult applied = job.applyForGood(plan);
        assertEquals(PlanState.Phase.APPLIED, applied.state().phase(), applied::sentence);

        assertEquals(1, sharedKeys().size());
        assertFalse(sharedKeys().contains(OWN));
        assertNothingIsSentAgain(plan);
        assertTrue(refused("shared.cleanup", Map.of()).getMessage().contains("unknown owner"));
    }

    @Test
    void anOverrideThatIsGoneMeanwhileStopsTheCleanUp() throws Exception {
        Plan plan = job.plan("shared.cleanup", UNPROVEN);
        becomeGlobalAdministrator();
        job.send(CmdletRequest.onPremises("Remove-SettingOverride").with("Identity", "EnableExchangeHybrid3PAppFeature")
                .with("Confirm", Value.of(false)));
        PlanRefusedException stopped = assertThrows(PlanRefusedException.class, () -> job.applyForGood(plan));
        assertTrue(stopped.getMessage().contains("an override for ExchangeOnpremAsThirdPartyAppId is on"), stopped.getMessage());
        assertEquals(3, sharedKeys().size());
    }

    private void othersComeIn() throws Exception {
        OtherHands.come(job, application, "/v1.0/servicePrincipals/" + get("/v1.0/servicePrincipals(appId='" + appId
                + "')?$select=id").at("/id").text().orElseThrow());
    }

    @Test
    void theApplicationIsLeftToTheServersAndGivenBackAsItWas() throws Exception {
        othersComeIn();
        Plan plan = job.plan("app.lock", Map.of());
        assertEquals(List.of("owners", "federatedCredentials", "servicePrincipal.owners", "servicePrincipal.keys",
                "lock"), plan.steps().stream().map(step -> step.id()).toList());
        assertComesBack(plan);
    }

    @Test
    void aLockedApplicationTakesNoCredentialOnItsPrincipalAndStaysWithoutItsSecrets() throws Exception {
        OtherHands.secret(job, application);
        Plan plan = job.plan("app.lock", Map.of());
        assertThrows(PlanRefusedException.class, () -> job.apply(plan), "a secret cannot be given back");
        ChangeResult applied = job.applyForGood(plan);
        assertEquals(PlanState.Phase.APPLIED, applied.state().phase(), applied::sentence);
        assertNothingIsSentAgain(plan);
        assertEquals(0, get(application).at("/passwordCredentials").entries().count());
        assertThrows(Exception.class, () -> post("/v1.0/servicePrincipals(appId='" + appId + "')/addPassword",
                Value.members().with("passwordCredential", object("displayName", "x"))));
    }

    @Test
    void whoeverCameToTheApplicationSinceStopsTheLock() throws Exception {
        othersComeIn();
        Plan plan = job.plan("app.lock", Map.of());
        OtherHands.federate(job, application, "another");
        Value first = contoso.dump();
        assertTrue(assertThrows(PlanRefusedException.class, () -> job.apply(plan)).getMessage()
                .contains("federated credential"));
        assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), origin));
    }
}
