package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Plans that take the application away, or some of it, and the one that brings it back. */
class TakingAwayPlansTest {

    private static final UUID SECRET = UUID.fromString("eeeeeeee-0000-4000-8000-000000000001");
    private static final DirectoryPrincipal OWNER = new DirectoryPrincipal(
            ObjectId.of("dddddddd-0000-4000-8000-000000000001"), "user", "Mallory", Optional.of("mallory@contoso.com"));

    private static PlanDraft plan(PlanMaker maker, Contoso contoso) throws PlanRefusedException {
        PlanDraft draft = maker.make(new ScriptedPlanContext(contoso));
        assertEquals(Set.of(), PlanWalk.unbound(draft.steps()));
        return draft;
    }

    private static Contoso shared() {
        Application plain = Records.application();
        ServicePrincipal principal = Records.principal(true);
        PasswordCredential secret = new PasswordCredential(SECRET, Optional.of("backup"), Optional.empty(),
                Optional.empty());
        return Contoso.setUp().with(Parts.APPLICATIONS, List.of(new Application(plain.id(), plain.appId(),
                plain.uniqueName(), plain.displayName(), plain.description(), plain.notes(), plain.signInAudience(),
                plain.requiredResourceAccess(), plain.keyCredentials(), List.of(secret),
                List.of(new FederatedIdentityCredential("f", "pipeline", "https://issuer.example", "repo",
                        List.of("api://AzureADTokenExchange"), Optional.empty())), List.of(OWNER), plain.tags(),
                Optional.empty(), plain.created(), plain.deleted())))
                .with(Parts.SERVICE_PRINCIPALS, List.of(new ServicePrincipal(principal.id(), principal.appId(),
                        principal.displayName(), true, "Application", List.of(), List.of(key()), List.of(secret),
                        List.of(OWNER), List.of(), Optional.empty())));
    }

    private static KeyCredential key() {
        return new KeyCredential(UUID.fromString("eeeeeeee-0000-4000-8000-000000000002"), Optional.of("left over"),
                "AsymmetricX509Cert", "Verify", Optional.of(Contoso.FOREIGN), Optional.empty(),
                Optional.of(Contoso.CERTIFICATE_END), Optional.of("AAAA"));
    }

    @Test
    void everyWayIntoTheApplicationIsClosedAndTheLockComesLast() throws PlanRefusedException {
        PlanDraft draft = plan(new ApplicationLock(), shared());
        assertEquals(List.of("owners", "secrets", "federatedCredentials", "servicePrincipal.owners",
                "servicePrincipal.secrets", "servicePrincipal.keys", "lock"), Plans.ids(draft));
        assertEquals(6, Plans.step(draft, "lock").after().size());
        assertEquals(List.of("POST /v1.0/applications/" + Contoso.APP_OBJECT + "/removePassword [keyId=" + SECRET
                + "]"), PlanWalk.sent(Plans.step(draft, "secrets")));
        assertInstanceOf(Reversibility.Irreversible.class, Plans.step(draft, "secrets").reversibility());
        assertTrue(PlanWalk.undone(Plans.step(draft, "federatedCredentials")).getFirst()
                .contains("audiences=[api://AzureADTokenExchange]"));
        assertTrue(PlanWalk.undone(Plans.step(draft, "owners")).getFirst().contains("/directoryObjects/" + OWNER.id()));
        assertTrue(PlanWalk.sent(Plans.step(draft, "lock")).getFirst().contains("allProperties=true"));
    }

    @Test
    void nothingOfWhatTheServersSignInWithIsTouched() throws PlanRefusedException {
        plan(new ApplicationLock(), shared()).steps().stream().flatMap(step -> PlanWalk.sent(step).stream())
                .filter(line -> line.contains("/applications/"))
                .forEach(line -> assertFalse(line.contains("keyCredentials"), line));
    }

