package io.isthmus.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/** A tenant that nobody thought of: its dedicated applications, the shared principal, its roles and Exchange Online. */
final class GeneratedTenant {

    private static final String FIRST = "tenant";
    private static final String SHARED = "00000002-0000-0ff1-ce00-000000000000";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final String APPLICATIONS = "applications";
    private static final String PRINCIPALS = "servicePrincipals";
    private static final String CONSENTS = "appRoleAssignments";
    private static final String KEYS = "keyCredentials";
    private static final String APP_ID = "appId";

    private final MadeUpState state;
    private final String name;
    private final String part;
    /** Of servers of now, of long ago and of somebody else. */
    private final List<Value> keys;

    private GeneratedTenant(MadeUpState state, String name, List<Value> keys) {
        this.state = state;
        this.name = name;
        this.part = FIRST + name;
        this.keys = keys;
    }

    /** Makes Contoso's up, and the other one where there is one. */
    static void makeUp(MadeUpState state) {
        List<Value> keys = state.documents(FIRST, PRINCIPALS).values().stream().filter(one -> is(one, APP_ID, SHARED))
                .flatMap(one -> one.at("/" + KEYS).entries()).toList();
        new GeneratedTenant(state, "", keys).makeUp();
        if (state.has("tenant@litware")) {
            GeneratedTenant litware = new GeneratedTenant(state, "@litware", keys);
            litware.applicationOfItsOwn();
            litware.makeUp();
        }
        directory(state);
    }

    private void makeUp() {
        sharedPrincipal();
        state.documents(part, APPLICATIONS).forEach((key, application) -> {
            if (dedicated(application)) {
                dedicated(key, application.at("/" + APP_ID).text().orElseThrow());
            }
        });
        globalAdministrator();
        keyLifetime();
        exchangeOnline();
    }

    /** Whether an application is one that an organization's servers use. */
    static boolean dedicated(Value application) {
        return application.at("/displayName").text().orElse("").startsWith("ExchangeServerApp-");
    }

    private String called(String dimension) {
        return dimension + name;
    }

    private void sharedPrincipal() {
        List<Value> held = new ArrayList<>(keys);
        Collections.shuffle(held, state.random());
        int count = state.count(called("keys of the shared principal"), held.size() + 1);
        Value some = new Value.Array(held.subList(0, count));
        changeWhere(PRINCIPALS, APP_ID, SHARED, one -> one.with(KEYS, some));
    }

    /** What others did to a dedicated application, and what was never done. */
    private void dedicated(String key, String appId) {
        String of = called(" of " + state.document(part, APPLICATIONS, key).at("/displayName").text().orElseThrow());
        List<String> people = List.copyOf(state.documents(part, "users").keySet());
        List<String> owners = switch (state.mostly("owners" + of, "none", List.of("one", "two"))) {
            case "one" -> List.of(state.any(people));
            case "two" -> people;
            default -> List.of();
        };
        Value held = switch (state.mostly("keys" + of, "as they are", List.of("none", "with old ones"))) {
            case "none" -> Value.list();
            case "with old ones" -> new Value.Array(keys.stream().map(one -> (Value) ((Value.Members) one)
                    .with("keyId", Value.of(state.id().toString()))).toList());
            default -> state.document(part, APPLICATIONS, key).at("/" + KEYS);
        };
        boolean federated = state.mostly("federated credential" + of, false, List.of(true));
        boolean asks = state.mostly("asks for EWS" + of, true, List.of(false));
        state.change(part, APPLICATIONS, key, one -> {
            Value.Members changed = one.with(KEYS, held);
            changed = owners.isEmpty() ? changed : changed.with("_owners", Value.texts(owners));
            changed = federated ? changed.with("_federatedIdentityCredentials", Value.list(pipeline())) : changed;
            return asks ? changed : changed.with("requiredResourceAccess", Value.list());
        });
        principal(of, appId);
    }

    private void principal(String of, String appId) {
        boolean enabled = state.mostly("service principal enabled" + of, true, List.of(false));
        changeWhere(PRINCIPALS, APP_ID, appId,
                one -> enabled ? one : one.with("accountEnabled", Value.of(false)));
        if (!state.mostly("consent" + of, true, List.of(false))) {
            Value id = state.documents(part, PRINCIPALS).values().stream().filter(one -> is(one, APP_ID, appId))
                    .map(one -> one.at("/id")).findFirst().orElseThrow();
            state.documents(part, CONSENTS).forEach((key, consent) -> {
                if (consent.at("/principalId").equals(id)) {
                    state.remove(part, CONSENTS, key);
                }
            });
        }
    }

    private Value pipeline() {
        return Value.members().with("id", Value.of(state.id().toString())).with("name", Value.of("pipeline"))
                .with("issuer", Value.of("https://token.example")).with("subject", Value.of("repo:pipeline"))
                .with("description", Value.of("builds"))
                .with("audiences", Value.texts(List.of("api://AzureADTokenExchange")));
    }

