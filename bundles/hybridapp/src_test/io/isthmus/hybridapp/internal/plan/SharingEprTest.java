package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class SharingEprTest {

    private static final String FABRIKAM = "4e8c1b70-d3f2-4a96-8b5e-c7a0f1d96e23";

    private static ScriptedPlanContext context(Contoso contoso) {
        return new ScriptedPlanContext(contoso).answering("fabrikam.com/v2.0/.well-known/openid-configuration",
                Reading.read(Value.members().with("issuer", Value.of("https://login.microsoftonline.com/" + FABRIKAM
                        + "/v2.0")), Contoso.NOW, "openid-configuration"));
    }

    @Test
    void theOwnTenantsIsSetAndAnotherCompanysShownWithItsTenantAndLeftAlone() throws PlanRefusedException {
        PlanDraft draft = new SharingEpr().make(context(Contoso.freshHybrid()));
        assertEquals(List.of("targetSharingEpr.1"), Plans.ids(draft));
        assertTrue(Plans.step(draft, "targetSharingEpr.1").title().contains(Contoso.TENANT.text()), draft::toString);
        assertTrue(Plans.warns(draft, "Fabrikam (fabrikam.com) leads to the tenant " + FABRIKAM), draft::toString);
    }

    @Test
    void onlyTheDomainsOfOthersAreAskedFor() throws PlanRefusedException {
        ScriptedPlanContext context = context(Contoso.freshHybrid());
        new SharingEpr().make(context);
        assertEquals(List.of("fabrikam.com"), context.asked().stream().map(request -> request.describe())
                .filter(line -> line.contains("openid")).map(line -> line.split("/")[3]).toList());
    }

    @Test
    void anotherIsSetWhereItIsNamed() throws PlanRefusedException {
        PlanDraft draft = new SharingEpr().make(context(Contoso.freshHybrid())
                .parameter("relationships", Value.of("fabrikam")));
        assertEquals(List.of("targetSharingEpr.1", "targetSharingEpr.2"), Plans.ids(draft));
        assertTrue(Plans.step(draft, "targetSharingEpr.2").title().contains(FABRIKAM), draft::toString);
        assertEquals(List.of(), draft.warnings());
    }

    @Test
    void oneThatIsNotThereCannotBeNamed() {
        PlanParameterException wrong = assertThrows(PlanParameterException.class, () -> new SharingEpr().make(
                context(Contoso.freshHybrid()).parameter("relationships", Value.of("Nobody; Fabrikam"))));
        assertEquals(Optional.of("relationships"), wrong.parameter());
        assertTrue(wrong.advice().contains("On-premises to O365; Fabrikam"), wrong.advice());
    }

    @Test
    void aTenantThatCouldNotBeAskedIsNotNamedNoTenant() throws PlanRefusedException {
        Failure failure = Failure.of(Failure.Kind.UNREACHABLE, Side.ENTRA, "ask", "timed out", "later");
        PlanDraft unasked = new SharingEpr().make(new ScriptedPlanContext(Contoso.freshHybrid())
                .answering("openid", Reading.failed(failure, Contoso.NOW, "x")));
        assertTrue(Plans.warns(unasked, "is not known (timed out)"), unasked::toString);
        Failure none = Failure.of(Failure.Kind.REFUSED, Side.ENTRA, "ask",
                "AADSTS90002: Tenant 'fabrikam.com' not found.", "none");
        PlanDraft nobody = new SharingEpr().make(new ScriptedPlanContext(Contoso.freshHybrid())
                .answering("openid", Reading.failed(none, Contoso.NOW, "x")));
        assertTrue(Plans.warns(nobody, "none that has fabrikam.com"), nobody::toString);
    }

    @Test
    void aRelationshipWithDomainsOfSeveralTenantsIsLeftToAPerson() throws PlanRefusedException {
        PlanDraft draft = new SharingEpr().make(context(Contoso.freshHybrid().with(Parts.ORGANIZATION_RELATIONSHIPS,
                List.of(Records.relationship("On-premises to O365", "contoso.mail.onmicrosoft.com", Optional.empty()),
                        Records.relationship("Both", List.of("contoso.com", "fabrikam.com"), Optional.empty())))));
        assertEquals(List.of("targetSharingEpr.1"), Plans.ids(draft));
        assertTrue(Plans.warns(draft, "Both (contoso.com, fabrikam.com) leads to the tenant Contoso ("
                + Contoso.TENANT + "), " + FABRIKAM), draft::toString);
    }

    @Test
    void withNoneOfOwnThereIsNothingToDoAndTheOthersAreShown() {
        PlanRefusedException refusal = Plans.refused(new SharingEpr(), context(Contoso.freshHybrid()
                .with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(
                        Records.relationship("Fabrikam", "fabrikam.com", Optional.empty())))), "no organization");
        assertTrue(refusal.advice().contains(FABRIKAM), refusal.advice());
    }
}
