package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.contract.GraphContract;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** The audit log of the directory as its documents tell it. */
class DirectoryAuditsTest {

    private static final String LOG = "/v1.0/auditLogs/directoryAudits";
    private static final Duration LAG = Duration.ofMinutes(3);
    private static final String SECRETS = "Update application – Certificates and secrets management ";

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("graph-stage", directory);
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    private Value made() throws Exception {
        return contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
    }

    private List<String> activities(String query) throws Exception {
        return contoso.get(LOG + query).at("/value").entries().map(one -> text(one, "/activityDisplayName")).toList();
    }

    private static String about(Value application) {
        return "?$filter=targetResources/any(t:t/id eq '" + text(application, "/id") + "')";
    }

    @Test
    void anEntryTellsWhoDidWhatToWhich() throws Exception {
        Value application = made();
        String me = text(contoso.get("/v1.0/me"), "/id");
        contoso.graph(204, "POST", "/v1.0/applications/" + text(application, "/id") + "/owners/$ref",
                object("@odata.id", "https://graph.microsoft.com/v1.0/directoryObjects/" + me));
        contoso.demo().advance(LAG);
        Value entry = contoso.get(LOG + about(application)).at("/value/0");
        assertEquals("Add owner to application", text(entry, "/activityDisplayName"));
        assertEquals("ApplicationManagement", text(entry, "/category"));
        assertEquals("success", text(entry, "/result"));
        assertEquals(me, text(entry, "/initiatedBy/user/id"));
        assertEquals("ines.keller@contoso.com", text(entry, "/initiatedBy/user/userPrincipalName"));
        assertTrue(entry.at("/initiatedBy/app").isNull());
        assertEquals(List.of("User", "Application"), entry.at("/targetResources").entries()
                .map(target -> text(target, "/type")).toList());
        assertEquals("\"" + text(application, "/id") + "\"", entry.at("/targetResources/0/modifiedProperties").entries()
                .filter(one -> text(one, "/displayName").equals("Application.ObjectID"))
                .map(one -> text(one, "/newValue")).findFirst().orElseThrow());
        assertEquals(text(entry, "/activityDisplayName"),
                text(contoso.get(LOG + "/" + text(entry, "/id")), "/activityDisplayName"));
    }

    @Test
    void eachWayOfChangingTheDirectoryIsInIt() throws Exception {
        Value application = made();
        String path = "/v1.0/applications/" + text(application, "/id");
        String secret = text(contoso.graph(200, "POST", path + "/addPassword",
                object("passwordCredential", object("displayName", "backup"))), "/keyId");
        contoso.graph(204, "POST", path + "/removePassword", object("keyId", secret));
        contoso.graph(201, "POST", path + "/federatedIdentityCredentials", object("name", "f", "issuer",
                "https://i.example", "subject", "s", "audiences", List.of("api://AzureADTokenExchange")));
        contoso.graph(204, "PATCH", path, object("displayName", "renamed"));
        contoso.graph(204, "DELETE", path, Value.none());
        contoso.graph(200, "POST", "/v1.0/directory/deletedItems/" + text(application, "/id") + "/restore", Value.none());
        contoso.graph(204, "DELETE", path, Value.none());
        contoso.graph(204, "DELETE", "/v1.0/directory/deletedItems/" + text(application, "/id"), Value.none());
        contoso.demo().advance(LAG);
        assertEquals(List.of("Hard Delete application", "Delete application", "Restore application",
                "Delete application", "Update application", "Update application", SECRETS, SECRETS, "Add application"),
                activities(about(application)));
        Value secrets = contoso.get(LOG + about(application) + " and activityDisplayName eq '"
                + SECRETS.replace("–", "%E2%80%93") + "'").at("/value/0");
        assertEquals("KeyDescription", text(secrets, "/targetResources/0/modifiedProperties/0/displayName"));
        assertTrue(text(secrets, "/targetResources/0/modifiedProperties/0/oldValue").contains(secret));
    }