    /** The second tenant has none in its scenario: here it may have one like the first tenant's. */
    private void applicationOfItsOwn() {
        if (state.choose(called("application of its own"), List.of(false, true))) {
            Value.Members application = (Value.Members) state.documents(FIRST, APPLICATIONS).values().stream()
                    .filter(GeneratedTenant::dedicated).findFirst().orElseThrow();
            Value appId = newId();
            Value principalId = newId();
            cloned(APPLICATIONS, "/id", application.at("/id"), one -> one.with(APP_ID, appId)
                    .with("id", newId()));
            cloned(PRINCIPALS, "/" + APP_ID, application.at("/" + APP_ID), one -> one.with(APP_ID, appId)
                    .with("id", principalId).with("servicePrincipalNames", Value.list(appId)));
            Value shared = state.documents(part, PRINCIPALS).values().stream().filter(one -> is(one, APP_ID, SHARED))
                    .map(one -> one.at("/id")).findFirst().orElseThrow();
            cloned(CONSENTS, "/principalDisplayName", application.at("/displayName"), one -> one
                    .with("principalId", principalId).with("resourceId", shared)
                    .with("id", Value.of("q" + one.at("/id").text().orElseThrow().substring(1))));
        }
    }

    private void cloned(String collection, String pointer, Value value, UnaryOperator<Value.Members> change) {
        state.documents(FIRST, collection).values().stream().filter(one -> one.at(pointer).equals(value))
                .map(one -> change.apply((Value.Members) one)).toList()
                .forEach(one -> state.put(part, collection, one.at("/id").text().orElseThrow(), one));
    }

    /** Whether the admin is one, or has to become it where that is needed and possible. */
    private void globalAdministrator() {
        if (state.documents(part, "roleEligibilityScheduleInstances").isEmpty()) {
            return;
        }
        state.remove(part, "roleAssignments", "admin-global-administrator");
        String admin = state.document(part, "roleAssignments", "break-glass-global-administrator").at("/principalId")
                .text().orElseThrow();
        if (state.choose(called("global administrator"), List.of(true, false))) {
            String other = state.documents(part, "users").keySet().stream().filter(one -> !one.equals(admin))
                    .findFirst().orElseThrow();
            state.put(part, "roleAssignments", "admin-global-administrator", Value.members()
                    .with("id", Value.of("lAPpYvVpN0KRkAEhdxReEBh6DF1CT55LjjUXssTZpgM-1"))
                    .with("principalId", Value.of(other))
                    .with("roleDefinitionId", Value.of(GLOBAL_ADMINISTRATOR)));
        }
    }

    /** The longest lifetime that the tenant lets a key of an application have. */
    private void keyLifetime() {
        if (state.mostly(called("key lifetime limited"), false, List.of(true))) {
            Value limit = Value.members().with("restrictionType", Value.of("asymmetricKeyLifetime"))
                    .with("state", Value.of("enabled")).with("maxLifetime", Value.of("P365D"))
                    .with("restrictForAppsCreatedAfterDateTime", Value.of("2020-01-01T00:00:00Z"));
            Value limits = Value.members().with("passwordCredentials", Value.list()).with(KEYS, Value.list(limit));
            state.changeEach(part, "defaultAppManagementPolicy", one -> one.with("isEnabled", Value.of(true))
                    .with("applicationRestrictions", limits));
        }
    }

    private void exchangeOnline() {
        String online = "online" + name;
        Value enabled = switch (state.mostly(called("EwsEnabled"), "true", List.of("false", "null"))) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            default -> Value.none();
        };
        List<String> own = state.documents(part, APPLICATIONS).values().stream().filter(GeneratedTenant::dedicated)
                .map(one -> one.at("/" + APP_ID).text().orElseThrow()).toList();
        int count = 1 + state.random().nextInt(5);
        List<String> others = Stream.generate(() -> state.id().toString()).limit(count).toList();
        String list = state.mostly(called("EWS list"), "own and others", List.of("others", "own", "empty"));
        List<String> allowed = switch (list) {
            case "others" -> others;
            case "own and others" -> Stream.concat(own.stream(), others.stream()).toList();
            case "own" -> own;
            default -> List.of();
        };
        state.changeEach(online, "OrganizationConfig", one -> one.with("EwsEnabled", enabled)
                .with("EwsAllowedAppIDs", Value.texts(allowed)));
    }

    /** How long writes take until readers see them, whether a failed attempt lies there deleted, how lists look. */
    private static void directory(MadeUpState state) {
        state.setting("replication", Value.members().with("shortest", Value.of("PT0S"))
                .with("longest", Value.of("PT" + state.choose("replication", List.of(0, 20, 40)) + "S")));
        state.setting("ewsListAsText", Value.of(state.choose("EWS list as text", List.of(false, false, true))));
        if (state.choose("deleted attempt", List.of("there", "gone")).equals("gone")) {
            Map.copyOf(state.documents(FIRST, "deletedItems")).keySet()
                    .forEach(key -> state.remove(FIRST, "deletedItems", key));
        }
    }

    private void changeWhere(String collection, String property, String text, UnaryOperator<Value.Members> change) {
        state.changeEach(part, collection, one -> is(one, property, text) ? change.apply(one) : one);
    }

    private Value newId() {
        return Value.of(state.id().toString());
    }

    private static boolean is(Value document, String property, String text) {
        return document.at("/" + property).equals(Value.of(text));
    }
}
