package io.isthmus.emulator.internal.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** The What If tool (conditionalAccessRoot: evaluate): which policies would apply to a service principal's sign-in. */
final class WhatIf {

    static final String ALL_OF_TENANT = "ServicePrincipalsInMyTenant";
    /** How policies name the trusted IPs of multifactor authentication, which are a setting of another service. */
    static final String MFA_TRUSTED_IPS = "00000000-0000-0000-0000-000000000000";
    private static final String TYPE = "#microsoft.graph.";
    /** Of the suite "Office365" what a server asks for: reference-office-365-application-contents. */
    private static final Set<String> SUITE = Set.of("00000002-0000-0ff1-ce00-000000000000",
            "00000003-0000-0ff1-ce00-000000000000", "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe");

    /** Why a policy does not apply, in the order of whatIfAnalysisReasons. */
    private enum Reason {
        NOT_ENOUGH_INFORMATION("notEnoughInformation"), WORKLOAD_IDENTITIES("workloadIdentities"),
        APPLICATION("application"), LOCATION("location"), SIGN_IN_RISK("signInRisk"), EMPTY_POLICY("emptyPolicy"),
        POLICY_NOT_ENABLED("policyNotEnabled");

        private final String value;

        Reason(String value) {
            this.value = value;
        }
    }

    private final GraphCall graph;
    private final Value signIn;
    private final Value.Members principal;

    private WhatIf(GraphCall graph, Value.Members signIn) {
        this.graph = graph;
        this.signIn = signIn;
        String id = Values.text(signIn.at("/signInIdentity"), "servicePrincipalId");
        this.principal = graph.visible().find(Directory.SERVICE_PRINCIPALS,
                id).map(EntityType.SERVICE_PRINCIPAL::answer)
                .orElseThrow(() -> GraphError.badRequest("There is no service principal '" + id + "'."));
    }

    static void register(Routes routes) {
        routes.add("POST", "identity/conditionalAccess/evaluate", "conditional-access-read", WhatIf::answer);
    }

    private static Response answer(GraphCall graph) {
        Value.Members body = graph.body();
        requireType(body, "signInIdentity", "servicePrincipalSignIn");
        requireType(body, "signInContext", "applicationContext");
        String address = Values.text(body.at("/signInConditions"), "ipAddress");
        if (body.at("/signInConditions").isNull() || !address.isEmpty() && !CidrRanges.isAddress(address)) {
            throw GraphError.badRequest("The conditions of the sign-in are missing, or their address is none.");
        }
        WhatIf tool = new WhatIf(graph, body);
        boolean appliedOnly = body.at("/appliedPoliciesOnly").bool().orElse(false);
        List<Value> results = graph.visible().list(Directory.CONDITIONAL_ACCESS_POLICIES).stream()
                .sorted(Comparator.comparing(policy -> Values.text(policy, "id"))).map(tool::result)
                .filter(result -> !appliedOnly
                || result.at("/policyApplies").bool().orElseThrow()).map(Value.class::cast)
                .toList();
        String context = graph.context().substring(0, graph.context().indexOf('#'));
        return Response.json(200, Value.members()
                .with("@odata.context", Value.of(context + "#Collection(microsoft.graph.whatIfAnalysisResult)"))
                .with("value", new Value.Array(results)));
    }

    private static void requireType(Value body, String parameter, String type) {
        if (!Values.text(body.at("/" + parameter), "@odata.type").equals(TYPE + type)) {
            throw GraphError.badRequest("Parameter '" + parameter + "' must be a " + type
                    + ": sign-ins of service principals to applications are what is evaluated here.");
        }
    }

    private Value.Members result(Value.Members policy) {
        Set<Reason> reasons = reasons(policy);
        Value.Members shown = EntityType.CONDITIONAL_ACCESS_POLICY.answer(policy);
        boolean beta = graph.call().request().path().startsWith("/beta/");
        return (beta ? AccessPolicyShape.ofBeta(shown) : AccessPolicyShape.of(shown)).with("policyApplies",
                Value.of(reasons.isEmpty())).with("analysisReasons", Value.of(
                reasons.isEmpty() ? "notSet"
                        : reasons.stream().map(reason -> reason.value).collect(Collectors.joining(","))));
    }

