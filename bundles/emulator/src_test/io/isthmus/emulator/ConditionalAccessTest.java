package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.contract.GraphContract;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Policies and named locations are written as Microsoft Graph lets them be, and What If judges them. */
class ConditionalAccessTest {

    private static final String POLICIES = "/v1.0/identity/conditionalAccess/policies";
    private static final String LOCATIONS = "/v1.0/identity/conditionalAccess/namedLocations";
    private static final String EVALUATE = "/v1.0/identity/conditionalAccess/evaluate";
    /** The service principal of Microsoft's example. */
    private static final String PRINCIPAL = "c65b94a5-0049-439a-a6fd-bce307077730";
    private static final String TENANT = "ServicePrincipalsInMyTenant";
    private static final Path SHARED = Path.of(System.getProperty("isthmus.shared", "../../../shared"), "data");

    private static Optional<GraphContract> contract;

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeAll
    static void readMetadata() throws Exception {
        contract = GraphContract.load(SHARED.getParent());
    }

    @BeforeEach
    void open() throws Exception {
        contoso = licensed("own", Value.members());
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    /** With Workload Identities Premium, a Global Administrator and a service principal of this tenant alone. */
    private Contoso licensed(String name, Value.Members more) throws Exception {
        Value.Members tenant = Value.members()
                .with("subscribedSkus", object("workload", object("id", "workload", "skuPartNumber",
                        "Workload_Identities_P2", "servicePlans",
                        List.of(object("servicePlanName", "AAD_WRKLDID_P2")))))
                .with("servicePrincipals", object(PRINCIPAL, object("id", PRINCIPAL, "appId",
                        "11111111-2222-4333-8444-555555555555", "servicePrincipalType", "Application",
                        "signInAudience", "AzureADMyOrg", "appOwnerOrganizationId", Contoso.TENANT,
                        "customSecurityAttributes", object("Hybrid", object("Tier", "exchange")))));
        return reset(name, (Value.Members) Json.patch(tenant, more));
    }

    private Contoso reset(String name, Value tenant) throws Exception {
        OrganizationState.reset(directory.resolve(name), (Value.Members) Json.patch(Scenarios.load("graph-stage"),
                Value.members().with("tenant", tenant)));
        return Contoso.open("graph-stage", directory.resolve(name));
    }

    private Value checked(int status, String method, String path, Value body) throws Exception {
        Value answer = contoso.graph(status, method, path, body);
        if (contract.isPresent()) {
            contract.get().check(method, path, body, answer);
        }
        return answer;
    }

    private static Value.Members offices() {
        return object("@odata.type", "#microsoft.graph.ipNamedLocation", "displayName", "Servers", "ipRanges",
                List.of(object("@odata.type", "#microsoft.graph.iPv4CidrRange", "cidrAddress", "203.0.113.0/27"),
                        object("@odata.type", "#microsoft.graph.iPv6CidrRange", "cidrAddress", "2001:db8:7::/48")));
    }

    private static Value.Members policy(String state, Value.Members clients, Value.Members conditions) {
        Value.Members all = object("applications", object("includeApplications", List.of("All")), "clientApplications",
                clients);
        for (Map.Entry<String, Value> member : conditions.values().entrySet()) {
            all = all.with(member.getKey(), member.getValue());
        }
        return object("displayName", "Made", "state", state, "grantControls",
                object("operator", "OR", "builtInControls", List.of("block"))).with("conditions", all);
    }

    private static Value.Members everywhereBut(String... places) {
        return object("locations", object("includeLocations", List.of("All"), "excludeLocations", List.of(places)));
    }

    private static Value.Members including(String... principals) {
        return object("includeServicePrincipals", List.of(principals));
    }

    private Value.Members signIn(String address) {
        return object("signInIdentity", object("@odata.type", "#microsoft.graph.servicePrincipalSignIn",
                "servicePrincipalId", PRINCIPAL), "signInContext", object("@odata.type",
                        "#microsoft.graph.applicationContext", "includeApplications",
                        List.of(Contoso.EXCHANGE_ONLINE)), "signInConditions",
                object("ipAddress", address, "country", "CH", "servicePrincipalRiskLevel", "none"));
    }

    /** Why a policy does not apply to a sign-in; "notSet" where it does. */
    private String reasons(String policy, Value.Members signIn) throws Exception {
        Value answer = checked(200, "POST", EVALUATE, signIn);
        Value result = answer.at("/value").entries().filter(one -> text(one, "/id").equals(policy)).findFirst()
                .orElseThrow();
        assertEquals(text(result, "/analysisReasons").equals("notSet"),
                result.at("/policyApplies").bool().orElseThrow());
        return text(result, "/analysisReasons");
    }

    private String made(Value.Members policy) throws Exception {
        return text(checked(201, "POST", POLICIES, policy), "/id");
    }

    @Test
    void aPolicyGoesFromReportOnlyToOnAndIsTakenBack() throws Exception {
        Value location = checked(201, "POST", LOCATIONS, offices());
        Value policy = checked(201, "POST", POLICIES, policy("enabledForReportingButNotEnforced",
                including(PRINCIPAL), everywhereBut(text(location, "/id"))));
        assertEquals("None", text(policy, "/conditions/users/includeUsers/0"), "as the service answers");
        assertEquals("all", text(policy, "/conditions/clientAppTypes/0"));

        String path = POLICIES + "/" + text(policy, "/id");
        checked(204, "PATCH", path, object("state", "enabled"));
        Value on = checked(200, "GET", path, Value.none());
        assertEquals("enabled", text(on, "/state"));
        assertEquals(policy.at("/conditions"), on.at("/conditions"));
        checked(204, "DELETE", path, Value.none());
        checked(204, "PATCH", LOCATIONS + "/" + text(location, "/id"),
                object("@odata.type", "#microsoft.graph.ipNamedLocation", "isTrusted", true));
        contoso.graph(400, "DELETE", LOCATIONS + "/" + text(location, "/id"), Value.none());
        checked(204, "PATCH", LOCATIONS + "/" + text(location, "/id"),
                object("@odata.type", "#microsoft.graph.ipNamedLocation", "isTrusted", false));
        checked(204, "DELETE", LOCATIONS + "/" + text(location, "/id"), Value.none());
        contoso.graph(404, "GET", LOCATIONS + "/" + text(location, "/id"), Value.none());
    }

    @Test
    void withoutTheLicencePoliciesForServicePrincipalsAreRefusedAndOthersAreNot() throws Exception {
        try (Contoso free = reset("free", Value.members())) {
            HttpResponse<String> refused = free.graph("POST", POLICIES,
                    policy("disabled", including(PRINCIPAL), Value.members()));
            assertEquals(400, refused.statusCode());
            assertTrue(refused.body().contains("1150: "), refused.body());
            free.graph(201, "POST", POLICIES, object("displayName", "Users", "state", "disabled", "conditions",
                    object("users", object("includeUsers", List.of("All")), "applications",
                            object("includeApplications", List.of("All"))), "grantControls",
                    object("operator", "OR", "builtInControls", List.of("mfa"))));
        }
    }

    @Test
    void whatGraphDoesNotTakeIsRefusedWithTheReason() throws Exception {
        assertRefused(POLICIES, policy("enabled", including(PRINCIPAL), everywhereBut("nowhere")),
                "1040: NamedLocation");
        assertRefused(POLICIES, policy("enabled", including("the application"), Value.members()), "by their ids");
        assertRefused(POLICIES, policy("enabled", including(TENANT), Value.members()).with("grantControls",
                object("operator", "OR", "builtInControls", List.of("mfa"))), "blocks");
        assertRefused(POLICIES, policy("on", including(TENANT), Value.members()), "state");
        assertRefused(POLICIES, policy("enabled", including(TENANT), Value.members()).with("id", Value.of("own")),
                "read-only");
        assertRefused(LOCATIONS, offices().with("@odata.type", Value.none()), "ipNamedLocation");
        assertRefused(LOCATIONS, offices().with("countriesAndRegions", Value.list()), "countriesAndRegions");
        assertRefused(LOCATIONS, offices().with("ipRanges", Value.list()), "IP ranges");
        for (String wrong : List.of("10.0.0.0/8", "203.0.113.0/33", "203.0.113.0", "mail.contoso.com/32",
                "2001:db8::/48")) {
            assertRefused(LOCATIONS, offices().with("ipRanges", Value.list(object("@odata.type",
                    "#microsoft.graph.iPv4CidrRange", "cidrAddress", wrong))), wrong);
        }
    }

    private void assertRefused(String path, Value body, String words) throws Exception {
        HttpResponse<String> refused = contoso.graph("POST", path, body);
        assertEquals(400, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains(words), refused.body());
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.31, location", "203.0.113.32, notSet", "2001:db8:7:ffff::1, location",
    "2001:db8:8::1, notSet",
        "'', notEnoughInformation"})
    void aSignInFromAPlaceThatIsLeftOutIsNotMeant(String address, String reasons) throws Exception {
        String location = text(checked(201, "POST", LOCATIONS, offices()), "/id");
        assertEquals(reasons, reasons(made(policy("enabled", including(PRINCIPAL), everywhereBut(location))),
                signIn(address)));
    }