    @Test
    void anApplicationThatIsTheServersAloneIsLockedAndNothingElse() throws PlanRefusedException {
        PlanDraft draft = plan(new ApplicationLock(), Contoso.setUp());
        assertEquals(List.of("lock"), Plans.ids(draft));
        Condition locked = Plans.step(draft, "lock").change().verification().expectations().getFirst().condition();
        assertTrue(locked.holds(lock("isEnabled", "allProperties")));
        assertTrue(locked.holds(lock("isEnabled", "credentialsWithUsageVerify", "credentialsWithUsageSign")));
        assertFalse(locked.holds(lock("isEnabled")), "a lock of nothing");
        assertFalse(locked.holds(lock("allProperties")));
        assertFalse(locked.holds(Value.none()));
    }

    @Test
    void undoingTheLockGivesEveryMemberOfTheFormerOneBack() throws PlanRefusedException {
        Application plain = Records.application();
        ServicePrincipalLock partly = new ServicePrincipalLock(true, Optional.of(false), Optional.of(true),
                Optional.empty(), Optional.empty());
        Step step = Plans.step(plan(new ApplicationLock(), Contoso.setUp().with(Parts.APPLICATIONS, List.of(
                new Application(plain.id(), plain.appId(), plain.uniqueName(), plain.displayName(),
                        plain.description(), plain.notes(), plain.signInAudience(), plain.requiredResourceAccess(),
                        plain.keyCredentials(), List.of(), List.of(), List.of(), plain.tags(), Optional.of(partly),
                        plain.created(), plain.deleted())))), "lock");

        Change inverse = step.inverse().orElseThrow();
        GraphRequest back = (GraphRequest) inverse.actions().getFirst().request();
        assertEquals(Value.members().with("isEnabled", Value.of(true)).with("allProperties", Value.of(false))
                .with("credentialsWithUsageVerify", Value.of(true)).with("credentialsWithUsageSign", Value.none())
                .with("tokenEncryptionKeyId", Value.none()),
                back.body().orElseThrow().at("/servicePrincipalLockConfiguration"));
        Condition asBefore = inverse.verification().expectations().getFirst().condition();
        assertTrue(asBefore.holds(lock("isEnabled", "credentialsWithUsageVerify")));
        assertFalse(asBefore.holds(lock()), "weaker than before");
        assertFalse(asBefore.holds(lock("isEnabled", "allProperties", "credentialsWithUsageVerify")));
        Condition asRead = step.change().preconditions().getFirst().condition();
        assertTrue(asRead.holds(lock("isEnabled", "credentialsWithUsageVerify")));
        assertFalse(asRead.holds(lock("isEnabled", "tokenEncryptionKeyId")), "changed since it was read");
        Condition asLeft = inverse.preconditions().getFirst().condition();
        assertTrue(asLeft.holds(lock("isEnabled", "allProperties")));
        assertFalse(asLeft.holds(lock("isEnabled")), "changed since it was locked");
        assertFalse(asLeft.holds(Value.none()), "not found is no lock");
    }

    private static Value lock(String... on) {
        Value.Members lock = Value.members();
        for (String member : on) {
            lock = lock.with(member, Value.of(true));
        }
        return Value.members().with("id", Value.of("x")).with("servicePrincipalLockConfiguration", lock);
    }

    @Test
    void whoCameSinceStopsTheLock() throws PlanRefusedException {
        Change owners = Plans.step(plan(new ApplicationLock(), shared()), "owners").change();
        Condition known = owners.preconditions().getFirst().condition();
        Value owner = Value.members().with("id", Value.of(OWNER.id().text()));
        assertTrue(known.holds(Value.members().with("value", Value.list(owner))));
        assertTrue(known.holds(Value.members().with("value", Value.list())));
        assertFalse(known.holds(Value.members().with("value", Value.list(owner,
                Value.members().with("id", Value.of("another"))))));
        assertFalse(known.holds(Value.none()), "not found is no empty list");
        assertFalse(owners.verification().expectations().getFirst().condition().holds(Value.none()));
        Change back = Plans.step(plan(new ApplicationLock(), shared()), "owners").inverse().orElseThrow();
        assertTrue(Plans.allowed(back, "/owners", Value.members().with("value", Value.list())));
        assertFalse(Plans.allowed(back, "/owners", Value.members().with("value", Value.list(
                Value.members().with("id", Value.of("another"))))), "somebody else looks after it by now");
    }