    @Test
    void consentIsTheResourcesAndNamesWhoGotIt() throws Exception {
        Value application = made();
        Value principal = contoso.graph(201, "POST", "/v1.0/servicePrincipals",
                object("appId", text(application, "/appId")));
        Value shared = contoso.get("/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE + "')?$select=id");
        String consents = "/v1.0/servicePrincipals/" + text(principal, "/id") + "/appRoleAssignments";
        Value consent = contoso.graph(201, "POST", consents, object("principalId", text(principal, "/id"),
                "resourceId", text(shared, "/id"), "appRoleId", Contoso.FULL_ACCESS));
        contoso.graph(204, "DELETE", consents + "/" + text(consent, "/id"), Value.none());
        contoso.demo().advance(LAG);
        assertEquals(List.of("Remove app role assignment from service principal",
                "Add app role assignment to service principal"), activities(about(shared)));
        Value entry = contoso.get(LOG + about(principal)).at("/value/0");
        assertEquals(text(shared, "/id"), text(entry, "/targetResources/0/id"));
        assertTrue(entry.at("/targetResources/0/modifiedProperties").entries()
                .anyMatch(one -> text(one, "/displayName").equals("AppRole.Id")
                        && text(one, "/oldValue").contains(Contoso.FULL_ACCESS)));
    }

    @Test
    void aPolicyIsToldWithTheWholeOfWhatItWasAndIs() throws Exception {
        String policies = "/v1.0/identity/conditionalAccess/policies";
        Value policy = contoso.graph(201, "POST", policies, object("displayName", "Users", "state", "disabled",
                "conditions", object("users", object("includeUsers", List.of("All")), "applications",
                        object("includeApplications", List.of("All"))), "grantControls",
                object("operator", "OR", "builtInControls", List.of("mfa"))));
        String path = policies + "/" + text(policy, "/id");
        contoso.graph(204, "PATCH", path, object("state", "enabled"));
        contoso.graph(204, "DELETE", path, Value.none());
        contoso.demo().advance(LAG);
        List<Value> entries = contoso.get(LOG + about(policy)).at("/value").entries().toList();
        assertEquals(List.of("Delete conditional access policy", "Update conditional access policy",
                "Add conditional access policy"),
                entries.stream().map(entry -> text(entry, "/activityDisplayName")).toList());
        Value update = entries.get(1);
        assertEquals("Policy", text(update, "/category"));
        assertEquals("Conditional Access", text(update, "/loggedByService"));
        assertEquals("Update", text(update, "/operationType"));
        assertEquals("ines.keller@contoso.com", text(update, "/initiatedBy/user/userPrincipalName"));
        assertEquals("Users", text(update, "/targetResources/0/displayName"));
        Value modified = update.at("/targetResources/0/modifiedProperties/0");
        assertEquals("ConditionalAccessPolicy", text(modified, "/displayName"));
        assertEquals("disabled", text(Codec.read(text(modified, "/oldValue")), "/state"));
        Value now = Codec.read(text(modified, "/newValue"));
        assertEquals("enabled", text(now, "/state"));
        assertEquals(policy.at("/conditions/users/includeUsers"), now.at("/conditions/users/includeUsers"));
        assertTrue(entries.get(0).at("/targetResources/0/modifiedProperties/0/newValue").isNull());
        assertTrue(entries.get(2).at("/targetResources/0/modifiedProperties/0/oldValue").isNull());
    }

    @Test
    void aNamedLocationIsToldToo() throws Exception {
        Value location = contoso.graph(201, "POST", "/v1.0/identity/conditionalAccess/namedLocations",
                object("@odata.type", "#microsoft.graph.countryNamedLocation", "displayName", "Home",
                        "countriesAndRegions", List.of("CH")));
        contoso.demo().advance(LAG);
        assertEquals(List.of("Add named location"), activities(about(location)));
    }

    @Test
    void itLagsBehindAndForgets() throws Exception {
        Value application = made();
        assertEquals(List.of(), activities(about(application)));
        contoso.demo().advance(LAG);
        assertEquals(List.of("Add application"), activities(about(application)));
        contoso.demo().advance(Duration.ofDays(31));
        contoso.forgetTokens();
        assertEquals(List.of(), activities(about(application)));
    }

    @Test
    void itIsFilteredByTimeAndPaged() throws Exception {
        Value first = made();
        contoso.demo().advance(LAG);
        Value second = made();
        contoso.demo().advance(LAG);
        String middle = text(contoso.get(LOG + about(second)).at("/value/0"), "/activityDateTime");
        String both = "(targetResources/any(t:t/id eq '" + text(first, "/id") + "') or targetResources/any(t:t/id eq '"
                + text(second, "/id") + "'))";
        assertEquals(2, activities("?$filter=" + both).size());
        assertEquals(1, activities("?$filter=activityDateTime ge " + middle + " and " + both).size());
        Value page = contoso.get(LOG + "?$top=1&$filter=" + both);
        assertEquals(1, page.at("/value").entries().count());
        Value next = Codec.read(contoso.graph("GET", text(page, "/@odata.nextLink"), Value.none()).body());
        assertEquals(1, next.at("/value").entries().count());
        assertFalse(text(page, "/value/0/id").equals(text(next, "/value/0/id")));
    }

    @Test
    void whoMayNotReadItIsRefused() throws Exception {
        String token = contoso.token("https://graph.microsoft.com/Application.Read.All");
        assertEquals(403, contoso.send("GET", LOG, Map.of("Authorization", "Bearer " + token), "").statusCode());
    }

    @Test
    void itIsNoPartOfWhatSomebodyConfigured() throws Exception {
        Value before = contoso.demo().dump().at("/comparable");
        Value application = made();
        contoso.graph(204, "DELETE", "/v1.0/applications/" + text(application, "/id"), Value.none());
        assertEquals(before, contoso.demo().dump().at("/comparable"));
    }

    @Test
    void itIsWhatTheMetadataTells() throws Exception {
        Optional<GraphContract> contract = GraphContract.load(Path.of(System.getProperty("isthmus.shared",
                "../../../shared")));
        assumeTrue(contract.isPresent(), "skipped: the metadata is not there");
        Value application = made();
        contoso.demo().advance(LAG);
        String path = LOG + "?$filter=activityDateTime ge 2026-01-01T00:00:00Z and activityDateTime le"
                + " 2036-01-01T00:00:00Z and targetResources/any(t:t/id eq '" + text(application, "/id") + "')";
        Value answer = contoso.get(path);
        assertEquals(1, answer.at("/value").entries().count());
        contract.orElseThrow().check("GET", path, Value.none(), answer);
    }
}
