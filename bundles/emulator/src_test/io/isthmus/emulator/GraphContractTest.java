package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.contract.GraphContract;
import io.isthmus.sdk.data.Value;

/** Everything that the emulated Graph accepts and answers is what Microsoft's metadata allows. */
class GraphContractTest {

    private static Optional<GraphContract> contract;

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeAll
    static void readMetadata() throws Exception {
        contract = GraphContract.load(Path.of(System.getProperty("isthmus.shared", "../../../shared")));
    }

    @BeforeEach
    void open() throws Exception {
        assumeTrue(contract.isPresent(), "skipped: ../shared/data/graph/graph-v1.0-Prod.csdl is not there");
        contoso = Contoso.open("half-done", directory);
    }

    @AfterEach
    void close() {
        if (contoso != null) {
            contoso.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/v1.0/organization", "/v1.0/organization/" + Contoso.TENANT, "/v1.0/domains", "/v1.0/domains/contoso.com",
            "/v1.0/domains?$top=5", "/v1.0/subscribedSkus",
            "/v1.0/identity/conditionalAccess/policies", "/v1.0/identity/conditionalAccess/policies?$filter=state eq 'enabled'",
            "/v1.0/identity/conditionalAccess/namedLocations", "/v1.0/policies/defaultAppManagementPolicy",
            "/v1.0/policies/appManagementPolicies", "/v1.0/policies/appManagementPolicies/" + Contoso.POLICY,
            "/v1.0/policies/appManagementPolicies/" + Contoso.POLICY + "/appliesTo",
            "/v1.0/applications/4b8e2f60-d7a1-4c93-8e05-f1c6a9b37d24/appManagementPolicies",
            "/v1.0/me", "/v1.0/me/memberOf", "/v1.0/me/transitiveMemberOf",
            "/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole", "/v1.0/me/memberOf/microsoft.graph.group",
            "/v1.0/users", "/v1.0/directoryRoles", "/v1.0/roleManagement/directory/roleAssignments",
            "/v1.0/roleManagement/directory/roleDefinitions",
            "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances",
            "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')",
            "/v1.0/applications", "/v1.0/applications?$filter=displayName eq 'Contoso intranet'&$select=id,appId",
            "/v1.0/applications?$filter=startswith(displayName,'Exchange')", "/v1.0/applications?$orderby=displayName",
            "/v1.0/servicePrincipals", "/v1.0/servicePrincipals?$filter=appId eq '" + Contoso.EXCHANGE_ONLINE + "'",
            "/v1.0/servicePrincipals?$filter=tags/any(t:t eq 'HideApp')",
            "/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE + "')?$select=id,appRoles,keyCredentials",
            "/v1.0/directory/deletedItems/microsoft.graph.application",
            "/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal"})
    void whatIsReadIsWhatTheMetadataTells(String path) throws Exception {
        contract.orElseThrow().check("GET", path, Value.none(), contoso.get(path));
    }

    @Test
    void whatIsWrittenIsWhatTheMetadataTells() throws Exception {
        Value application = checked(201, "POST", "/v1.0/applications", object("displayName", "app", "signInAudience",
                "AzureADMyOrg", "tags", List.of("HideApp"), "notes", "n", "requiredResourceAccess",
                List.of(object("resourceAppId", Contoso.EXCHANGE_ONLINE, "resourceAccess",
                        List.of(object("id", Contoso.FULL_ACCESS, "type", "Role"))))));
        String path = "/v1.0/applications/" + text(application, "/id");
        Value shared = contoso.get("/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE
                + "')?$select=id,keyCredentials");
        checked(204, "PATCH", path, object("keyCredentials", List.of(object("type", "AsymmetricX509Cert", "usage",
                "Verify", "key", text(shared, "/keyCredentials/0/key"), "displayName", "auth"))));
        checked(200, "GET", path + "?$select=keyCredentials", Value.none());
        checked(200, "GET", path, Value.none());
        Value principal = checked(201, "POST", "/v1.0/servicePrincipals",
                object("appId", text(application, "/appId"), "accountEnabled", true));
        String consents = "/v1.0/servicePrincipals/" + text(principal, "/id") + "/appRoleAssignments";
        checked(201, "POST", consents, object("principalId", text(principal, "/id"), "resourceId", text(shared, "/id"),
                "appRoleId", Contoso.FULL_ACCESS));
        checked(200, "GET", consents, Value.none());
        checked(200, "GET", "/v1.0/servicePrincipals/" + text(shared, "/id") + "/appRoleAssignedTo", Value.none());
        String me = text(contoso.get("/v1.0/me"), "/id");
        checked(204, "POST", path + "/owners/$ref",
                object("@odata.id", "https://graph.microsoft.com/v1.0/directoryObjects/" + me));
        checked(200, "GET", path + "/owners", Value.none());
        checked(201, "POST", path + "/federatedIdentityCredentials", object("name", "f", "issuer", "https://i.example",
                "subject", "s", "audiences", List.of("api://AzureADTokenExchange")));
        checked(200, "GET", path + "/federatedIdentityCredentials", Value.none());
        for (String holder : List.of(path, "/v1.0/servicePrincipals/" + text(principal, "/id"))) {
            Value secret = checked(200, "POST", holder + "/addPassword",
                    object("passwordCredential", object("displayName", "backup")));
            checked(204, "POST", holder + "/removePassword", object("keyId", text(secret, "/keyId")));
        }
        checked(204, "PATCH", path, object("servicePrincipalLockConfiguration",
                object("isEnabled", true, "allProperties", true)));
        checked(200, "GET", path + "?$select=id,servicePrincipalLockConfiguration", Value.none());
        checked(201, "POST", "/v1.0/roleManagement/directory/roleAssignmentScheduleRequests",
                object("action", "selfActivate", "principalId", me, "roleDefinitionId",
                        "62e90394-69f5-4237-9190-012177145e10", "directoryScopeId", "/", "justification", "test"));
        checked(204, "DELETE", path, Value.none());
        checked(200, "GET", "/v1.0/directory/deletedItems/microsoft.graph.application", Value.none());
        checked(200, "POST", "/v1.0/directory/deletedItems/" + text(application, "/id") + "/restore", Value.none());
    }

    @Test
    void theContractCanBeBroken() throws Exception {
        GraphContract metadata = contract.orElseThrow();
        Value domains = contoso.get("/v1.0/domains");
        Value.Members wrong = ((Value.Members) domains.at("/value/0")).with("nope", Value.of("x"));
        assertThrows(AssertionError.class, () -> metadata.check("GET", "/v1.0/domains/x", Value.none(), wrong));
        assertThrows(AssertionError.class, () -> metadata.check("GET", "/v1.0/domains?$select=nope", Value.none(),
                Value.none()));
        assertThrows(AssertionError.class, () -> metadata.check("POST", "/v1.0/applications",
                object("displayName", List.of("a list")), Value.none()));
        assertThrows(AssertionError.class, () -> metadata.check("POST", "/v1.0/applications/x/removePassword",
                object("secret", "a"), Value.none()));
        assertFalse(domains.at("/value").entries().findAny().isEmpty());
    }

    private Value checked(int status, String method, String path, Value body) throws Exception {
        Value answer = contoso.graph(status, method, path, body);
        contract.orElseThrow().check(method, path, body, answer);
        return answer;
    }
}
