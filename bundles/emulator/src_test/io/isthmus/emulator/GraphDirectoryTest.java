package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Microsoft Graph as its documents tell it. */
class GraphDirectoryTest {

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("fresh-hybrid", directory);
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void anApplicationIsMadeOnceByItsUniqueNameHoweverOftenItIsAskedFor() throws Exception {
        Value body = object("displayName", "ExchangeServerApp-" + Contoso.ORGANIZATION, "signInAudience", "AzureADMyOrg");
        String path = "/v1.0/applications(uniqueName='isthmus-1')";
        assertEquals(404, contoso.graph("PATCH", path, body).statusCode());
        Value made = contoso.graph(201, "PATCH", path, body, "Prefer", "create-if-missing");
        contoso.graph(204, "PATCH", path, body, "Prefer", "create-if-missing");
        Value list = contoso.get("/v1.0/applications?$filter=displayName eq 'ExchangeServerApp-"
                + Contoso.ORGANIZATION + "'");
        assertEquals(1, list.at("/value").entries().count());
        assertEquals(text(made, "/appId"), text(contoso.get(path), "/appId"));
        assertEquals("isthmus-1", text(contoso.get("/v1.0/applications(appId='" + text(made, "/appId") + "')"),
                "/uniqueName"));
    }

    @Test
    void aServicePrincipalIsMadeOnceByItsApplication() throws Exception {
        Value application = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
        String path = "/v1.0/servicePrincipals(appId='" + text(application, "/appId") + "')";
        Value made = contoso.graph(201, "PATCH", path, object("accountEnabled", true), "Prefer", "create-if-missing");
        contoso.graph(204, "PATCH", path, object("tags", List.of("HideApp")), "Prefer", "create-if-missing");
        assertEquals(text(made, "/id"), text(contoso.get(path), "/id"));
        assertEquals(409, contoso.graph("POST", "/v1.0/servicePrincipals",
                object("appId", text(application, "/appId"))).statusCode());
        assertEquals(400, contoso.graph("POST", "/v1.0/servicePrincipals",
                object("appId", "11111111-2222-3333-4444-555555555555")).statusCode());
    }