    private Set<Reason> reasons(Value policy) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (Values.text(policy, "state").equals("disabled")) {
            reasons.add(Reason.POLICY_NOT_ENABLED);
        }
        if (policy.at("/grantControls").isNull() && policy.at("/sessionControls").isNull()) {
            reasons.add(Reason.EMPTY_POLICY);
        }
        Value conditions = policy.at("/conditions");
        reasons.addAll(identity(conditions.at("/clientApplications")));
        if (texts(signIn.at("/signInContext/includeApplications")).stream()
                .noneMatch(resource -> covers(conditions.at("/applications"), resource))) {
            reasons.add(Reason.APPLICATION);
        }
        List<String> risks = texts(conditions.at("/servicePrincipalRiskLevels"));
        if (!risks.isEmpty() && !risks.contains(Values.text(signIn.at("/signInConditions"),
                "servicePrincipalRiskLevel"))) {
            reasons.add(Reason.SIGN_IN_RISK);
        }
        if (!conditions.at("/locations").isNull()) {
            reasons.addAll(location(conditions.at("/locations")));
        }
        return reasons;
    }

    /** Single tenant service principals that are registered here: workload-identity § Note. */
    private Set<Reason> identity(Value clients) {
        boolean reachable = Values.text(principal, "servicePrincipalType").equals("Application")
                && Values.text(principal, "signInAudience").equals("AzureADMyOrg")
                && Values.text(principal, "appOwnerOrganizationId").equals(graph.call().tenantId());
        String id = Values.text(principal, "id");
        List<String> included = texts(clients.at("/includeServicePrincipals"));
        boolean meant = included.contains(ALL_OF_TENANT) || included.contains(id)
                || included.isEmpty() && !clients.at("/servicePrincipalFilter").isNull();
        if (!reachable || !meant || texts(clients.at("/excludeServicePrincipals")).contains(id)) {
            return EnumSet.of(Reason.WORKLOAD_IDENTITIES);
        }
        return clients.at("/servicePrincipalFilter").isNull() ? Set.of()
                : switch (AttributeRule.of(clients.at("/servicePrincipalFilter")).means(principal)) {
                    case TRUE -> Set.of();
                    case FALSE -> EnumSet.of(Reason.WORKLOAD_IDENTITIES);
                    case NOT_UNDERSTOOD -> EnumSet.of(Reason.NOT_ENOUGH_INFORMATION);
                };
    }

    private static boolean covers(Value applications, String resource) {
        return names(texts(applications.at("/includeApplications")), resource)
                && !names(texts(applications.at("/excludeApplications")), resource);
    }

    private static boolean names(List<String> applications, String resource) {
        return applications.contains("All") || applications.contains(resource)
                || applications.contains("Office365") && SUITE.contains(resource);
    }

    private Set<Reason> location(Value locations) {
        List<String> included = texts(locations.at("/includeLocations"));
        List<String> excluded = texts(locations.at("/excludeLocations"));
        List<String> places = new ArrayList<>(included);
        places.addAll(excluded);
        if (places.stream().anyMatch(place -> !place.equals("All") && lacksInformation(place))) {
            return EnumSet.of(Reason.NOT_ENOUGH_INFORMATION);
        }
        return included.stream().anyMatch(this::at) && excluded.stream().noneMatch(this::at) ? Set.of()
                : EnumSet.of(Reason.LOCATION);
    }

    /** "…the what if tool will not be able to evaluate with respect to that condition." */
    private boolean lacksInformation(String place) {
        boolean country = graph.visible().find(Directory.NAMED_LOCATIONS, place)
                .filter(found -> !found.at("/countriesAndRegions").isNull()).isPresent();
        return Values.text(signIn.at("/signInConditions"), country ? "country" : "ipAddress").isEmpty();
    }

    private boolean at(String place) {
        String address = Values.text(signIn.at("/signInConditions"), "ipAddress");
        return switch (place) {
            case "All" -> true;
            case MFA_TRUSTED_IPS -> mfaTrusts(address);
            case "AllTrusted" -> mfaTrusts(address) || graph.visible().list(Directory.NAMED_LOCATIONS).stream()
                    .filter(location -> location.at("/isTrusted").bool().orElse(false))
                    .anyMatch(location -> CidrRanges.hold(location, address));
            default -> graph.visible().find(Directory.NAMED_LOCATIONS, place).filter(location ->
                    CidrRanges.hold(location, address) || texts(location.at("/countriesAndRegions"))
                            .contains(Values.text(signIn.at("/signInConditions"), "country"))).isPresent();
        };
    }

    /** The setting of the organization that stands for the service settings of multifactor authentication. */
    private boolean mfaTrusts(String address) {
        return CidrRanges.hold(Value.members().with("ipRanges", graph.call().settings().at("/mfaTrustedIps")), address);
    }

    private static List<String> texts(Value list) {
        return list.entries().flatMap(entry -> entry.text().stream()).toList();
    }
}
