package io.isthmus.access.internal.plan;

import static io.isthmus.access.internal.judge.Policies.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.access.internal.judge.Policies;
import io.isthmus.access.internal.judge.Tenant;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class PolicyPlansTest {

    private static final String OUTSIDE = "io.isthmus.access.outsideLocations";
    private static final String AT_RISK = "io.isthmus.access.atRisk";

    private static ScriptedPlanContext context(Contoso contoso) {
        return new ScriptedPlanContext(contoso).template(OUTSIDE, new OutsideLocations())
                .template(AT_RISK, new AtRisk());
    }

    private static PlanDraft create(ScriptedPlanContext context) throws PlanRefusedException {
        return new PolicyCreate().make(context);
    }

    private static Value sent(PlanDraft draft, String step) {
        Step found = draft.steps().stream().filter(one -> one.id().equals(step)).findFirst().orElseThrow();
        return ((GraphRequest) found.change().actions().get(0).request()).body().orElseThrow();
    }

    private static String refused(ScriptedPlanContext context) {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> create(context));
        assertTrue(!refused.advice().isBlank(), refused.getMessage());
        return refused.getMessage();
    }

    private static ScriptedPlanContext enabling(Contoso contoso, String policy) {
        return context(contoso).parameter(PolicyEnable.POLICY, Value.of(policy));
    }

    private static Policies offices() {
        return policy("Offices").everywhereBut(Tenant.OFFICES).reporting();
    }

    @Test
    void theAddressesOfSignInsBecomeALocationThatThePolicyLeavesOut() throws Exception {
        PlanDraft draft = create(context(Tenant.signingInFrom(Tenant.with(), Tenant.SERVER, "2001:db8:7::1")));

        assertEquals(List.of("location", "policy"), draft.steps().stream().map(Step::id).toList());
        Value location = sent(draft, "location");
        assertEquals(Value.of(false), location.at("/isTrusted"), "policies for people must not change with it");
        assertEquals(Value.of("203.0.113.25/32"), location.at("/ipRanges/0/cidrAddress"));
        assertEquals(Value.of("#microsoft.graph.iPv6CidrRange"), location.at("/ipRanges/1/@odata.type"));
        Value policy = sent(draft, "policy");
        assertEquals(Value.of("enabledForReportingButNotEnforced"), policy.at("/state"));
        assertEquals(Value.list(Value.of("${location.id}")), policy.at("/conditions/locations/excludeLocations"));
        assertEquals(Value.list(Value.of(Contoso.PRINCIPAL.text())),
                policy.at("/conditions/clientApplications/includeServicePrincipals"));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.startsWith("203.0.113.25/32")),
                draft.warnings()::toString);
        assertTrue(draft.steps().stream().allMatch(step -> step.reversibility() instanceof Reversibility.Reversible));
    }

    @Test
    void whereConditionalAccessStoppedWhoeverItWasNobodyIsLetIn() throws Exception {
        PlanDraft draft = create(context(Tenant.with().with(Parts.APPLICATION_SIGN_INS,
                List.of(Tenant.signIn("198.51.100.7", 53003), Tenant.signIn(Tenant.SERVER, 0)))));
        assertEquals(List.of(Value.of("203.0.113.25/32")), sent(draft, "location").at("/ipRanges").entries()
                .map(range -> range.at("/cidrAddress")).toList());
    }

    @Test
    void aLocationThatIsThereIsTakenByItsIdOrItsName() throws Exception {
        for (String named : List.of(Tenant.OFFICES, "name of offices")) {
            PlanDraft draft = create(context(Tenant.with()).parameter(PolicyCreate.LOCATIONS, Value.of(named)));
            assertEquals(1, draft.steps().size());
            assertEquals(Value.list(Value.of(Tenant.OFFICES)),
                    sent(draft, "policy").at("/conditions/locations/excludeLocations"));
        }
        PlanDraft both = create(context(Tenant.with()).parameter(PolicyCreate.LOCATIONS, Value.of(Tenant.OFFICES))
                .parameter(PolicyCreate.ADDRESSES, Value.of("198.51.100.0/28")));
        assertEquals(Value.list(Value.of(Tenant.OFFICES), Value.of("${location.id}")),
                sent(both, "policy").at("/conditions/locations/excludeLocations"));
        assertTrue(refused(context(Tenant.with()).parameter(PolicyCreate.LOCATIONS, Value.of("nowhere")))
                .contains("nowhere"));
    }

    @Test
    void aTemplateThatNeedsNoLocationMakesNone() throws Exception {
        PlanDraft draft = create(context(Tenant.with()).parameter(PolicyCreate.TEMPLATE, Value.of(AT_RISK)));
        assertEquals(List.of("policy"), draft.steps().stream().map(Step::id).toList());
        assertEquals(Value.list(Value.of("high")),
                sent(draft, "policy").at("/conditions/servicePrincipalRiskLevels"));
        assertTrue(refused(context(Tenant.with()).parameter(PolicyCreate.TEMPLATE, Value.of("none")))
                .contains("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "192.168.1.0/24", "mail.contoso.com", "203.0.113.256", "12.0.0.0/8",
    "fd00::1/64",
        "127.0.0.1", "203.0.113.25/33"})
    void whatIsNoPublicAddressIsRefused(String text) {
        ScriptedPlanContext context = context(Tenant.with()).parameter(PolicyCreate.ADDRESSES, Value.of(text));
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> create(context));
        assertEquals(Optional.of(PolicyCreate.ADDRESSES),
                assertInstanceOf(PlanParameterException.class, refused).parameter());
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
    }

    @Test
    void whatTheServiceWouldRefuseIsNotPlanned() throws Exception {
        assertTrue(refused(context(Tenant.with().with(Parts.SUBSCRIBED_SKUS, List.of(Tenant.otherLicence()))))
                .contains("Workload Identities Premium"));
        assertTrue(refused(context(Tenant.with().with(Parts.APPLICATIONS, List.of(Tenant.ofSeveralTenants()))))
                .contains("several tenants"));
        assertTrue(refused(context(Tenant.with().with(Parts.APPLICATION_SIGN_INS, List.of()))).contains("addresses"));
        assertTrue(refused(context(Tenant.with().with(Parts.APPLICATIONS, List.of()))).contains("no dedicated"));
        assertTrue(create(context(Tenant.with().denied(Parts.SUBSCRIBED_SKUS))).warnings().stream()
                .anyMatch(warning -> warning.contains("Workload Identities Premium")));
    }

    @Test
    void locationsAndPoliciesAreOfferedByWhatTheyAre() throws Exception {
        assertEquals(List.of(Tenant.OFFICES, Tenant.OFFICES_SIX), new PolicyCreate()
                .choices(PolicyCreate.LOCATIONS, context(Tenant.with())).stream().map(PlanChoice::value).toList());
        assertEquals(List.of("id of Offices"), new PolicyEnable().choices(PolicyEnable.POLICY,
                context(Tenant.with(offices(),
                policy("On").everywhereBut(Tenant.OFFICES), policy("Users").meaning().reporting()))).stream()
                .map(PlanChoice::value).toList());
    }

    @Test
    void aPolicyThatLetsTheServersInIsSwitchedOn() throws Exception {
        PlanDraft draft = new PolicyEnable().make(enabling(Tenant.with(offices()), "Offices"));
        Step step = draft.steps().get(0);
        assertEquals("PATCH /v1.0/identity/conditionalAccess/policies/id of Offices",
                step.change().actions().get(0).request().describe());
        assertEquals(Value.members().with("state", Value.of("enabled")), sent(draft, "enable"));
        assertEquals(Optional.of(Value.members().with("state", Value.of("enabledForReportingButNotEnforced"))),
                ((GraphRequest) step.inverse().orElseThrow().actions().get(0).request()).body());
    }

    @Test
    void aPolicyThatWouldShutTheServersOutIsNotUnlessSomebodySaysSo() throws Exception {
        Contoso outside = Tenant.signingInFrom(Tenant.with(offices()), "198.51.100.7");
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> new PolicyEnable().make(enabling(outside, "Offices")));
        assertTrue(refused.getMessage().contains("198.51.100.7"), refused.getMessage());
        assertTrue(refused.advice().contains("force=true"), refused.advice());
        PlanDraft forced = new PolicyEnable().make(enabling(outside, "Offices")
                .parameter(PolicyEnable.FORCE, Value.of(true)));
        assertTrue(forced.warnings().stream().anyMatch(warning -> warning.contains("198.51.100.7")));
    }

    @Test
    void whatCannotBeToldIsSaid() throws Exception {
        PlanDraft draft = new PolicyEnable().make(enabling(
                Tenant.with(offices()).with(Parts.APPLICATION_SIGN_INS, List.of()), "Offices"));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.startsWith("Nobody knows from which")),
                draft.warnings()::toString);
    }

    @Test
    void onlyAPolicyInReportOnlyThatMeansTheApplicationIsSwitchedOn() {
        Contoso contoso = Tenant.with(offices().in("disabled"),
                policy("Others").meaning("eeeeeeee-0000-4000-8000-000000000001").reporting(),
                policy("Wrong").meaning(Contoso.APP.text()).reporting());
        for (String name : List.of("Offices", "Others", "Wrong", "None")) {
            PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                    () -> new PolicyEnable().make(enabling(contoso, name)));
            assertTrue(refused.getMessage().contains(name) && !refused.advice().isBlank(), refused.getMessage());
        }
    }
}
