package io.isthmus.hybridapp.internal.plan;

import static io.isthmus.hybridapp.internal.plan.Rotations.OTHER_TENANT;
import static io.isthmus.hybridapp.internal.plan.Rotations.alone;
import static io.isthmus.hybridapp.internal.plan.Rotations.ending;
import static io.isthmus.hybridapp.internal.plan.Rotations.knowingNext;
import static io.isthmus.hybridapp.internal.plan.Rotations.staged;
import static io.isthmus.hybridapp.internal.plan.Rotations.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Servers sign with one certificate in all tenants: a rotation is one plan over all of them. Field practice 13. */
class RotationTenantsTest {

    private static final String UPLOAD_THERE = "certificates." + OTHER_TENANT;

    private static PlanDraft made(ScriptedPlanContext context, String... parameters) throws PlanRefusedException {
        for (int index = 0; index < parameters.length; index += 2) {
            context.parameter(parameters[index], Value.of(parameters[index + 1]));
        }
        return new CertificateRotate().make(context);
    }

    private static List<Request> requests(Change change) {
        List<Request> requests = new ArrayList<>();
        change.preconditions().forEach(one -> requests.add(one.request()));
        change.merges().forEach(one -> requests.add(one.request()));
        change.actions().forEach(one -> requests.add(one.request()));
        change.verification().expectations().forEach(one -> requests.add(one.request()));
        return requests;
    }

    @Test
    void practice13EveryTenantsApplicationMustKnowIt() throws PlanRefusedException {
        PlanDraft untilUploaded = made(alone(ending(50)));
        assertTrue(Plans.warns(untilUploaded, OTHER_TENANT + " was not looked at"), untilUploaded::toString);
        assertEquals(List.of("authCertificate", "everyServer", "certificates"), Plans.ids(untilUploaded));
        assertEquals(3, made(alone(ending(50)), "publish", "true").steps().size());
        PlanDraft vouched = made(alone(ending(50)), "servedTenants", OTHER_TENANT);
        assertEquals(4, vouched.steps().size());
        assertTrue(Plans.warns(vouched, "vouches for it"), vouched::toString);
        assertEquals(5, made(alone(ending(50)), "publish", "true", "servedTenants", OTHER_TENANT).steps().size());
    }

    @Test
    void practice13OnePlanUploadsToEveryTenantsApplicationBeforeItStages() throws PlanRefusedException {
        PlanDraft draft = made(with(ending(50), Contoso.setUp()));
        assertEquals(List.of("authCertificate", "everyServer", "certificates", UPLOAD_THERE, "nextCertificate"),
                Plans.ids(draft));
        assertEquals(Set.of("authCertificate", "certificates", UPLOAD_THERE),
                Plans.step(draft, "nextCertificate").after());
        assertEquals(Set.of(), PlanWalk.unbound(draft.steps()));
        Step there = Plans.step(draft, UPLOAD_THERE);
        assertEquals(Optional.of(OTHER_TENANT), there.elsewhere());
        assertTrue(requests(there.change()).stream().allMatch(one -> one.elsewhere().isPresent()), there::toString);
        assertTrue(there.title().contains("in the tenant"), there.title());
        assertTrue(Plans.warns(draft, "changes other tenants as well"), draft::toString);
        assertTrue(draft.summary().contains("in the tenant"), draft::summary);
        assertTrue(Plans.step(draft, "certificates").elsewhere().isEmpty());
        assertTrue(requests(there.inverse().orElseThrow()).stream().filter(one -> one.describe().contains("applications"))
                .allMatch(one -> one.elsewhere().isPresent()), there::toString);
    }

    @Test
    void aTenantThatKnowsItIsLookedAtAgainBeforeItIsStaged() throws PlanRefusedException {
        Contoso known = knowingNext(staged(50, 200, Rotations.SERVERS)).with(Parts.AUTH_CONFIGURATION,
                Contoso.setUp().snapshot().read(Parts.AUTH_CONFIGURATION, new ScriptedPlanContext(Contoso.setUp()).pair())
                        .value().orElseThrow());
        PlanDraft draft = made(with(known, known));
        assertEquals(List.of("everyServer", "certificates", "nextCertificate"), Plans.ids(draft));
        assertTrue(Plans.step(draft, "nextCertificate").change().preconditions().stream()
                .anyMatch(one -> one.request().elsewhere().equals(Optional.of(OTHER_TENANT))), draft::toString);
    }

    @Test
    void aTenantWithoutApplicationOrThatWasNotReadKeepsItFromBeingStaged() throws PlanRefusedException {
        PlanDraft without = made(with(ending(50), Contoso.setUp().with(Parts.APPLICATIONS, List.of())));
        assertTrue(Plans.warns(without, "has no dedicated application"), without::toString);
        assertEquals(List.of("authCertificate", "everyServer", "certificates"), Plans.ids(without));
        PlanDraft unread = made(with(ending(50), Contoso.setUp().denied(Parts.APPLICATIONS)));
        assertTrue(Plans.warns(unread, "could not be looked at"), unread::toString);
        assertEquals(3, unread.steps().size());
    }

    @Test
    void aPersonChoosesTheTenantsToVouchForInsteadOfTypingTheirIds() throws PlanRefusedException {
        for (PlanChoices plan : List.of(new CertificateRotate(), new GraphStage())) {
            assertEquals(List.of(), plan.choices("servedTenants", new ScriptedPlanContext(ending(50))));
            PlanChoice unseen = plan.choices("servedTenants", alone(ending(50))).getFirst();
            assertEquals(OTHER_TENANT, unseen.value());
            assertTrue(unseen.explanation().contains("not looked at") && !unseen.usual(), unseen::toString);
            assertEquals(List.of(), plan.choices("servedTenants", with(ending(50), Contoso.setUp())),
                    "what can be looked at needs nobody's word");
        }
    }

    @Test
    void eachTenantsPolicyOnLifetimeIsKept() throws PlanRefusedException {
        Contoso limited = Contoso.setUp().with(Parts.APP_MANAGEMENT_POLICY, new AppManagementPolicy(true,
                Optional.of(Duration.ofDays(365)), Optional.empty(), false, Optional.of(List.of())));
        PlanDraft draft = made(with(ending(50), limited));
        assertTrue(Plans.warns(draft, "allows certificates of 365 days"), draft::toString);
        assertEquals(List.of("authCertificate", "everyServer", "certificates"), Plans.ids(draft));
        PlanDraft exempted = made(with(ending(50), limited), "exempted", "true");
        assertEquals(5, exempted.steps().size());
        assertTrue(Plans.warns(exempted, "says that the application is exempt"), exempted::toString);
    }

    @Test
    void aStagedCertificateThatATenantDoesNotKnowIsNoneThatWaits() throws PlanRefusedException {
        Contoso staged = knowingNext(staged(50, 200, Rotations.SERVERS));
        Plans.refused(new CertificateRotate(), alone(staged), "is staged and becomes the current one at");
        PlanDraft draft = made(alone(staged(50, 200, List.of("EX01"))));
        assertTrue(Plans.warns(draft, "calls fail to each tenant that does not know it: " + OTHER_TENANT), draft::toString);
        assertTrue(draft.summary().contains("is staged to become the current one"), draft::summary);
        assertTrue(Plans.ids(made(with(staged, Contoso.setUp()))).contains(UPLOAD_THERE));
    }
}