    @Test
    void everyReasonIsTold() throws Exception {
        Value.Members here = signIn("198.51.100.7");
        assertEquals("policyNotEnabled", reasons(made(policy("disabled", including(TENANT), Value.members())), here));
        assertEquals("workloadIdentities", reasons(made(policy("enabled", including(TENANT)
                .with("excludeServicePrincipals", Value.list(Value.of(PRINCIPAL))), Value.members())), here));
        assertEquals("signInRisk", reasons(made(policy("enabled", including(TENANT),
                object("servicePrincipalRiskLevels", List.of("high")))), here));
        assertEquals("application", reasons(made(policy("enabled", including(TENANT), object("applications",
                object("includeApplications", List.of("00000003-0000-0ff1-ce00-000000000000"))))), here));
        assertEquals("notSet", reasons(made(policy("enabled", including(TENANT), object("applications",
                object("includeApplications", List.of("Office365"))))), here));
        assertEquals("workloadIdentities,signInRisk", reasons(made(policy("enabled", including(Contoso.TENANT),
                object("servicePrincipalRiskLevels", List.of("high")))), here));
        Value users = contoso.get(POLICIES).at("/value").entries()
                .filter(one -> text(one, "/displayName").startsWith("Require multifactor")).findFirst().orElseThrow();
        assertEquals("workloadIdentities", reasons(text(users, "/id"), here));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"include | CustomSecurityAttribute.Hybrid_Tier -eq \"exchange\" | notSet",
        "exclude | CustomSecurityAttribute.Hybrid_Tier -eq \"exchange\" | workloadIdentities",
        "include | CustomSecurityAttribute.Hybrid_Tier -ne \"exchange\" | workloadIdentities",
        "include | CustomSecurityAttribute.Hybrid_Tier -startsWith \"ex\" | notEnoughInformation"})
    void aRuleIsJudgedByTheAttributesOfThePrincipal(String mode, String rule, String reasons) throws Exception {
        assertEquals(reasons, reasons(made(policy("enabled", object("servicePrincipalFilter",
                object("mode", mode, "rule", rule)), Value.members())), signIn("198.51.100.7")));
    }

    @Test
    void onlyServicePrincipalsOfThisTenantAloneAreReached() throws Exception {
        String policy = made(policy("enabled", including(TENANT), Value.members()));
        Value.Members stranger = signIn("198.51.100.7").with("signInIdentity", object("@odata.type",
                "#microsoft.graph.servicePrincipalSignIn", "servicePrincipalId",
                text(contoso.get("/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE + "')"), "/id")));
        assertEquals("workloadIdentities", reasons(policy, stranger), "Microsoft's own");
        contoso.graph(400, "POST", EVALUATE, signIn("198.51.100.7").with("signInIdentity",
                object("@odata.type", "#microsoft.graph.userSignIn", "userId", PRINCIPAL)));
        contoso.graph(400, "POST", EVALUATE, signIn("mail.contoso.com"));
    }

    @Test
    void theExampleOfMicrosoftIsAnsweredAsMicrosoftAnswersIt() throws Exception {
        Path folder = SHARED.resolve("conditional-access");
        assumeTrue(Files.exists(folder), "skipped: ../shared/data/conditional-access is not there");
        Value request = Codec.read(Files.readString(folder.resolve("whatif-serviceprincipal.request.json")));
        Value expected = Codec.read(Files.readString(folder.resolve("whatif-serviceprincipal.response.json")));
        Value.Members policies = Value.members();
        List<String> answered = List.of("policyApplies", "analysisReasons");
        for (Value policy : expected.at("/value").entries().toList()) {
            Value.Members kept = Value.members();
            for (Map.Entry<String, Value> member : ((Value.Members) policy).values().entrySet()) {
                kept = answered.contains(member.getKey()) ? kept : kept.with(member.getKey(), member.getValue());
            }
            policies = policies.with(text(policy, "/id"), kept);
        }
        try (Contoso example = licensed("example", object("conditionalAccessPolicies", policies))) {
            assertEquals(expected, example.graph(200, "POST",
                    EVALUATE.replace("/v1.0/", "/beta/"), request));
        }
        Value location = Codec.read(Files.readString(folder.resolve("workload-identity-location-policy.request.json")));
        assertEquals("enabledForReportingButNotEnforced", text(contoso.graph(201, "POST", POLICIES, location),
                "/state"));
    }

    @Test
    void thePoliciesAndLocationsOfMicrosoftsReferenceAreTaken() throws Exception {
        Path folder = SHARED.resolve("graph/examples");
        assumeTrue(Files.exists(folder), "skipped: ../shared/data/graph/examples is not there");
        List<String> taken = new ArrayList<>();
        try (var files = Files.list(folder)) {
            String requests = "v1\\.0__conditionalaccessroot-post-(policies|namedlocations)__request.*";
            for (Path file : files.filter(one -> one.getFileName().toString().matches(requests)).sorted().toList()) {
                Value body = Codec.read(Files.readString(file));
                boolean location = file.getFileName().toString().contains("namedlocations");
                // One example names a location of the tenant that it was written in.
                boolean lost = body.toString().contains("198ad66e-87b3-4157-85a3-8a7b51794ee9")
                        || body.toString().contains("d2136c9c-b049-47ae-b9cf-316e04ef7198");
                contoso.graph(lost ? 400 : 201, "POST", location ? LOCATIONS : POLICIES, body);
                taken.add(file.getFileName().toString());
            }
        }
        assertEquals(6, taken.size(), taken::toString);
    }
}
