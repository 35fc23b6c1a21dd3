package io.isthmus.emulator.internal.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** Policies on credentials: the tenant's, and those that count for single applications in its place. */
final class AppManagementPolicies {

    private static final String MEMBER = "/_appliesTo";

    private final Answers answers;

    AppManagementPolicies(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        String path = "policies/appManagementPolicies";
        routes.add("GET", path, "policy-read", graph -> answers.list(graph, EntityType.APP_MANAGEMENT_POLICY,
                graph.visible().list(Directory.APP_MANAGEMENT_POLICIES)));
        routes.add("GET", path + "/{id}", "policy-read",
                graph -> answers.single(graph, EntityType.APP_MANAGEMENT_POLICY, policy(graph), 200));
        routes.add("GET", path + "/{id}/appliesTo", "policy-read", this::appliesTo);
        routes.add("GET", "applications/{id}/appManagementPolicies", "policy-read", graph -> answers.list(graph,
                EntityType.APP_MANAGEMENT_POLICY, of(graph.visible(), Values.text(DirectoryObjects.require(
                        graph.visible(), Directory.APPLICATIONS, graph.key("id")), "id"))));
    }

    private static Value.Members policy(GraphCall graph) {
        return DirectoryObjects.require(graph.visible(), Directory.APP_MANAGEMENT_POLICIES, graph.key("id"));
    }

    private Response appliesTo(GraphCall graph) {
        List<Value.Members> objects = policy(graph).at(MEMBER).entries().flatMap(id -> id.text().stream())
                .flatMap(id -> graph.visible().find(Directory.APPLICATIONS, id)
                        .map(found -> typed("application", found, EntityType.APPLICATION))
                        .or(() -> graph.visible().find(Directory.SERVICE_PRINCIPALS, id)
                                .map(found -> typed("servicePrincipal", found, EntityType.SERVICE_PRINCIPAL))).stream())
                .toList();
        return answers.list(graph, EntityType.DIRECTORY_OBJECT, objects);
    }

    private static Value.Members typed(String name, Value.Members document, EntityType type) {
        Value.Members typed = Value.members().with("@odata.type", Value.of("#microsoft.graph." + name));
        for (var member : type.answer(document).values().entrySet()) {
            typed = typed.with(member.getKey(), member.getValue());
        }
        return typed;
    }

    private static List<Value.Members> of(View view, String object) {
        return view.list(Directory.APP_MANAGEMENT_POLICIES).stream().filter(policy -> policy.at(MEMBER).entries()
                .anyMatch(Value.of(object)::equals)).toList();
    }

    /** How long a certificate of an object may live: by its own policy where it has one that is enforced, else the tenant's. */
    static Optional<Duration> longest(View view, String object) {
        List<Value.Members> own = of(view, object).stream().filter(AppManagementPolicies::enforced).toList();
        Stream<Value> rules = own.isEmpty()
                ? view.list(Directory.APP_MANAGEMENT_POLICY).stream().filter(AppManagementPolicies::enforced)
                        .flatMap(policy -> policy.at("/applicationRestrictions/keyCredentials").entries())
                : own.stream().flatMap(policy -> policy.at("/restrictions/keyCredentials").entries());
        return rules.filter(rule -> Values.text(rule, "restrictionType").equals("asymmetricKeyLifetime")
                && Values.text(rule, "state").equals("enabled") && !older(view, object, rule))
                .flatMap(rule -> rule.at("/maxLifetime").text().stream()).map(Duration::parse).findFirst();
    }

    /** Whether an object was made before a rule begins to count. */
    private static boolean older(View view, String object, Value rule) {
        Optional<Instant> made = view.find(Directory.APPLICATIONS, object)
                .or(() -> view.find(Directory.SERVICE_PRINCIPALS, object))
                .flatMap(found -> found.at("/createdDateTime").text()).map(Instant::parse);
        return rule.at("/restrictForAppsCreatedAfterDateTime").text().map(Instant::parse)
                .filter(from -> made.filter(from::isAfter).isPresent()).isPresent();
    }

    private static boolean enforced(Value policy) {
        return policy.at("/isEnabled").bool().orElse(false);
    }
}
