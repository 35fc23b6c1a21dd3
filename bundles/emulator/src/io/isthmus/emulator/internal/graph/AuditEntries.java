package io.isthmus.emulator.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/**
 * What the audit log tells of one request: told from how the directory was before it and is after it, so that no way of
 * changing it is left out. Activities and modified properties have the names that the service gives them.
 */
final class AuditEntries {

    /** An owner, a permission: what is named beside the object itself. */
    private record Target(String type, Value.Members object) {
    }

    private static final String KEYS = "keyCredentials";
    private static final String SECRETS = "passwordCredentials";
    private static final String OWNERS = "_owners";
    private static final String FEDERATED = "_federatedIdentityCredentials";
    /** The dash and the blank at the end are the service's own. */
    private static final String APPLICATION_SECRETS = "Update application – Certificates and secrets management ";
    private static final List<Collection> AUDITED = List.of(Directory.APPLICATIONS, Directory.SERVICE_PRINCIPALS,
            Directory.APP_ROLE_ASSIGNMENTS, Directory.DELETED_ITEMS, Directory.ROLE_ASSIGNMENTS,
            Directory.CONDITIONAL_ACCESS_POLICIES, Directory.NAMED_LOCATIONS);
    private static final String POLICY = "Policy";

    private final GraphCall graph;
    private final Map<Collection, Map<String, Value.Members>> before = new LinkedHashMap<>();

    private AuditEntries(GraphCall graph) {
        this.graph = graph;
        AUDITED.forEach(collection -> before.put(collection, graph.writes().all(collection)));
    }

    /** Keeps how the directory is before a request. */
    static AuditEntries before(GraphCall graph) {
        return new AuditEntries(graph);
    }

    /** Writes what became of it, in the request's own transaction. */
    void write() {
        changed(Directory.APPLICATIONS, (old, now) -> holder("application", "Application", old, now));
        changed(Directory.SERVICE_PRINCIPALS, (old, now) -> holder("service principal", "ServicePrincipal", old, now));
        changed(Directory.APP_ROLE_ASSIGNMENTS, this::consent);
        changed(Directory.DELETED_ITEMS, this::purged);
        changed(Directory.ROLE_ASSIGNMENTS, this::role);
        changed(Directory.CONDITIONAL_ACCESS_POLICIES, (old, now) -> policy("conditional access policy",
                "ConditionalAccessPolicy", old, now));
        changed(Directory.NAMED_LOCATIONS, (old, now) -> policy("named location", "NamedLocation", old, now));
    }

    /** One document before and after; one of them can be empty. */
    @FunctionalInterface
    private interface Told {
        void of(Value.Members old, Value.Members now);
    }

    private void changed(Collection collection, Told told) {
        Map<String, Value.Members> olds = before.get(collection);
        Map<String, Value.Members> news = graph.writes().all(collection);
        Set<String> keys = new LinkedHashSet<>(olds.keySet());
        keys.addAll(news.keySet());
        for (String key : keys) {
            Value.Members old = olds.getOrDefault(key, Value.members());
            Value.Members now = news.getOrDefault(key, Value.members());
            if (!old.equals(now)) {
                told.of(old, now);
            }
        }
    }

    /** An application or a service principal. */
    private void holder(String noun, String type, Value.Members old, Value.Members now) {
        boolean application = noun.equals("application");
        Target target = new Target(type, now.values().isEmpty() ? old : now);
        if (old.values().isEmpty()) {
            boolean restored = before.get(Directory.DELETED_ITEMS).containsKey(Values.text(now, "id"));
            entry((restored ? "Restore " : "Add ") + noun, restored ? "Update" : "Add", modified(target, old, now),
                    target);
            return;
        }
        if (now.values().isEmpty()) {
            entry((application ? "Delete " : "Remove ") + noun, "Delete", List.of(), target);
            return;
        }
        owners(noun, target, old, now);
        boolean more = size(now, KEYS) + size(now, SECRETS) > size(old, KEYS) + size(old, SECRETS);
        if (!same(old, now, KEYS) || !same(old, now, SECRETS)) {
            entry(application ? APPLICATION_SECRETS : (more ? "Add " : "Remove ") + "service principal credentials",
                    "Update", List.of(property("KeyDescription", descriptions(old), descriptions(now))), target);
        }
        List<Value> rest = modified(target, old, now);
        if (!rest.isEmpty()) {
            entry("Update " + noun, "Update", rest, target);
        }
    }

