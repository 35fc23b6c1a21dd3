package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class SharedCleanupTest {

    private static final KeyCredential OWN = Records.key(Contoso.CURRENT);
    private static final KeyCredential FOREIGN = Records.key(Contoso.FOREIGN);
    private static final KeyCredential EXPIRED = Records.key(
            Thumbprint.of("0123456789ABCDEF0123456789ABCDEF01234567"), Instant.parse("2022-01-01T00:00:00Z"));

    /** Set up, and seen at work. */
    static Contoso keys(KeyCredential... keys) {
        return keys(Contoso.setUp(), keys).with(Parts.APPLICATION_SIGN_INS, List.of(signIn(Contoso.CURRENT)));
    }

    private static Contoso keys(Contoso contoso, KeyCredential... keys) {
        return contoso.change(Parts.SHARED_PRINCIPAL, principal -> Records.principal(Contoso.EXCHANGE_ONLINE,
                AppId.EXCHANGE_ONLINE, principal.appRoles(), List.of(keys)));
    }

    private static PlanDraft plan(Contoso contoso) throws PlanRefusedException {
        return plan(new ScriptedPlanContext(contoso));
    }

    private static PlanDraft plan(ScriptedPlanContext context) throws PlanRefusedException {
        return new SharedCleanup().make(context);
    }

    private static Step step(PlanDraft draft) {
        assertEquals(1, draft.steps().size());
        return draft.steps().getFirst();
    }

    private static Set<Value> removed(PlanDraft draft) {
        return Set.copyOf(step(draft).change().merges().getFirst().remove());
    }

    private static Set<Value> ids(KeyCredential... keys) {
        return Set.copyOf(List.of(keys).stream().map(key -> Value.of(key.keyId().toString())).toList());
    }

    private static boolean warned(PlanDraft draft, String... parts) {
        return draft.warnings().stream().anyMatch(warning -> List.of(parts).stream().allMatch(warning::contains));
    }

    @Test
    void ownAndExpiredKeysGoAndOneOfAnUnknownOwnerStays() throws PlanRefusedException {
        PlanDraft draft = plan(keys(OWN, FOREIGN, EXPIRED));
        assertEquals(ids(OWN, EXPIRED), removed(draft));
        assertTrue(warned(draft, Contoso.FOREIGN.text(), "unknown owner", "stays"), draft::toString);
        assertTrue(warned(draft, "expired key 0123456789ABCDEF", "Entra refuses"), draft::toString);
        assertEquals(Value.texts(List.of(Contoso.FOREIGN.text())), step(draft).differences().getFirst().after());
    }

    @Test
    void aKeyThatIsNamedGoesWithAWarning() throws PlanRefusedException {
        PlanDraft draft = plan(new ScriptedPlanContext(keys(OWN, FOREIGN)).parameter("thumbprints",
                Value.of(Contoso.FOREIGN.text().toLowerCase(Locale.ROOT))));
        assertEquals(ids(OWN, FOREIGN), removed(draft));
        assertTrue(warned(draft, Contoso.FOREIGN.text(), "not proven"), draft::toString);
    }

    @Test
    void aKeyWithoutThumbprintIsNamedByItsId() throws PlanRefusedException {
        KeyCredential nameless = Records.key(Optional.empty(), Contoso.CERTIFICATE_END);
        assertEquals(ids(OWN, nameless), removed(plan(new ScriptedPlanContext(keys(OWN, nameless))
                .parameter("thumbprints", Value.of(nameless.keyId().toString())))));
        assertTrue(warned(plan(keys(OWN, nameless)), nameless.keyId().toString(), "could not be told"));
    }

    @Test
    void theListIsReadWithItsKeysRightBeforeAndWrittenWhole() throws PlanRefusedException {
        Step step = step(plan(keys(OWN, FOREIGN)));
        String principal = "/v1.0/servicePrincipals/" + Contoso.EXCHANGE_ONLINE;
        assertEquals("GET " + principal + "?$select=id,keyCredentials",
                step.change().merges().getFirst().request().describe());
        assertEquals(List.of("PATCH " + principal + " [keyCredentials=${sharedKeys.keys}]"), PlanWalk.sent(step));
        assertEquals(Optional.empty(), step.change().merges().getFirst().otherwise(),
                "a list that is not shown is none without keys");
        assertEquals(Set.of(), PlanWalk.unbound(List.of(step)));
    }

    @Test
    void itIsSeenToBeDoneOnlyWhereThePrincipalIsSeen() throws PlanRefusedException {
        Change change = step(plan(keys(OWN, FOREIGN))).change();
        var gone = change.verification().expectations().getFirst().condition();
        Value kept = Value.list(Value.members().with("keyId", Value.of(FOREIGN.keyId().toString())));
        Value own = Value.list(Value.members().with("keyId", Value.of(OWN.keyId().toString())));
        assertFalse(gone.holds(Value.none()));
        assertTrue(gone.holds(Value.members().with("id", Value.of("x")).with("keyCredentials", kept)));
        assertFalse(gone.holds(Value.members().with("id", Value.of("x")).with("keyCredentials", own)));
    }

    @Test
    void itCannotBeUndoneSinceTheKeyIsTheVulnerability() throws PlanRefusedException {
        Step step = step(plan(keys(OWN)));
        assertTrue(step.reversibility() instanceof Reversibility.Irreversible never
                && never.reason().contains("CVE-2025-53786") && never.reason().contains("2025-10-31"),
                step.reversibility()::toString);
        assertEquals(Optional.empty(), step.inverse());
    }

    @Test
    void rightBeforeTheRoleTheConsentTheAuthServerAndEachServerAreLookedAtAgain() throws PlanRefusedException {
        List<String> looked = PlanWalk.looked(step(plan(keys(OWN))));
        assertEquals(10, looked.size(), looked::toString);
        assertTrue(looked.get(0).contains("/me/transitiveMemberOf/microsoft.graph.directoryRole"), looked::toString);
        assertTrue(looked.get(1).contains(Contoso.PRINCIPAL + "/appRoleAssignments"), looked::toString);
        assertTrue(looked.get(2).contains("accountEnabled"), looked::toString);
        assertTrue(looked.get(3).contains("/applications/" + Contoso.APP_OBJECT + "?$select=id,keyCredentials"),
                looked::toString);
        assertTrue(looked.get(4).startsWith("Get-AuthServer"), looked::toString);
        assertTrue(looked.get(5).startsWith("Get-SettingOverride"), looked::toString);
        for (int index = 1; index <= 3; index++) {
            assertTrue(looked.get(5 + index).contains("Server=EX0" + index), looked::toString);
        }
    }

    private static Contoso signedIn(String type) {
        return keys(OWN).with(Parts.SIGNED_IN_USER, new SignedInUser(new DirectoryPrincipal(
                ObjectId.of("dddddddd-0000-4000-8000-000000000001"), type, "Ines", Optional.empty()), List.of(),
                List.of()));
    }

    @Test
    void anApplicationThatSignsInIsNotAskedWhoItIs() throws PlanRefusedException {
        assertTrue(PlanWalk.looked(step(plan(signedIn("servicePrincipal")))).stream()
                .noneMatch(line -> line.contains("/me/")));
    }

    @Test
    void aKeyOfTheApplicationThatIsGoneMeanwhileKeepsThoseOfTheSharedPrincipal() throws PlanRefusedException {
        Change removal = step(plan(keys(OWN))).change();
        Value.Members entry = Value.members().with("customKeyIdentifier", Value.of(Contoso.CURRENT.text()));
        assertTrue(Plans.allowed(removal, "/applications/", Value.members().with("keyCredentials", Value.list(entry))));
        assertFalse(Plans.allowed(removal, "/applications/", Value.members().with("keyCredentials", Value.list(
                entry.with("customKeyIdentifier", Value.of(Contoso.FOREIGN.text()))))));
    }

    @Test
    void whoLetsThemGoWithoutProofSaysWhyInThePlanItself() throws PlanRefusedException {
        PlanDraft draft = plan(new ScriptedPlanContext(keys(OWN).denied(Parts.APPLICATION_SIGN_INS))
                .parameter("unproven", Value.of("the log takes a licence that we do not have.")));
        assertTrue(step(draft).change().effect().contains("go all the same: the log takes a licence that we do not have. "
                + "That EX01, EX02, EX03 use"), step(draft).change().effect());
        assertTrue(warned(draft, "is not proven", "licence"), draft::toString);
    }

    @Test
    void whereOAuthIsNotToComeBackThatIsSaidInThePlanItself() throws PlanRefusedException {
        PlanDraft draft = plan(new ScriptedPlanContext(keys(Contoso.freshHybrid(), OWN)
                .with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of(Records.connector(false))))
                .parameter("unproven", Value.of("free/busy goes through a partner's product")));
        assertTrue(step(draft).change().effect().contains("a partner's product. The organization does not use OAuth"),
                step(draft).change().effect());
    }

    @Test
    void aCallOfEachServerAsTheApplicationProvesIt() throws PlanRefusedException {
        PlanDraft draft = plan(keys(OWN).with(Parts.OAUTH_TO_CLOUD, List.of(
                Records.call("EX01", true, Contoso.APP), Records.call("ex02", true, Contoso.APP),
                Records.call("EX03", true, Contoso.APP))));
        assertEquals(List.of(), draft.warnings());
    }

    @Test
    void signInsTellOfNoServerInParticular() throws PlanRefusedException {
        PlanDraft draft = plan(keys(OWN).with(Parts.APPLICATION_SIGN_INS, List.of(signIn(Contoso.CURRENT)))
                .with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true, Contoso.APP))));
        assertTrue(warned(draft, "no server in particular", "EX02, EX03"), draft::toString);
    }

    static ServicePrincipalSignIn signIn(Thumbprint thumbprint) {
        return new ServicePrincipalSignIn("s", Contoso.NOW, Contoso.APP, "Office 365 Exchange Online", "203.0.113.25",
                Optional.of(0), Optional.empty(), Optional.empty(), Optional.of(thumbprint));
    }

    @Test
    void aServerThatIsOnlyADirectoryObjectIsLeftOutWithItsReason() throws PlanRefusedException {
        Contoso contoso = keys(OWN).change(Parts.SERVERS, servers -> List.of(servers.get(0), servers.get(1),
                Records.server("EX03", Reading.notAsked("offline"), Set.of("Mailbox")), Records.edge()));
        PlanDraft draft = plan(new ScriptedPlanContext(contoso).parameter("exclude",
                Value.of("ex03: decommissioned in 2024.")));
        assertTrue(step(draft).change().effect().endsWith("EX03 is not waited for: decommissioned in 2024."),
                step(draft).change().effect());
        assertTrue(warned(draft, "EX03 is not waited for"), draft::toString);
        assertTrue(PlanWalk.looked(step(draft)).stream().noneMatch(line -> line.contains("EX03")));
    }

    @Test
    void whatStillTakesEffectIsNamed() throws PlanRefusedException {
        assertTrue(warned(plan(keys(OWN).pending(SettlingKeys.EWS_ACCESS, "Exchange Online", Duration.ofHours(24))),
                "2026-10-21"));
        assertFalse(warned(plan(keys(OWN).pending(SettlingKeys.AUTH_CERTIFICATE, "AuthConfig", Duration.ofDays(30))),
                "2026-11-19"), "a staged certificate waits for its date");
    }

    @Test
    void anOrganizationThatNeedsNoApplicationIsNotAskedForOne() throws PlanRefusedException {
        PlanDraft draft = plan(keys(Contoso.freshHybrid(), OWN).with(Parts.HYBRID_CONFIGURATION,
                Records.hybrid("SecureMail")));
        assertTrue(warned(draft, "they need none", "without free/busy"), draft::toString);
        assertEquals(2, step(draft).change().preconditions().size());
    }

    @Test
    void serversThatWereConnectedByHandAreLookedAtWithoutAHybridConfiguration() throws PlanRefusedException {
        Contoso byHand = keys(Contoso.freshHybrid(), OWN).absent(Parts.HYBRID_CONFIGURATION);
        Plans.refused(new SharedCleanup(), new ScriptedPlanContext(byHand), "application");
        assertTrue(warned(plan(byHand.with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of())), "they need none"));
    }

    @Test
    void aTenantWithoutServersIsCleanedByNameAndReason() throws PlanRefusedException {
        PlanDraft draft = plan(new ScriptedPlanContext(keys(OWN, FOREIGN)).ofTenant()
                .parameter("noOrganization", Value.of("the servers were removed in 2023"))
                .parameter("thumbprints", Value.of(Contoso.CURRENT.text())));
        assertEquals(ids(OWN), removed(draft));
        assertTrue(step(draft).change().effect().contains("No server is looked at: the servers were removed in 2023."),
                step(draft).change().effect());
        assertTrue(warned(draft, Contoso.FOREIGN.text(), "could not be told"), draft::toString);
    }

    @Test
    void serversThatTheConnectionHasAndThatCouldNotBeReadAreNotTakenForGone() throws PlanRefusedException {
        PlanDraft draft = plan(new ScriptedPlanContext(keys(OWN)).ofTenant()
                .unopened(Records.failure(Failure.Kind.UNREACHABLE, Parts.SERVERS))
                .parameter("noOrganization", Value.of("the servers were removed in 2023"))
                .parameter("thumbprints", Value.of(Contoso.CURRENT.text())));
        assertTrue(warned(draft, "could not be read, so that they may use the keys still"), draft::toString);
        assertTrue(step(draft).change().effect().contains("may use the keys still"), step(draft).change().effect());
    }

    @Test
    void aServerWhoseCertificatesWereNotReadLeavesTheOwnerOpen() throws PlanRefusedException {
        PlanDraft draft = plan(keys(OWN, FOREIGN).with(Parts.CERTIFICATES, List.of(
                Records.holding("EX01", Contoso.CURRENT),
                new ServerCertificates("EX02", Reading.notAsked("nobody asked")))));
        assertEquals(ids(OWN), removed(draft));
        assertTrue(warned(draft, Contoso.FOREIGN.text(), "could not be told"), draft::toString);
    }

    @Test
    void aKeyOfAnotherOrganizationOfTheConnectionStaysAndIsNotNamedAway() throws PlanRefusedException {
        Contoso shared = keys(OWN, Records.key(Contoso.NEXT));
        Reads woodgrove = new ScriptedPlanContext(Contoso.setUp().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.NEXT, Optional.empty()))).as(new HybridPair(Optional.of("woodgrove"),
                        Optional.of(Contoso.TENANT.text()), "Woodgrove"));
        ScriptedPlanContext context = new ScriptedPlanContext(shared).beside(woodgrove);
        assertTrue(Plans.warns(new SharedCleanup().make(context), "Woodgrove"));
        Plans.refused(new SharedCleanup(), context.parameter("thumbprints", Value.of(Contoso.NEXT.text())), "Woodgrove");
    }
}