    @Test
    void aConsentIsGivenOnceAndARepetitionIsToldAsExisting() throws Exception {
        Value principal = newPrincipal();
        Value exchange = contoso.get("/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE + "')");
        Value body = object("principalId", text(principal, "/id"), "resourceId", text(exchange, "/id"), "appRoleId",
                Contoso.FULL_ACCESS);
        String path = "/v1.0/servicePrincipals/" + text(principal, "/id") + "/appRoleAssignments";
        Value made = contoso.graph(201, "POST", path, body);
        HttpResponse<String> repeated = contoso.graph("POST", path, body);
        assertEquals(400, repeated.statusCode());
        assertTrue(text(Codec.read(repeated.body()), "/error/message").contains("already exists"));
        assertEquals(1, contoso.get(path).at("/value").entries().count());
        contoso.graph(204, "DELETE", path + "/" + text(made, "/id"), Value.none());
        assertEquals(0, contoso.get(path).at("/value").entries().count());
    }

    @Test
    void permissionsOfGraphNeedTheHigherRoleUntilItIsActivated() throws Exception {
        Value principal = newPrincipal();
        Value graph = contoso.get("/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')");
        Value body = object("principalId", text(principal, "/id"), "resourceId", text(graph, "/id"), "appRoleId",
                "798ee544-9d2d-430c-a058-570e29e34338");
        String path = "/v1.0/servicePrincipals/" + text(principal, "/id") + "/appRoleAssignments";
        HttpResponse<String> denied = contoso.graph("POST", path, body);
        assertEquals(403, denied.statusCode());
        assertEquals("Authorization_RequestDenied", text(Codec.read(denied.body()), "/error/code"));
        activateGlobalAdministrator();
        contoso.graph(201, "POST", path, body);
        contoso.demo().advance(Duration.ofHours(9));
        contoso.forgetTokens();
        assertEquals(403, contoso.graph("POST", path, body).statusCode());
    }

    @Test
    void aDeletedApplicationAndItsPrincipalAreRestoredEachByItself() throws Exception {
        Value principal = newPrincipal();
        Value application = contoso.get("/v1.0/applications(appId='" + text(principal, "/appId") + "')");
        String id = text(application, "/id");
        contoso.graph(204, "DELETE", "/v1.0/applications/" + id, Value.none());
        assertEquals(404, contoso.graph("GET", "/v1.0/applications/" + id, Value.none()).statusCode());
        assertTrue(ids(contoso.get("/v1.0/directory/deletedItems/microsoft.graph.application")).contains(id));
        assertEquals(400, contoso.graph("POST", "/v1.0/directory/deletedItems/" + text(principal, "/id") + "/restore",
                Value.none()).statusCode());
        contoso.graph(200, "POST", "/v1.0/directory/deletedItems/" + id + "/restore", Value.none());
        assertEquals(404, contoso.graph("GET", "/v1.0/servicePrincipals/" + text(principal, "/id"), Value.none())
                .statusCode());
        contoso.graph(200, "POST", "/v1.0/directory/deletedItems/" + text(principal, "/id") + "/restore", Value.none());
        contoso.get("/v1.0/servicePrincipals/" + text(principal, "/id"));
    }

    @Test
    void whatWasDeletedIsGoneAfterThirtyDays() throws Exception {
        String path = "/v1.0/directory/deletedItems/microsoft.graph.application";
        assertEquals(1, ids(contoso.get(path)).size());
        contoso.demo().advance(Duration.ofDays(27));
        contoso.forgetTokens();
        assertEquals(0, ids(contoso.get(path)).size());
    }

    @Test
    void aSoftDeletedApplicationKeepsItsUniqueName() throws Exception {
        Value made = contoso.graph(201, "PATCH", "/v1.0/applications(uniqueName='isthmus-2')",
                object("displayName", "app"), "Prefer", "create-if-missing");
        contoso.graph(204, "DELETE", "/v1.0/applications/" + text(made, "/id"), Value.none());
        assertEquals(400, contoso.graph("PATCH", "/v1.0/applications(uniqueName='isthmus-2')",
                object("displayName", "app"), "Prefer", "create-if-missing").statusCode());
    }

    @Test
    void listsComeInPagesWithOpaqueLinksOfTheOwnHost() throws Exception {
        List<String> domains = new ArrayList<>();
        String next = "/v1.0/domains";
        int pages = 0;
        while (next != null) {
            Value page = contoso.get(next);
            domains.addAll(ids(page));
            next = page.at("/@odata.nextLink").text().orElse(null);
            pages++;
            assertTrue(next == null || next.startsWith(contoso.demo().address().toString()), next);
        }
        assertEquals(2, pages);
        assertEquals(23, domains.stream().distinct().count());
    }

    @Test
    void theSharedPrincipalIsOnlyCleanedByAGlobalAdministrator() throws Exception {
        String path = "/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE + "')";
        Value body = object("keyCredentials", List.of());
        assertEquals(403, contoso.graph("PATCH", path, body).statusCode());
        activateGlobalAdministrator();
        contoso.graph(204, "PATCH", path, body);
        assertEquals(0, contoso.get(path + "?$select=keyCredentials").at("/keyCredentials").entries().count());
    }

    @Test
    void everyAnswerCarriesTheIdOfItsRequestAndEveryRefusalItsCode() throws Exception {
        HttpResponse<String> missing = contoso.graph("GET", "/v1.0/applications/nothing-here", Value.none(),
                "client-request-id", "0b8f7c5e-1111-4222-8333-944455556666");
        Value error = Codec.read(missing.body()).at("/error");
        assertEquals(404, missing.statusCode());
        assertEquals("Request_ResourceNotFound", text(error, "/code"));
        assertEquals("0b8f7c5e-1111-4222-8333-944455556666", text(error, "/innerError/client-request-id"));
        assertEquals(text(error, "/innerError/request-id"), missing.headers().firstValue("request-id").orElseThrow());
        assertTrue(contoso.graph("GET", "/v1.0/organization", Value.none()).headers().firstValue("request-id")
                .isPresent());
    }

    @Test
    void whatTheMetadataDoesNotKnowIsRefused() throws Exception {
        assertEquals(400, contoso.graph("POST", "/v1.0/applications", object("displayName", "a", "nope", "b"))
                .statusCode());
        assertEquals(400, contoso.graph("GET", "/v1.0/applications?$select=nope", Value.none()).statusCode());
        assertEquals(400, contoso.graph("GET", "/v1.0/applications?$filter=displayName like 'x'", Value.none())
                .statusCode());
        assertEquals(400, contoso.graph("GET", "/v1.0/nowhere", Value.none()).statusCode());
    }

    @Test
    void anAdministratorSeesWhatIsActiveAndWhatCouldBe() throws Exception {
        Value roles = contoso.get("/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole");
        assertEquals(List.of("Application Administrator"), roles.at("/value").entries()
                .map(role -> text(role, "/displayName")).toList());
        Value eligible = contoso.get("/v1.0/roleManagement/directory/roleEligibilityScheduleInstances"
                + "/filterByCurrentUser(on='principal')");
        assertEquals("62e90394-69f5-4237-9190-012177145e10", text(eligible, "/value/0/roleDefinitionId"));
    }

    @Test
    void severalRequestsGoInOne() throws Exception {
        Value answer = contoso.graph(200, "POST", "/v1.0/$batch", object("requests", List.of(
                object("id", "1", "method", "GET", "url", "/organization?$select=id"),
                object("id", "2", "method", "GET", "url", "/applications/none"))));
        assertEquals(200, answer.at("/responses/0/status").whole().orElseThrow());
        assertEquals(404, answer.at("/responses/1/status").whole().orElseThrow());
        assertEquals(Contoso.TENANT, text(answer, "/responses/0/body/value/0/id"));
    }

    @Test
    void aTokenOfAnotherServiceIsNoGood() throws Exception {
        HttpResponse<String> refused = contoso.send("GET", "/v1.0/me", java.util.Map.of("Authorization",
                "Bearer " + contoso.token(Contoso.EXCHANGE_SCOPE)), "");
        assertEquals(401, refused.statusCode());
        assertEquals("InvalidAuthenticationToken", text(Codec.read(refused.body()), "/error/code"));
    }

    @Test
    void ownersAreSeenAndCanBeTakenAway() throws Exception {
        Value application = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
        String owners = "/v1.0/applications/" + text(application, "/id") + "/owners";
        String me = text(contoso.get("/v1.0/me"), "/id");
        contoso.graph(204, "POST", owners + "/$ref", object("@odata.id",
                "https://graph.microsoft.com/v1.0/directoryObjects/" + me));
        assertEquals(List.of(me), ids(contoso.get(owners)));
        contoso.graph(204, "DELETE", owners + "/" + me + "/$ref", Value.none());
        assertFalse(ids(contoso.get(owners)).contains(me));
    }

    @Test
    void aSecretIsShownOnceAndTakenAwayByItsKeyId() throws Exception {
        Value application = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
        String path = "/v1.0/applications/" + text(application, "/id");
        Value made = contoso.graph(200, "POST", path + "/addPassword",
                object("passwordCredential", object("displayName", "backup")));
        assertFalse(text(made, "/secretText").isBlank());
        assertTrue(contoso.get(path).at("/passwordCredentials/0/secretText").isNull());
        Value named = object("keyId", text(made, "/keyId"));
        contoso.graph(204, "POST", path + "/removePassword", named);
        assertEquals(0, contoso.get(path).at("/passwordCredentials").entries().count());
        assertEquals(400, contoso.graph("POST", path + "/removePassword", named).statusCode());
    }

    @Test
    void aLockedServicePrincipalTakesNoCredential() throws Exception {
        Value principal = newPrincipal();
        String path = "/v1.0/servicePrincipals/" + text(principal, "/id");
        String application = "/v1.0/applications(appId='" + text(principal, "/appId") + "')";
        Value secret = object("passwordCredential", object("displayName", "x"));
        contoso.graph(200, "POST", path + "/addPassword", secret);
        contoso.graph(204, "PATCH", application, object("servicePrincipalLockConfiguration",
                object("isEnabled", true, "allProperties", true)));
        assertEquals(400, contoso.graph("POST", path + "/addPassword", secret).statusCode());
        assertEquals(400, contoso.graph("PATCH", path, object("keyCredentials", List.of())).statusCode());
        contoso.graph(204, "PATCH", path, object("tags", List.of("HideApp")));
        contoso.graph(200, "POST", application + "/addPassword", secret);
        contoso.graph(204, "PATCH", application, object("servicePrincipalLockConfiguration", null));
        contoso.graph(200, "POST", path + "/addPassword", secret);
    }

    @Test
    void aFederatedCredentialHasANameOfItsOwnAndOneAudience() throws Exception {
        Value application = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
        String path = "/v1.0/applications/" + text(application, "/id") + "/federatedIdentityCredentials";
        Value.Members body = object("name", "pipeline", "issuer", "https://i.example", "subject", "s", "audiences",
                List.of("api://AzureADTokenExchange"));
        contoso.graph(201, "POST", path, body);
        assertEquals(409, contoso.graph("POST", path, body).statusCode());
        assertEquals(400, contoso.graph("POST", path, body.with("name", Value.of("other"))
                .with("audiences", Value.list())).statusCode());
    }

    private Value newPrincipal() throws Exception {
        Value application = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
        return contoso.graph(201, "POST", "/v1.0/servicePrincipals", object("appId", text(application, "/appId")));
    }

    private void activateGlobalAdministrator() throws Exception {
        contoso.graph(201, "POST", "/v1.0/roleManagement/directory/roleAssignmentScheduleRequests",
                object("action", "selfActivate", "principalId", text(contoso.get("/v1.0/me"), "/id"),
                        "roleDefinitionId", "62e90394-69f5-4237-9190-012177145e10", "directoryScopeId", "/",
                        "justification", "test", "scheduleInfo",
                        object("expiration", object("type", "afterDuration", "duration", "PT8H"))));
        contoso.forgetTokens();
    }

    private static List<String> ids(Value list) {
        return list.at("/value").entries().map(each -> text(each, "/id")).toList();
    }
}