    private void owners(String noun, Target target, Value.Members old, Value.Members now) {
        List<Value> olds = old.at("/" + OWNERS).entries().toList();
        List<Value> news = now.at("/" + OWNERS).entries().toList();
        String prefix = target.type() + ".";
        news.stream().filter(owner -> !olds.contains(owner)).forEach(owner -> entry("Add owner to " + noun, "Assign",
                named(prefix, target.object(), false), principal(owner), target));
        olds.stream().filter(owner -> !news.contains(owner)).forEach(owner -> entry("Remove owner from " + noun,
                "Unassign", named(prefix, target.object(), true), principal(owner), target));
    }

    private void consent(Value.Members old, Value.Members now) {
        boolean given = old.values().isEmpty();
        Value.Members assignment = given ? now : old;
        Target resource = principal(assignment.at("/resourceId"));
        Target client = principal(assignment.at("/principalId"));
        List<Value> modified = new ArrayList<>();
        Value role = resource.object().at("/appRoles").entries()
                .filter(one -> one.at("/id").equals(assignment.at("/appRoleId"))).findFirst().orElse(Value.members());
        modified.add(said("AppRole.Id", assignment.at("/appRoleId"), !given));
        modified.add(said("AppRole.Value", role.at("/value"), !given));
        modified.add(said("AppRole.DisplayName", role.at("/displayName"), !given));
        modified.addAll(named("ServicePrincipal.", client.object(), !given));
        entry(given ? "Add app role assignment to service principal" : "Remove app role assignment from service principal",
                given ? "Assign" : "Unassign", modified, resource, client);
    }

    /** What went from the deleted items and did not come back. */
    private void purged(Value.Members old, Value.Members now) {
        String id = Values.text(old, "id");
        boolean back = graph.writes().find(Directory.APPLICATIONS, id)
                .or(() -> graph.writes().find(Directory.SERVICE_PRINCIPALS, id)).isPresent();
        if (now.values().isEmpty() && !back) {
            boolean application = Values.text(old, "_type").equals("application");
            entry("Hard Delete " + (application ? "application" : "service principal"), "Delete", List.of(),
                    new Target(application ? "Application" : "ServicePrincipal", old));
        }
    }

    private void role(Value.Members old, Value.Members now) {
        boolean given = old.values().isEmpty();
        Value.Members assignment = given ? now : old;
        String role = Values.text(assignment, "roleDefinitionId");
        entry("RoleManagement", given ? "Add member to role" : "Remove member from role", given ? "Assign" : "Unassign",
                List.of(said("Role.TemplateId", Value.of(role), !given)), principal(assignment.at("/principalId")),
                new Target("Role", Value.members().with("id", Value.of(role))));
    }

    /** Conditional Access tells the whole of what it was and is, in one property. */
    private void policy(String noun, String property, Value.Members old, Value.Members now) {
        String operation = old.values().isEmpty() ? "Add" : now.values().isEmpty() ? "Delete" : "Update";
        entry(POLICY, operation + " " + noun, operation, List.of(property(property, whole(old), whole(now))),
                new Target(POLICY, now.values().isEmpty() ? old : now));
    }

    private static Value whole(Value.Members document) {
        return document.values().isEmpty() ? Value.none() : document;
    }

    private Target principal(Value id) {
        String text = id.text().orElse("");
        return graph.writes().find(Directory.USERS, text).map(user -> new Target("User", user))
                .or(() -> graph.writes().find(Directory.SERVICE_PRINCIPALS, text)
                        .map(found -> new Target("ServicePrincipal", found)))
                .orElseGet(() -> new Target("ServicePrincipal",
                        before.get(Directory.SERVICE_PRINCIPALS).getOrDefault(text, Value.members().with("id", id))));
    }

    /** What else is another value, by the service's names: first letters are large ones there. */
    private List<Value> modified(Target target, Value.Members old, Value.Members now) {
        List<Value> modified = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(old.values().keySet());
        names.addAll(now.values().keySet());
        names.removeAll(Set.of(KEYS, SECRETS, OWNERS, "id", "createdDateTime"));
        StringBuilder included = new StringBuilder();
        for (String name : names) {
            if (!same(old, now, name) && (!name.startsWith("_") || name.equals(FEDERATED))) {
                String plain = name.startsWith("_") ? name.substring(1) : name;
                String shown = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
                modified.add(property(shown, old.at("/" + name), now.at("/" + name)));
                included.append(included.isEmpty() ? "" : ", ").append(shown);
            }
        }
        if (!modified.isEmpty()) {
            modified.add(said("Included Updated Properties", Value.of(included.toString()), false));
            if (!target.object().at("/appId").isNull() && target.type().equals("ServicePrincipal")) {
                modified.add(said("TargetId.ServicePrincipalNames", target.object().at("/appId"), false));
            }
        }
        return modified;
    }

