package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.Tenant;
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
    void thoseThatAreChosenAreSetAndNoOthers() throws PlanRefusedException {
        PlanDraft both = new SharingEpr().make(context(Contoso.freshHybrid())
                .parameter("relationships", Value.of("fabrikam; On-premises to O365")));
        assertEquals(List.of("targetSharingEpr.1", "targetSharingEpr.2"), Plans.ids(both));
        assertTrue(Plans.step(both, "targetSharingEpr.2").title().contains(FABRIKAM), both::toString);
        assertEquals(List.of(), both.warnings());
        PlanDraft one = new SharingEpr().make(context(Contoso.freshHybrid())
                .parameter("relationships", Value.of("fabrikam")));
        assertEquals(1, one.steps().size());
        assertTrue(Plans.warns(one, "since others were chosen"), one::toString);
    }

    @Test
    void eachIsOfferedWithItsTenantAndTheOwnTenantsIsTicked() throws PlanRefusedException {
        List<PlanChoice> choices = new SharingEpr().choices("relationships", context(Contoso.freshHybrid()));
        assertEquals(List.of("On-premises to O365", "Fabrikam"), choices.stream().map(PlanChoice::value).toList());
        assertEquals(List.of(true, false), choices.stream().map(PlanChoice::usual).toList());
        assertTrue(choices.get(0).explanation().startsWith("the own tenant, Contoso (" + Contoso.TENANT), choices::toString);
        assertTrue(choices.get(1).explanation().startsWith("another company, the tenant " + FABRIKAM), choices::toString);
        assertTrue(choices.get(1).explanation().endsWith("fabrikam.com"), choices::toString);
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

    @ParameterizedTest
    @CsvSource({"ChinaCloud, contoso.mail.partner.onmschina.cn, contoso.partner.onmschina.cn, partner.outlook.cn",
            "DelosCloud, contoso.com, contoso.com, outlook.sovcloud.de"})
    void inEachCloudItsOwnAutodiscoverIsAsked(String cloud, String domain, String asked, String host)
            throws PlanRefusedException {
        Contoso contoso = Contoso.freshHybrid()
                .change(Parts.TENANT, tenant -> new Tenant(tenant.id(), tenant.displayName(), cloud, Optional.empty()))
                .with(Parts.DOMAINS, List.of(Records.domain(domain, false)))
                .with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(into("https://autodiscover-s." + host, domain),
                        into("https://autodiscover-s.outlook.com", domain)));
        ScriptedPlanContext context = new ScriptedPlanContext(contoso).answering("autodiscover.json",
                Reading.read(Value.members().with("Url", Value.of("https://" + host + "/EWS/Exchange.asmx"))
                        .with("ServerLocation", Value.of("Exchange Online")), Contoso.NOW, "autodiscover.json"));
        PlanDraft draft = new SharingEpr().make(context);
        assertEquals(List.of("GET https://" + host + "/autodiscover/autodiscover.json/v1.0/"
                + "Migration.8f3e7716-2011-43e4-96b1-aba62d229136@" + asked + "?Protocol=EWS&ServerLocation=true"),
                context.asked().stream().map(request -> request.describe()).toList());
        assertEquals(List.of("Set-OrganizationRelationship"), draft.steps().stream()
                .map(step -> PlanWalk.sent(step).getFirst().replaceFirst("\\[.*", "")).toList());
    }

    private static OrganizationRelationship into(String autodiscover, String domain) {
        OrganizationRelationship plain = Records.relationship(autodiscover, domain, Optional.empty());
        return new OrganizationRelationship(plain.name(), plain.identity(), plain.domainNames(),
                plain.targetApplicationUri(), Optional.of(autodiscover + "/autodiscover/autodiscover.svc"),
                plain.targetSharingEpr(), plain.targetOwaUrl(), true, plain.freeBusyAccessLevel(), true, true, true,
                true, true);
    }

    @Test
    void withNoneOfOwnThereIsNothingToDoAndTheOthersAreShown() {
        PlanRefusedException refusal = Plans.refused(new SharingEpr(), context(Contoso.freshHybrid()
                .with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(
                        Records.relationship("Fabrikam", "fabrikam.com", Optional.empty())))), "no organization");
        assertTrue(refusal.advice().contains(FABRIKAM), refusal.advice());
    }
}