    @Test
    void aKeyThatCannotBeGivenBackIsSaidToBeGoneForGood() throws PlanRefusedException {
        KeyCredential expired = new KeyCredential(key().keyId(), Optional.empty(), "AsymmetricX509Cert", "Verify",
                Optional.of(Contoso.FOREIGN), Optional.empty(), Optional.of(Instant.parse("2022-01-01T00:00:00Z")),
                Optional.of("AAAA"));
        Contoso contoso = shared().change(Parts.SERVICE_PRINCIPALS, principals -> List.of(new ServicePrincipal(
                Contoso.PRINCIPAL, Contoso.APP, "x", true, "Application", List.of(), List.of(expired), List.of(),
                List.of(), List.of(), Optional.empty())));
        assertInstanceOf(Reversibility.Irreversible.class,
                Plans.step(plan(new ApplicationLock(), contoso), "servicePrincipal.keys").reversibility());
        assertInstanceOf(Reversibility.Reversible.class,
                Plans.step(plan(new ApplicationLock(), shared()), "servicePrincipal.keys").reversibility());
    }

    /** Set up, and switched off again. */
    static Contoso unused() {
        return Contoso.setUp().with(Parts.AUTH_SERVERS, List.of(Records.evoSts(Optional.empty(), List.of())))
                .with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01"), Records.overrides("EX02"),
                        Records.overrides("EX03")));
    }

    @Test
    void whatIsDeletedComesBackEachByItself() throws PlanRefusedException {
        PlanDraft draft = plan(new ApplicationDelete(), unused());
        assertEquals(List.of("consent", "servicePrincipal", "application"), Plans.ids(draft));
        assertEquals(Set.of("consent"), Plans.step(draft, "servicePrincipal").after());
        assertEquals(Set.of("servicePrincipal"), Plans.step(draft, "application").after());
        assertEquals(List.of("DELETE /v1.0/applications/" + Contoso.APP_OBJECT),
                PlanWalk.sent(Plans.step(draft, "application")));
        assertTrue(PlanWalk.undone(Plans.step(draft, "application")).getFirst()
                .startsWith("POST /v1.0/directory/deletedItems/" + Contoso.APP_OBJECT + "/restore"));
        assertTrue(PlanWalk.undone(Plans.step(draft, "servicePrincipal")).getFirst().contains("/restore"));
        assertTrue(PlanWalk.undone(Plans.step(draft, "consent")).getFirst().contains("appRoleId=" + Contoso.FULL_ACCESS));
        draft.steps().forEach(step -> assertTrue(step.reversibility() instanceof Reversibility.ReversibleFor limited
                && limited.within().compareTo(Duration.ZERO) > 0, step.id()));
        assertEquals(4, PlanWalk.looked(Plans.step(draft, "application")).size());
    }

    @Test
    void anApplicationThatAnotherForestOfTheTenantUsesIsNotDeleted() throws PlanRefusedException {
        Plans.refused(new ApplicationDelete(), new ScriptedPlanContext(unused()).beside(Plans.woodgrove(Contoso.setUp())),
                "of the organization woodgrove.com names it");
        Plans.refused(new ApplicationDelete(), new ScriptedPlanContext(unused()).beside(Plans.woodgrove(
                unused().denied(Parts.AUTH_SERVERS))), "woodgrove.com uses it could not be seen");
        PlanDraft draft = new ApplicationDelete().make(new ScriptedPlanContext(unused()).beside(Plans.woodgrove(unused())));
        assertEquals(3, draft.steps().size());
        for (Step step : draft.steps()) {
            Expectation there = step.change().preconditions().stream().filter(one ->
                    one.request() instanceof CmdletRequest cmdlet && cmdlet.organization().isPresent()).findFirst()
                    .orElseThrow();
            assertTrue(there.sentence().contains("woodgrove.com"), there.sentence());
            assertFalse(there.condition().holds(Value.list(Value.members().with("Enabled", Value.of(true))
                    .with("ApplicationIdentifier", Value.of(Contoso.APP.text())))));
            assertTrue(there.condition().holds(Value.list()));
            assertFalse(there.condition().holds(Value.none()), "what was not seen may be in use");
        }
        assertTrue(Plans.step(plan(new ApplicationDelete(), unused()), "application").change().preconditions().stream()
                .noneMatch(one -> one.request() instanceof CmdletRequest cmdlet && cmdlet.organization().isPresent()));
    }

    @Test
    void whatComesBackMustHaveTheCertificatesThatItHad() throws PlanRefusedException {
        List<Expectation> back = Plans.step(plan(new ApplicationDelete(), unused()), "application").inverse().orElseThrow()
                .verification().expectations();
        Value.Members there = Value.members().with("id", Value.of("x"));
        Value.Members key = Value.members().with("customKeyIdentifier", Value.of(Contoso.CURRENT.text()));
        assertTrue(back.stream().allMatch(one -> one.condition().holds(there.with("keyCredentials", Value.list(key)))));
        assertFalse(back.stream().allMatch(one -> one.condition().holds(there.with("keyCredentials", Value.list()))));
    }

    /** Else a deletion could not be gone on with once the service principal is gone, and with it its consent. */
    @Test
    void consentIsGoneAtTheLatestWithItsServicePrincipal() throws PlanRefusedException {
        assertTrue(Plans.step(plan(new ApplicationDelete(), unused()), "consent").change().verification().expectations()
                .getFirst().condition().holds(Value.none()));
    }

    @Test
    void anApplicationInUseIsNotDeletedUnlessThatIsWanted() throws PlanRefusedException {
        PlanRefusedException refusal = Plans.refused(new ApplicationDelete(), new ScriptedPlanContext(Contoso.setUp()),
                "The Auth Server EvoSts names it");
        assertTrue(refusal.getMessage().contains("EX03 accepts the override"), refusal.getMessage());
        Plans.refused(new ApplicationDelete(), new ScriptedPlanContext(unused()).ofTenant().parameter(
                "application", Value.of(Contoso.APP.text())), "No organization is connected");
        Plans.refused(new ApplicationDelete(), new ScriptedPlanContext(unused().with(Parts.SERVER_OVERRIDES, List.of())),
                "EX01 makes of the overrides");
        PlanDraft forced = new ApplicationDelete().make(new ScriptedPlanContext(Contoso.setUp())
                .parameter("force", Value.of(true)));
        assertTrue(forced.warnings().getFirst().contains("stop working"), forced::toString);
        assertEquals(List.of(), PlanWalk.looked(Plans.step(forced, "application")));
    }

    static Contoso deleted() {
        return Contoso.freshHybrid().with(Parts.DELETED_APPLICATIONS, List.of(Records.deletedApplication()))
                .with(Parts.DELETED_SERVICE_PRINCIPALS, List.of(Records.principal(true)));
    }

    @Test
    void theDeletedApplicationComesBackWithItsPrincipalAndConsentIsSeenTo() throws PlanRefusedException {
        List<String> ids = Plans.ids(plan(new ApplicationRestore(), deleted()));
        assertTrue(ids.containsAll(List.of("restore", "restoreServicePrincipal", "consent")), ids::toString);
        assertEquals("restore", ids.getFirst());
    }

    @Test
    void aKeyThatTheServersNoLongerSignWithIsNamed() throws PlanRefusedException {
        PlanDraft draft = plan(new ApplicationRestore(), deleted().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.NEXT, Optional.of(Contoso.CURRENT))));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains(Contoso.NEXT.text())
                && warning.contains("app.certificates")), draft::toString);
    }

    @Test
    void whatIsNotDeletedIsNotBroughtBack() {
        Plans.refused(new ApplicationRestore(), new ScriptedPlanContext(Contoso.freshHybrid()), "No deleted application");
        Plans.refused(new ApplicationRestore(), new ScriptedPlanContext(deleted().withApplication()), "already");
        Plans.refused(new ApplicationRestore(), new ScriptedPlanContext(deleted()).parameter("application",
                Value.of("11111111-2222-4333-8444-555555555555")), "no deleted application 11111111");
        assertTrue(assertThrows(UnreadableException.class, () -> plan(new ApplicationRestore(),
                deleted().denied(Parts.DELETED_APPLICATIONS))).getMessage().contains("deleted"));
    }
}
