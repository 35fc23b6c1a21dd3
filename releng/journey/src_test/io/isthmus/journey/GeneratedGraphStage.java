package io.isthmus.journey;

import java.util.List;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/** How far a generated organization is on its way from EWS to Microsoft Graph. */
final class GeneratedGraphStage {

    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    private static final List<String> PERMISSIONS = List.of("Calendars.Read", "MailboxSettings.Read",
            "MailTips.ReadBasic.All", "ProfilePhoto.Read.All");
    private static final String CONSENTS = "appRoleAssignments";

    private GeneratedGraphStage() {
    }

    /** Makes it up, where there is an application. */
    static void makeUp(MadeUpState state) {
        String stage = state.choose("stage of Graph", List.of("not begun", "not begun", "consented", "in use"));
        if (stage.equals("not begun")) {
            return;
        }
        for (String tenant : List.of("tenant", "tenant@litware")) {
            state.documents(tenant, "applications").values().stream().filter(GeneratedTenant::dedicated)
                    .forEach(application -> consent(state, tenant, application));
        }
        if (stage.equals("in use") && state.documents("tenant", "applications").values().stream()
                .anyMatch(GeneratedTenant::dedicated)) {
            String name = "EnableRouteThroughMSGraphFeature";
            state.changeEach("onPremises", "AuthServer", one -> one.at("/Type").equals(Value.of("AzureAD"))
                    ? one.with("GraphBaseUrl", Value.of("https://graph.microsoft.com")) : one);
            state.put("onPremises", "SettingOverride", name, state
                    .document("onPremises", "SettingOverride", "EnableAMSIBodyScan").with("Name", Value.of(name))
                    .with("Guid", Value.of(state.id().toString())).with("ComponentName", Value.of("SettingOverride"))
                    .with("SectionName", Value.of("RouteThroughMSGraph"))
                    .with("Parameters", Value.texts(List.of("Enabled=true")))
                    .with("MinVersion", Value.of("15.2.2562.41")));
        }
    }

    /** The application asks for the permissions, and an administrator consented to each. */
    private static void consent(MadeUpState state, String tenant, Value application) {
        Value.Members graph = with(state, tenant, Value.of(GRAPH));
        Value.Members principal = with(state, tenant, application.at("/appId"));
        List<Value> roles = graph.at("/appRoles").entries()
                .filter(role -> PERMISSIONS.contains(role.at("/value").text().orElseThrow()))
                .map(role -> role.at("/id")).toList();
        roles.forEach(role -> {
            String id = state.id().toString().replace("-", "") + "consent-abc";
            state.put(tenant, CONSENTS, id, Value.members().with("id", Value.of(id)).with("appRoleId", role)
                    .with("createdDateTime", Value.of("2026-11-01T08:00:00Z"))
                    .with("principalDisplayName", principal.at("/displayName"))
                    .with("principalId", principal.at("/id")).with("principalType", Value.of("ServicePrincipal"))
                    .with("resourceDisplayName", graph.at("/displayName")).with("resourceId", graph.at("/id")));
        });
        List<Value> asked = roles.stream().<Value>map(role -> Value.members().with("id", role)
                .with("type", Value.of("Role"))).toList();
        Value access = Value.members().with("resourceAppId", Value.of(GRAPH))
                .with("resourceAccess", new Value.Array(asked));
        state.change(tenant, "applications", application.at("/id").text().orElseThrow(), one -> one
                .with("requiredResourceAccess", new Value.Array(Stream.concat(
                        one.at("/requiredResourceAccess").entries(), Stream.of(access)).toList())));
    }

    private static Value.Members with(MadeUpState state, String tenant, Value appId) {
        return state.documents(tenant, "servicePrincipals").values().stream()
                .filter(one -> one.at("/appId").equals(appId)).map(Value.Members.class::cast).findFirst().orElseThrow();
    }
}
