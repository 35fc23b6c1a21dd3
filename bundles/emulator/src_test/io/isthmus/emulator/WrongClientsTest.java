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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.internal.shell.ShellClient;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** What the published script and other clients do wrong fails here as it fails in a tenant. */
class WrongClientsTest {

    @TempDir
    private Path directory;

    @Test
    void aKeySentBackAlteredIsRefusedAndNothingChanges() throws Exception {
        try (Contoso contoso = Contoso.open("half-done", directory)) {
            String path = applicationPath(contoso);
            Value key = contoso.get(path + "?$select=keyCredentials").at("/keyCredentials/0");
            String altered = text(key, "/key").replaceFirst("^....", "AAAA");
            HttpResponse<String> refused = contoso.graph("PATCH", path, object("keyCredentials",
                    List.of(((Value.Members) key).with("key", Value.of(altered)))));
            assertEquals(400, refused.statusCode());
            assertEquals(key, contoso.get(path + "?$select=keyCredentials").at("/keyCredentials/0"));
        }
    }

    @Test
    void aKeptKeyIsSentWithNothingOrAsItWas() throws Exception {
        try (Contoso contoso = Contoso.open("half-done", directory)) {
            String path = applicationPath(contoso);
            Value.Members key = (Value.Members) contoso.get(path + "?$select=keyCredentials").at("/keyCredentials/0");
            contoso.graph(204, "PATCH", path, object("keyCredentials", List.of(key.with("key", Value.none()))));
            contoso.graph(204, "PATCH", path, object("keyCredentials", List.of(key)));
            assertEquals(key, contoso.get(path + "?$select=keyCredentials").at("/keyCredentials/0"));
        }
    }

    @Test
    void aKeyFromAListHasNoBytesSoThatItCannotBeCopied() throws Exception {
        try (Contoso contoso = Contoso.open("half-done", directory)) {
            String path = applicationPath(contoso);
            assertTrue(contoso.get("/v1.0/applications?$select=keyCredentials,displayName").at("/value").entries()
                    .flatMap(each -> each.at("/keyCredentials").entries()).allMatch(key -> key.at("/key").isNull()));
            Value key = contoso.get(path).at("/keyCredentials/0");
            assertTrue(key.at("/key").isNull());
            assertEquals(400, contoso.graph("PATCH", path, object("keyCredentials", List.of(object("type",
                    "AsymmetricX509Cert", "usage", "Verify", "key", null)))).statusCode());
        }
    }

    @Test
    void aCertificateThatLivesLongerThanTheApplicationsOwnPolicyAllowsIsRefused() throws Exception {
        try (Contoso contoso = Contoso.open("half-done", directory)) {
            String fiveYears = text(contoso.get(applicationPath(contoso) + "?$select=keyCredentials"),
                    "/keyCredentials/0/key");
            Value keys = object("keyCredentials", List.of(object("type", "AsymmetricX509Cert", "usage", "Verify", "key",
                    fiveYears)));
            Value limited = contoso.get("/v1.0/policies/appManagementPolicies/" + Contoso.POLICY + "/appliesTo")
                    .at("/value/0");
            HttpResponse<String> refused = contoso.graph("PATCH", "/v1.0/applications/" + text(limited, "/id"), keys);
            assertEquals(400, refused.statusCode());
            assertTrue(refused.body().contains("CredentialLifetimeExceedsMaxValueAsPerAppPolicy"), refused.body());
            Value free = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
            contoso.graph(204, "PATCH", "/v1.0/applications/" + text(free, "/id"), keys);
        }
    }

