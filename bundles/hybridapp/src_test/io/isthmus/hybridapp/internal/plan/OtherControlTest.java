package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Consent does not make anybody but the servers a reader of every mailbox. */
class OtherControlTest {

    private static final ObjectId MALLORY = ObjectId.of("dddddddd-0000-4000-8000-000000000001");
    private static final UUID SECRET = UUID.fromString("dddddddd-0000-4000-8000-000000000002");

    /** Without consent, as anybody can make one who may register applications. */
    private static Contoso with(Application application) {
        return Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(application));
    }

    private static Application application(List<KeyCredential> keys, List<PasswordCredential> secrets,
            List<FederatedIdentityCredential> federated, List<DirectoryPrincipal> owners) {
        Application plain = Records.application(keys);
        return new Application(plain.id(), plain.appId(), plain.uniqueName(), plain.displayName(),
                plain.description(), plain.notes(), plain.signInAudience(), plain.requiredResourceAccess(), keys,
                secrets, federated, owners, plain.tags(), plain.servicePrincipalLockConfiguration(), plain.created(),
                plain.deleted());
    }

    private static DirectoryPrincipal mallory() {
        return new DirectoryPrincipal(MALLORY, "user", "Mallory", Optional.of("mallory@contoso.com"));
    }

    private static Application owned() {
        return application(List.of(), List.of(), List.of(), List.of(mallory()));
    }

    private static PasswordCredential secret(String end) {
        return new PasswordCredential(SECRET, Optional.of("backup"), Optional.empty(),
                Optional.of(Instant.parse(end)));
    }

    private static PlanDraft plan(Contoso contoso) throws PlanRefusedException {
        return new HybridSetup().make(new ScriptedPlanContext(contoso));
    }

    private static void refused(Contoso contoso, String who) {
        PlanRefusedException refusal = assertThrows(PlanRefusedException.class, () -> plan(contoso));
        assertTrue(refusal.getMessage().contains(who), refusal.getMessage());
        assertTrue(refusal.advice().contains("acceptOtherControl"), refusal.advice());
    }

    private static Change consent(PlanDraft draft) {
        return PlanWalk.byId(draft.steps()).get("consent").change();
    }

    @Test
    void whoeverElseControlsTheApplicationIsNamedBeforeConsent() {
        refused(with(owned()), "mallory@contoso.com");
        refused(with(application(List.of(), List.of(secret("2027-01-01T00:00:00Z")), List.of(), List.of())), "backup");
        refused(with(application(List.of(), List.of(), List.of(new FederatedIdentityCredential("1", "pipeline",
                "https://issuer.example", "x", List.of(), Optional.empty())), List.of())), "pipeline");
        refused(with(application(List.of(Records.key(Contoso.FOREIGN)), List.of(), List.of(), List.of())),
                Contoso.FOREIGN.text());
        ServicePrincipal plain = Records.principal(true);
        refused(with(Records.application()).with(Parts.SERVICE_PRINCIPALS, List.of(new ServicePrincipal(plain.id(),
                plain.appId(), plain.displayName(), true, "Application", List.of(),
                List.of(Records.key(Contoso.CURRENT)), List.of(), List.of(), List.of(), Optional.empty()))),
                Contoso.CURRENT.text());
    }

    @Test
    void consentToGraphIsGivenToTheServersAlone() throws PlanRefusedException {
        Contoso shared = GraphStageTest.mixed().with(Parts.APPLICATIONS, List.of(application(
                Records.application().keyCredentials(), List.of(), List.of(), List.of(mallory()))));
        assertTrue(Plans.refused(new GraphStage(), shared, "mallory@contoso.com").advice().contains("acceptOtherControl"));
        Plans.refused(new ApplicationComplete(), new ScriptedPlanContext(shared).parameter("graph", Value.of(true)),
                "mallory@contoso.com");
        PlanDraft accepted = new GraphStage().make(new ScriptedPlanContext(shared)
                .parameter("acceptOtherControl", Value.of(true)));
        assertTrue(Plans.warns(accepted, "mallory@contoso.com"));
        Change consent = Plans.step(accepted, "consent.Calendars.Read").change();
        assertTrue(holds(consent, "owners", list(MALLORY.text())));
        assertFalse(holds(consent, "owners", list(MALLORY.text(), SECRET.toString())), "another came since");
    }

    @Test
    void whatNobodyCanUseIsNoReason() throws PlanRefusedException {
        PlanDraft draft = plan(with(application(
                List.of(Records.key(Contoso.FOREIGN, Instant.parse("2020-01-01T00:00:00Z"))),
                List.of(secret("2020-01-01T00:00:00Z")), List.of(), List.of())));
        assertTrue(draft.warnings().stream().noneMatch(warning -> warning.contains("backup")), draft::toString);
    }

    @Test
    void theyAreAcceptedByTheParameterAndNamedInAWarning() throws PlanRefusedException {
        PlanDraft draft = new HybridSetup().make(new ScriptedPlanContext(with(owned()))
                .parameter("acceptOtherControl", Value.of("true")));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("mallory@contoso.com")));
        assertTrue(holds(consent(draft), "owners", list(MALLORY.text())));
        assertFalse(holds(consent(draft), "owners", list(MALLORY.text(), SECRET.toString())), "another came since");
    }

    @Test
    void whereConsentIsThereAlreadyNobodyIsGivenAnything() throws PlanRefusedException {
        PlanDraft draft = plan(with(owned()).with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(true)))
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of(Records.consent())));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("mallory@contoso.com")));
    }

    @Test
    void anOwnerWhoIsAskedForIsNoOther() throws PlanRefusedException {
        PlanDraft draft = new HybridSetup().make(new ScriptedPlanContext(with(owned()))
                .parameter("owner", Value.of(MALLORY.text())));
        assertEquals(List.of(), draft.warnings());
    }

    @Test
    void whoeverCameSinceThePlanWasMadeStopsConsent() throws PlanRefusedException {
        Change consent = consent(plan(with(Records.application())));
        Value.Members nobody = Value.members().with("id", Value.of("x"));
        Value known = Value.list(Value.members().with("keyId",
                Value.of(Records.key(Contoso.CURRENT).keyId().toString())));
        Value secret = Value.list(Value.members().with("keyId", Value.of(SECRET.toString())));
        assertTrue(holds(consent, "passwordCredentials,keyCredentials", nobody.with("keyCredentials", known)));
        assertFalse(holds(consent, "passwordCredentials,keyCredentials", nobody.with("keyCredentials", secret)));
        assertFalse(holds(consent, "passwordCredentials,keyCredentials", nobody.with("passwordCredentials", secret)));
        assertFalse(holds(consent, "federatedIdentityCredentials", list("1")));
        assertFalse(holds(consent, "owners", list(MALLORY.text())));
        for (String asked : List.of("passwordCredentials,keyCredentials", "federatedIdentityCredentials", "owners")) {
            assertFalse(holds(consent, asked, Value.none()), "what was not seen is not nobody: " + asked);
        }
    }

    @Test
    void whoeverCameSinceConsentWasTakenAwayStopsThatItIsGivenBack() throws PlanRefusedException {
        for (PlanMaker maker : List.of(new PermissionsRemove(), new ApplicationDelete())) {
            ScriptedPlanContext context = new ScriptedPlanContext(Contoso.setUp()).parameter("force", Value.of(true));
            Change back = PlanWalk.byId(maker.make(maker instanceof PermissionsRemove
                    ? context.parameter("api", Value.of("EWS")) : context).steps()).get("consent").inverse().orElseThrow();
            Value secret = Value.list(Value.members().with("keyId", Value.of(SECRET.toString())));
            Value.Members nobody = Value.members().with("id", Value.of("x"));
            assertTrue(holds(back, "passwordCredentials,keyCredentials", nobody));
            assertFalse(holds(back, "passwordCredentials,keyCredentials", nobody.with("passwordCredentials", secret)));
            assertFalse(holds(back, "federatedIdentityCredentials", list("1")));
            assertFalse(holds(back, "owners", list(MALLORY.text())));
        }
    }

    @Test
    void theCertificateThatThePlanItselfUploadsIsNoStranger() throws PlanRefusedException {
        PlanDraft draft = plan(with(Records.application(List.of())));
        Value uploaded = Value.list(PlanWalk.added(PlanWalk.byId(draft.steps()).get("certificates")).getFirst());
        assertTrue(holds(consent(draft), "passwordCredentials,keyCredentials",
                Value.members().with("id", Value.of("x")).with("keyCredentials", uploaded)));
    }

    @Test
    void anApplicationThatThePlanMakesMayNotBeOnEveryReplicaYet() throws PlanRefusedException {
        List<String> looked = new ArrayList<>();
        consent(plan(Contoso.freshHybrid())).preconditions().forEach(one -> {
            assertTrue(one.condition().holds(Value.none()), one.request().describe());
            looked.add(one.request().describe());
        });
        assertTrue(looked.stream().noneMatch(line -> line.contains("/owners")), looked::toString);
    }

    private static Value list(String... ids) {
        return Value.members().with("value", new Value.Array(List.of(ids).stream()
                .<Value>map(id -> Value.members().with("id", Value.of(id))).toList()));
    }

    /** Whether consent is given where the application and its service principal answer so to what is asked of them. */
    private static boolean holds(Change consent, String asked, Value answer) {
        return consent.preconditions().stream()
                .filter(one -> one.request().describe().contains("/applications/"))
                .filter(one -> one.request().describe().contains(asked))
                .allMatch(one -> one.condition().holds(answer));
    }
}
