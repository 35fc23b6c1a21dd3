package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.internal.shell.ShellClient;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** The whole way to the dedicated hybrid application over the wire, its proof, and back. */
class MainJobTest {

    private static final String SIGN_INS = "/beta/auditLogs/signIns?$filter=signInEventTypes/any(t: t eq"
            + " 'servicePrincipal')";
    private static final String EVO_STS = "EvoSts - " + Contoso.ORGANIZATION;
    private static final String RELATIONSHIP = "On-premises to O365 - " + Contoso.ORGANIZATION;
    private static final String OVERRIDE = "EnableExchangeHybrid3PAppFeature";
    private static final List<String> SERVERS = List.of("EX01", "EX02", "EX03");

    @TempDir
    private Path directory;
    private Contoso contoso;
    private ShellClient shell;
    private Value application;
    private Value principal;
    private Value assignment;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("fresh-hybrid", directory);
        shell = new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret());
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
        contoso.close();
    }

    @Test
    void whatIsConfiguredIsProvenLaterAndUndoingItLeavesNothing() throws Exception {
        Value before = contoso.demo().dump().at("/comparable");
        assertFalse(lookupWorks());
        makeApplication();
        letThrough();
        configureServers();
        assertFalse(lookupWorks(), "configured is not proven");
        contoso.demo().advance(Duration.ofMinutes(23));
        assertFalse(lookupWorks(), "Exchange Online takes hours for its list");
        assertTrue(contoso.get(SIGN_INS).at("/value").entries().findAny().isEmpty());
        contoso.demo().advance(Duration.ofMinutes(160));
        assertTrue(lookupWorks());
        Value signIn = contoso.get(SIGN_INS).at("/value/0");
        assertEquals(text(application, "/appId"), text(signIn, "/appId"));
        assertEquals("203.0.113.25", text(signIn, "/ipAddress"));
        assertEquals(currentThumbprint(), text(signIn, "/servicePrincipalCredentialThumbprint"));
        undo();
        assertEquals(Codec.canonical(before), Codec.canonical(contoso.demo().dump().at("/comparable")));
        contoso.demo().advance(Duration.ofMinutes(30));
        assertFalse(lookupWorks());
    }

    @Test
    void theProofWaitsForEveryPieceThatItNeeds() throws Exception {
        makeApplication();
        configureServers();
        contoso.demo().advance(Duration.ofHours(5));
        assertFalse(lookupWorks(), "Exchange Online was not told");
        letThrough();
        contoso.demo().advance(Duration.ofHours(4));
        assertTrue(lookupWorks());
        contoso.graph(204, "DELETE", "/v1.0/servicePrincipals/" + text(principal, "/id") + "/appRoleAssignments/"
                + text(assignment, "/id"), Value.none());
        contoso.demo().advance(Duration.ofMinutes(23));
        assertFalse(lookupWorks(), "consent was taken away");
    }

    @Test
    void aServerThatNobodyTellsReadsItWithinTheHour() throws Exception {
        switchOn();
        contoso.demo().advance(Duration.ofMinutes(10));
        assertFalse(overridesOn("EX01").contains(OVERRIDE));
        contoso.demo().advance(Duration.ofMinutes(50));
        assertTrue(overridesOn("EX01").contains(OVERRIDE));
        run("Remove-SettingOverride", "Identity", OVERRIDE, "Confirm", false);
        contoso.demo().advance(Duration.ofMinutes(10));
        assertTrue(overridesOn("EX01").contains(OVERRIDE));
        contoso.demo().advance(Duration.ofMinutes(50));
        assertFalse(overridesOn("EX01").contains(OVERRIDE));
    }

    @Test
    void anOverrideCountsOnAServerOnlyAfterThatServerReadItAgain() throws Exception {
        switchOn();
        assertFalse(overridesOn("EX01").contains(OVERRIDE));
        refresh("EX01");
        contoso.demo().advance(Duration.ofMinutes(1));
        assertTrue(overridesOn("EX01").contains(OVERRIDE));
        assertFalse(overridesOn("EX02").contains(OVERRIDE));
        assertEquals("ServerMismatch", status("EX01", "FlightingServiceOverride_EX02_F2.1.2"));
        assertEquals("Accepted", status("EX02", "FlightingServiceOverride_EX02_F2.1.2"));
    }

    @Test
    void aServerThatIsTooOldDoesNotAcceptTheOverride() throws Exception {
        try (Contoso halfDone = Contoso.open("half-done", directory.resolve("half-done"));
                ShellClient client = new ShellClient(halfDone.demo().shell(), halfDone.demo().shellSecret())) {
            assertFalse(status(client, "EX04", OVERRIDE).equals("Accepted"));
            assertEquals("Accepted", status(client, "EX01", OVERRIDE));
        }
    }

    private void makeApplication() throws Exception {
        String unique = "/v1.0/applications(uniqueName='isthmus-main-job')";
        application = contoso.graph(201, "PATCH", unique, object("displayName",
                "ExchangeServerApp-" + Contoso.ORGANIZATION, "signInAudience", "AzureADMyOrg", "requiredResourceAccess",
                List.of(object("resourceAppId", Contoso.EXCHANGE_ONLINE, "resourceAccess",
                        List.of(object("id", Contoso.FULL_ACCESS, "type", "Role"))))),
                "Prefer", "create-if-missing");
        principal = contoso.graph(201, "PATCH", "/v1.0/servicePrincipals(appId='" + text(application, "/appId") + "')",
                object("accountEnabled", true), "Prefer", "create-if-missing");
        Value exchange = contoso.get("/v1.0/servicePrincipals(appId='" + Contoso.EXCHANGE_ONLINE + "')?$select=id");
        assignment = contoso.graph(201, "POST", "/v1.0/servicePrincipals/" + text(principal, "/id")
                + "/appRoleAssignments", object("principalId", text(principal, "/id"), "resourceId",
                        text(exchange, "/id"), "appRoleId", Contoso.FULL_ACCESS));
        contoso.graph(204, "PATCH", "/v1.0/applications/" + text(application, "/id"), object("keyCredentials",
                List.of(object("type", "AsymmetricX509Cert", "usage", "Verify", "key", currentCertificate()))));
    }

    private void letThrough() throws Exception {
        Value list = Codec.read(contoso.online("Get-OrganizationConfig",
                object("RetrieveEwsOperationAccessPolicy", true)).body()).at("/value/0/EwsAllowedAppIDs");
        assertEquals(3, list.entries().count());
        assertEquals(200, contoso.online("Set-OrganizationConfig", object("EwsEnabled", true, "EwsAllowedAppIDs",
                Stream.concat(list.entries(), Stream.of(application.at("/appId"))).toList())).statusCode());
    }

    private void configureServers() throws Exception {
        run("Set-AuthServer", "Identity", EVO_STS, "ApplicationIdentifier", text(application, "/appId"), "DomainName",
                List.of("contoso.mail.onmicrosoft.com"));
        run("Set-OrganizationRelationship", "Identity", RELATIONSHIP, "TargetSharingEpr",
                "https://outlook.office365.com/EWS/Exchange.asmx");
        switchOn();
        for (String server : SERVERS) {
            refresh(server);
        }
    }

    private void switchOn() throws Exception {
        run("New-SettingOverride", "Name", OVERRIDE, "Component", "Global", "Section",
                "ExchangeOnpremAsThirdPartyAppId", "Parameters", List.of("Enabled=true"), "Reason", "test");
    }

    private void undo() throws Exception {
        run("Remove-SettingOverride", "Identity", OVERRIDE, "Confirm", false);
        for (String server : SERVERS) {
            refresh(server);
        }
        run("Set-OrganizationRelationship", "Identity", RELATIONSHIP, "TargetSharingEpr", null);
        run("Set-AuthServer", "Identity", EVO_STS, "ApplicationIdentifier", null, "DomainName", null);
        Value list = Codec.read(contoso.online("Get-OrganizationConfig",
                object("RetrieveEwsOperationAccessPolicy", true)).body()).at("/value/0/EwsAllowedAppIDs");
        contoso.online("Set-OrganizationConfig", object("EwsAllowedAppIDs",
                list.entries().filter(id -> !id.equals(application.at("/appId"))).toList()));
        contoso.graph(204, "DELETE", "/v1.0/applications/" + text(application, "/id"), Value.none());
    }

    private boolean lookupWorks() throws Exception {
        return run("Test-OAuthConnectivity", "Service", "EWS", "TargetUri", "https://outlook.office365.com", "Mailbox",
                "someone@contoso.com").contains("<ToString>Success</ToString>");
    }

    private void refresh(String server) throws Exception {
        run("Get-ExchangeDiagnosticInfo", "Server", server, "Process", "Microsoft.Exchange.Directory.TopologyService",
                "Component", "VariantConfiguration", "Argument", "Refresh");
    }

    private String overridesOn(String server) throws Exception {
        return overridesOn(shell, server);
    }

    private static String overridesOn(ShellClient client, String server) throws Exception {
        return client.call("Get-ExchangeDiagnosticInfo", "Server", server, "Process",
                "Microsoft.Exchange.Directory.TopologyService", "Component", "VariantConfiguration", "Argument",
                "Overrides").objects();
    }

    private String status(String server, String override) throws Exception {
        return status(shell, server, override);
    }

    private static String status(ShellClient client, String server, String override) throws Exception {
        Matcher matcher = Pattern.compile(Pattern.quote("&lt;Name&gt;" + override + "&lt;/Name&gt;")
                + ".*?&lt;Status&gt;(\\w+)&lt;").matcher(overridesOn(client, server));
        assertTrue(matcher.find(), override);
        return matcher.group(1);
    }

    private String currentThumbprint() throws Exception {
        return run("Get-AuthConfig").replaceAll("(?s).*CurrentCertificateThumbprint\">(\\w+)<.*", "$1");
    }

    private String currentCertificate() throws Exception {
        String raw = run("Get-ExchangeCertificate", "Server", "EX01", "Thumbprint", currentThumbprint())
                .replaceAll("(?s).*N=\"RawData\">([^<]+)<.*", "$1");
        assertTrue(Base64.getDecoder().decode(raw).length > 500);
        return raw;
    }

    private String run(String cmdlet, Object... parameters) throws Exception {
        ShellClient.Called called = shell.call(cmdlet, parameters);
        assertEquals("done", called.kind(), () -> cmdlet + ": " + called.payload());
        return called.objects();
    }
}