    @Test
    void aCertificateThatIsPastIsRefused() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            Value shared = contoso.get("/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE
                    + "')?$select=keyCredentials");
            String expired = text(shared, "/keyCredentials/1/key");
            Value made = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
            HttpResponse<String> refused = contoso.graph("PATCH", "/v1.0/applications/" + text(made, "/id"),
                    object("keyCredentials", List.of(object("type", "AsymmetricX509Cert", "usage", "Verify", "key",
                            expired))));
            assertEquals(400, refused.statusCode());
            assertTrue(refused.body().contains("end date"), refused.body());
        }
    }

    @Test
    void aClientThatDoesNotPageMissesDomains() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            List<String> first = contoso.get("/v1.0/domains").at("/value").entries().map(each -> text(each, "/id"))
                    .toList();
            assertFalse(first.contains("contoso.mail.onmicrosoft.com"));
        }
    }

    @Test
    void aClientThatDoesNotWaitForTheDirectorySeesNothingOfItsOwnWrites() throws Exception {
        try (Contoso contoso = Contoso.open("late-directory", directory)) {
            Value made = contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "late"));
            String path = "/v1.0/applications/" + text(made, "/id");
            assertEquals(404, contoso.graph("GET", path, Value.none()).statusCode());
            assertEquals(0, found(contoso, "late"));
            contoso.demo().advance(Duration.ofSeconds(91));
            contoso.get(path);
            assertEquals(1, found(contoso, "late"));
        }
    }

    @Test
    void theDirectoryIsUnevenlyLate() throws Exception {
        try (Contoso contoso = Contoso.open("late-directory", directory)) {
            for (int index = 0; index < 12; index++) {
                contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "app"));
            }
            List<Long> seen = new ArrayList<>();
            for (int second = 0; second < 95; second += 5) {
                contoso.demo().advance(Duration.ofSeconds(5));
                seen.add(found(contoso, "app"));
            }
            assertEquals(12, seen.getLast());
            assertTrue(seen.stream().distinct().count() > 4, seen::toString);
        }
    }

    @Test
    void aWriteIsMadeOnceThoughNobodyIsToldOfIt() throws Exception {
        try (Contoso contoso = Contoso.open("late-directory", directory)) {
            String path = "/v1.0/applications(uniqueName='once')";
            contoso.graph(201, "PATCH", path, object("displayName", "once"), "Prefer", "create-if-missing");
            assertEquals(404, contoso.graph("GET", path, Value.none()).statusCode());
            contoso.graph(204, "PATCH", path, object("displayName", "once"), "Prefer", "create-if-missing");
            contoso.demo().advance(Duration.ofMinutes(3));
            assertEquals(1, found(contoso, "once"));
        }
    }

    @Test
    void theListOfEwsApplicationsIsOnlySeenWhereItIsAskedForAndIsReplacedWhole() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            assertTrue(Codec.read(contoso.online("Get-OrganizationConfig", object()).body())
                    .at("/value/0/EwsAllowedAppIDs").isNull());
            contoso.online("Set-OrganizationConfig", object("EwsAllowedAppIDs", List.of("only-one")));
            assertEquals(List.of(Value.of("only-one")), Codec.read(contoso.online("Get-OrganizationConfig",
                    object("RetrieveEwsOperationAccessPolicy", true)).body()).at("/value/0/EwsAllowedAppIDs").entries()
                    .toList());
        }
    }

    @Test
    void theTwoParameterSetsOfSetAuthServerAreNotMixed() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory);
                ShellClient shell = new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret())) {
            ShellClient.Called refused = shell.call("Set-AuthServer", "Identity", "EvoSts - " + Contoso.ORGANIZATION,
                    "ApplicationIdentifier", "x", "GraphBaseUrl", "https://graph.microsoft.com");
            assertEquals("failed", refused.kind());
            assertEquals("AmbiguousParameterSet", refused.text("ErrorId"));
        }
    }

    @Test
    void aRemovalThatAsksIsNotAnswered() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory);
                ShellClient shell = new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret())) {
            assertEquals("failed", shell.call("Remove-SettingOverride", "Identity", "EnableAMSIBodyScan").kind());
            assertTrue(shell.call("Get-SettingOverride").objects().contains("EnableAMSIBodyScan"));
        }
    }

    private static long found(Contoso contoso, String name) throws Exception {
        return contoso.get("/v1.0/applications?$filter=displayName eq '" + name + "'").at("/value").entries().count();
    }

    private static String applicationPath(Contoso contoso) throws Exception {
        return "/v1.0/applications/" + text(contoso.get("/v1.0/applications?$filter=displayName eq 'ExchangeServerApp-"
                + Contoso.ORGANIZATION + "'"), "/value/0/id");
    }
}