    private static List<Value> named(String prefix, Value.Members object, boolean went) {
        return List.of(said(prefix + "ObjectID", object.at("/id"), went),
                said(prefix + "DisplayName", object.at("/displayName"), went),
                said(prefix + "AppId", object.at("/appId"), went));
    }

    /** A credential as the service describes it: never its bytes. */
    private static Value descriptions(Value.Members holder) {
        List<Value> texts = new ArrayList<>();
        for (String member : List.of(KEYS, SECRETS)) {
            String type = member.equals(KEYS) ? "AsymmetricX509Cert" : "Password";
            holder.at("/" + member).entries().forEach(key -> texts.add(Value.of("[KeyIdentifier="
                    + Values.text(key, "keyId") + ",KeyType=" + type + ",KeyUsage=Verify,DisplayName="
                    + Values.text(key, "displayName") + "]")));
        }
        return new Value.Array(texts);
    }

    private static Value said(String name, Value value, boolean went) {
        return went ? property(name, value, Value.none()) : property(name, Value.none(), value);
    }

    /** Values stand as JSON in a text. */
    private static Value property(String name, Value old, Value now) {
        return Value.members().with("displayName", Value.of(name))
                .with("oldValue", old.isNull() ? old : Value.of(Json.print(old)))
                .with("newValue", now.isNull() ? now : Value.of(Json.print(now)));
    }

    private static boolean same(Value.Members old, Value.Members now, String member) {
        return old.at("/" + member).equals(now.at("/" + member));
    }

    private static long size(Value.Members holder, String member) {
        return holder.at("/" + member).entries().count();
    }

    private void entry(String activity, String operation, List<Value> modified, Target... targets) {
        entry("ApplicationManagement", activity, operation, modified, targets);
    }

    /** @param modified stands with the first target */
    private void entry(String category, String activity, String operation, List<Value> modified, Target... targets) {
        List<Value> resources = new ArrayList<>();
        for (Target target : targets) {
            resources.add(Value.members().with("id", target.object().at("/id"))
                    .with("displayName", target.object().at("/displayName")).with("type", Value.of(target.type()))
                    .with("userPrincipalName", target.object().at("/userPrincipalName"))
                    .with("groupType", Value.none())
                    .with("modifiedProperties", new Value.Array(resources.isEmpty() ? modified : List.of())));
        }
        String correlation = graph.call().ids().next();
        String id = "Directory_" + correlation + "_" + graph.call().ids().next().substring(0, 5)
                .toUpperCase(Locale.ROOT);
        graph.writes().put(Directory.DIRECTORY_AUDITS, id, Value.members().with("id", Value.of(id))
                .with("category", Value.of(category))
                .with("loggedByService", Value.of(category.equals(POLICY) ? "Conditional Access" : "Core Directory"))
                .with("correlationId", Value.of(correlation))
                .with("activityDisplayName", Value.of(activity))
                .with("activityDateTime", Value.of(graph.call().now().toString()))
                .with("operationType", Value.of(operation)).with("initiatedBy", initiator())
                .with("targetResources", new Value.Array(resources)));
    }

    private Value initiator() {
        Value claims = graph.token().claims();
        if (graph.token().applicationOnly()) {
            Value.Members client = graph.writes().findBy(Directory.SERVICE_PRINCIPALS, "appId", graph.token().clientId())
                    .orElse(Value.members());
            return Value.members().with("user", Value.none()).with("app", Value.members()
                    .with("appId", Value.of(graph.token().clientId())).with("displayName", client.at("/displayName"))
                    .with("servicePrincipalId", Value.of(graph.token().principal()))
                    .with("servicePrincipalName", Value.none()));
        }
        return Value.members().with("app", Value.none()).with("user", Value.members()
                .with("id", Value.of(graph.token().principal())).with("displayName", claims.at("/name"))
                .with("userPrincipalName", claims.at("/upn")).with("ipAddress", claims.at("/ipaddr")));
    }
}
