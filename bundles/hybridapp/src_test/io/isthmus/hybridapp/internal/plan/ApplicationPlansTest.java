package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The plans app.create, app.complete and app.certificates. */
class ApplicationPlansTest {

    private static Contoso unfinished() {
        return Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(Records.application(false, List.of())));
    }

    @Test
    void createMakesApplicationPrincipalAndConsentAndNothingElse() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new ApplicationCreate(), Contoso.freshHybrid());
        assertEquals(List.of("application", "servicePrincipal", "consent"), Plans.ids(draft));
        assertTrue(draft.summary().contains(Contoso.APP_NAME), draft.summary());
    }

    @Test
    void createCompletesOneThatIsThereAndNeverDeletesIt() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new ApplicationCreate(), unfinished());
        assertEquals(List.of("PATCH /v1.0/applications/" + Contoso.APP_OBJECT
                + " [requiredResourceAccess=${application.access}]"),
                PlanWalk.sent(Plans.step(draft, "application")));
        assertTrue(draft.steps().stream().flatMap(step -> PlanWalk.sent(step).stream())
                .noneMatch(line -> line.startsWith("DELETE")));
    }

    @Test
    void createDoesNotDoWhatNeedsNoApplication() {
        Plans.refused(new ApplicationCreate(),
                Contoso.freshHybrid().with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail")), "needs no");
    }

    @Test
    void completeMakesNone() {
        PlanRefusedException refusal = Plans.refused(new ApplicationComplete(), Contoso.freshHybrid(),
                "no dedicated application");
        assertTrue(refusal.advice().contains("app.create"), refusal.advice());
    }

    @Test
    void completeAddsTheTagsThatAreLackingAndTakesThoseAloneBack() throws PlanRefusedException {
        Step tags = Plans.step(Plans.of(new ApplicationComplete(), Contoso.freshHybrid().withApplication()), "tags");
        assertEquals(Value.texts(List.of("WindowsAzureActiveDirectoryIntegratedApp", "HideApp")).values(),
                PlanWalk.added(tags));
        assertEquals(PlanWalk.added(tags), tags.inverse().orElseThrow().merges().getFirst().remove());
        assertFalse(Plans.allowed(tags.change(), "/servicePrincipals/", Value.none()), "it was deleted since");
    }

    @Test
    void completeFindsTheOneThatTheAuthServerNamesWhateverItIsCalled() throws PlanRefusedException {
        Application named = Records.application(false, List.of());
        Application renamed = called(named.id(), named.appId(), "Mail bridge");
        Application namesake = called(ObjectId.of("aaaaaaaa-0000-4000-8000-000000000009"),
                AppId.of("aaaaaaaa-0000-4000-8000-000000000008"), Contoso.APP_NAME);
        PlanDraft draft = Plans.of(new ApplicationComplete(), Contoso.setUp().with(Parts.APPLICATIONS,
                List.of(namesake, renamed)));
        assertTrue(PlanWalk.sent(Plans.step(draft, "application")).getFirst()
                .contains("/applications/" + Contoso.APP_OBJECT), draft::toString);
    }

    private static Application called(ObjectId id, AppId appId, String displayName) {
        Application plain = Records.application(false, List.of());
        return new Application(id, appId, plain.uniqueName(), displayName, plain.description(), plain.notes(),
                plain.signInAudience(), plain.requiredResourceAccess(), plain.keyCredentials(),
                plain.passwordCredentials(), plain.federatedIdentityCredentials(), plain.owners(), plain.tags(),
                plain.servicePrincipalLockConfiguration(), plain.created(), plain.deleted());
    }

    @Test
    void aServerThatLacksTheCertificateOrCouldNotTellIsNamed() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new ApplicationCertificates(), unfinished().with(Parts.CERTIFICATES, List.of(
                Records.holding("EX01", Contoso.CURRENT), Records.holding("EX02", Contoso.FOREIGN))));
        assertTrue(Plans.warns(draft, "EX02 does not hold the auth certificate " + Contoso.CURRENT), draft::toString);
        assertTrue(Plans.warns(draft, "Whether EX03 holds the auth certificate could not be seen"), draft::toString);
        assertEquals(2, draft.warnings().size(), draft::toString);
    }

    @Test
    void certificatesAreUploadedToTheApplicationThatIsThere() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new ApplicationCertificates(), unfinished().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.CURRENT, Optional.of(Contoso.NEXT)))
                .with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT, Contoso.NEXT))));
        Step upload = Plans.step(draft, "certificates");
        assertEquals(List.of("certificates"), Plans.ids(draft));
        assertEquals(Set.of(), upload.after());
        assertEquals(2, PlanWalk.added(upload).size());
        assertTrue(Plans.allowed(upload.change(), "/applications/", Value.members().with("id", Value.of("x"))));
        assertFalse(Plans.allowed(upload.change(), "/applications/", Value.none()), "it was deleted since");
    }

    @Test
    void retainedKeysAreKeptAndExpiredOnesDropped() throws PlanRefusedException {
        Contoso contoso = Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(Records.application(List.of(
                Records.key(Contoso.NEXT, Instant.parse("2022-01-01T00:00:00Z")), Records.key(Contoso.FOREIGN)))));
        PlanDraft draft = Plans.of(new ApplicationCertificates(), contoso);
        assertEquals(1, Plans.step(draft, "certificates").change().merges().getFirst().remove().size());
        assertTrue(Plans.warns(draft, "expired"), draft::toString);
    }

    @Test
    void thePolicyOnLifetimeIsExplainedBefore() throws PlanRefusedException {
        PlanDraft limited = Plans.of(new ApplicationCertificates(), unfinished().with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(true, Optional.of(Duration.ofDays(365)), Optional.empty(), false)));
        assertTrue(Plans.warns(limited, "365 days"), limited::toString);
        assertTrue(Plans.warns(limited, "1825 days"), limited::toString);
        PlanDraft without = Plans.of(new ApplicationCertificates(), unfinished().with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(false, Optional.of(Duration.ofDays(365)), Optional.empty(), false)));
        assertEquals(List.of(), without.warnings());
    }

    @Test
    void aPolicyThatCouldNotBeReadIsNoneThatAllowsEverything() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new ApplicationCertificates(), unfinished().denied(Parts.APP_MANAGEMENT_POLICY));
        assertTrue(Plans.warns(draft, "could not be read"), draft::toString);
        PlanDraft older = Plans.of(new ApplicationCertificates(), unfinished().with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(false, Optional.empty(), Optional.empty(), false, Optional.empty())));
        assertTrue(Plans.warns(older, "which one is assigned to the application"), older::toString);
    }

    private static PlanDraft assigned(int tenantsDays, AppManagementPolicy.Assigned own) throws PlanRefusedException {
        return Plans.of(new ApplicationCertificates(), unfinished().with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(true, Optional.of(Duration.ofDays(tenantsDays)), Optional.empty(), false,
                        Optional.of(List.of(own)))));
    }

    private static AppManagementPolicy.Assigned own(boolean enabled, Optional<Duration> longest, Optional<Instant> from,
            ObjectId... appliesTo) {
        return new AppManagementPolicy.Assigned("One year", enabled, longest, from, List.of(appliesTo));
    }

    @Test
    void thePolicyThatIsAssignedToTheApplicationCountsInPlaceOfTheTenants() throws PlanRefusedException {
        ObjectId application = Records.application().id();
        Optional<Duration> year = Optional.of(Duration.ofDays(365));
        PlanDraft limited = assigned(3650, own(true, year, Optional.empty(), application));
        assertTrue(Plans.warns(limited, "that is assigned to the application allows certificates of 365 days"), limited::toString);
        assertTrue(Plans.warns(limited, "One year"), limited::toString);
        assertEquals(List.of(), assigned(30, own(true, Optional.empty(), Optional.empty(), application)).warnings(),
                "it inherits nothing");
        assertEquals(List.of(), assigned(30, own(true, year, Optional.of(Contoso.NOW.plusSeconds(1)), application)).warnings(),
                "the application is older");
        assertTrue(Plans.warns(assigned(30, own(false, Optional.empty(), Optional.empty(), application)), "30 days"),
                "it is not enforced");
        assertTrue(Plans.warns(assigned(30, own(true, Optional.empty(), Optional.empty(), Contoso.GRAPH)), "30 days"),
                "it is another one's");
    }

    @Test
    void anOwnerIsAddedWhereOneIsAskedFor() throws PlanRefusedException {
        PlanDraft draft = new ApplicationComplete().make(new ScriptedPlanContext(unfinished())
                .parameter("owner", Value.of("99999999-2222-4333-8444-555555555555")));
        assertTrue(Plans.ids(draft).contains("owner"));
    }
}
