package io.isthmus.emulator.internal.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * What Microsoft's metadata says of a kind of directory object, as far as it is emulated.
 *
 * @param name      the type's name without its namespace
 * @param defaults  every property that a GET answers, with what it is where nothing was set
 * @param onRequest the properties that are answered only where they are selected
 * @param readOnly  the properties that a client may not set
 */
record EntityType(String name, Map<String, Value> defaults, Set<String> onRequest, Set<String> readOnly) {

    private static final Value.Members TYPES = Json.resource(EntityType.class, "entity-types.json");

    static final EntityType APPLICATION = of("application");
    static final EntityType SERVICE_PRINCIPAL = of("servicePrincipal");
    static final EntityType APP_ROLE_ASSIGNMENT = of("appRoleAssignment");
    static final EntityType FEDERATED_IDENTITY_CREDENTIAL = of("federatedIdentityCredential");
    static final EntityType DOMAIN = of("domain");
    static final EntityType ORGANIZATION = of("organization");
    static final EntityType SUBSCRIBED_SKU = of("subscribedSku");
    static final EntityType CONDITIONAL_ACCESS_POLICY = of("conditionalAccessPolicy");
    static final EntityType NAMED_LOCATION = of("namedLocation");
    static final EntityType USER = of("user");
    static final EntityType GROUP = of("group");
    static final EntityType DIRECTORY_ROLE = of("directoryRole");
    static final EntityType DIRECTORY_OBJECT = of("directoryObject");
    static final EntityType ROLE_ASSIGNMENT = of("unifiedRoleAssignment");
    static final EntityType ROLE_DEFINITION = of("unifiedRoleDefinition");
    static final EntityType ROLE_ELIGIBILITY = of("unifiedRoleEligibilityScheduleInstance");
    static final EntityType ROLE_REQUEST = of("unifiedRoleAssignmentScheduleRequest");
    static final EntityType TENANT_APP_MANAGEMENT_POLICY = of("tenantAppManagementPolicy");
    static final EntityType APP_MANAGEMENT_POLICY = of("appManagementPolicy");
    static final EntityType DIRECTORY_AUDIT = of("directoryAudit");

    /** A document as it is answered: defaults filled in, what the emulator keeps for itself left out. */
    Value.Members answer(Value.Members document) {
        Map<String, Value> answer = new LinkedHashMap<>(defaults);
        document.values().forEach((name, value) -> {
            if (!name.startsWith("_")) {
                answer.put(name, value);
            }
        });
        return new Value.Members(answer);
    }

    /** Whether the type has a property. */
    boolean has(String property) {
        return property.equals("id") || defaults.containsKey(property) || onRequest.contains(property);
    }

    /** @throws GraphError where a body sets what the type does not have or a client may not set */
    void checkWrite(Value.Members body) {
        for (String property : body.values().keySet()) {
            if (property.startsWith("@")) {
                continue;
            }
            if (!has(property)) {
                throw GraphError.badRequest("Invalid property '" + property + "'.");
            }
            if (readOnly.contains(property)) {
                throw GraphError.badRequest("Property '" + property + "' is read-only and cannot be set.");
            }
        }
    }

    /** A document as it is kept: what is nothing, and would be nothing by itself, leaves no trace. */
    Value.Members kept(Value.Members document) {
        Map<String, Value> kept = new LinkedHashMap<>(document.values());
        kept.entrySet().removeIf(member -> member.getValue().isNull()
                && defaults.getOrDefault(member.getKey(), Value.of(true)).isNull());
        return new Value.Members(kept);
    }

    private static EntityType of(String name) {
        Value type = TYPES.at("/" + name);
        return new EntityType(name, ((Value.Members) type.at("/defaults")).values(), texts(type.at("/onRequest")),
                texts(type.at("/readOnly")));
    }

    private static Set<String> texts(Value list) {
        return list.entries().map(entry -> entry.text().orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }
}
