package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.internal.shell.ShellClient;
import io.isthmus.sdk.data.Value;

/** Several tenants and several organizations behind the same addresses, each with what is its own. */
class SeveralSitesTest {

    private static final String LITWARE = "c4d8e6a2-7f13-49b5-8e0d-b6a9f2c15e73";

    @TempDir
    Path directory;

    @Test
    void theTokenTellsGraphWhichTenantIsMeantAndAWriteThereLeavesTheOtherAsItWas() throws Exception {
        try (EmulatedDemo demo = new Emulator(1_000_000).join("two-tenants", directory)) {
            Contoso contoso = new Contoso(demo);
            Contoso litware = new Contoso(demo, LITWARE);
            Value before = demo.dump();
            assertEquals("Contoso", name(contoso));
            assertEquals("Litware", name(litware));
            litware.graph(201, "POST", "/v1.0/applications", Contoso.object("displayName", "Made in Litware"));
            Value after = demo.dump();
            assertEquals(before.at("/state/tenant"), after.at("/state/tenant"));
            assertNotEquals(before.at("/state/tenant@litware"), after.at("/state/tenant@litware"));
            assertFalse(contoso.get("/v1.0/applications").toString().contains("Made in Litware"));
        }
    }

    @Test
    void exchangeOnlineOfATenantRefusesTheTokenOfAnother() throws Exception {
        try (EmulatedDemo demo = new Emulator(1_000_000).join("two-tenants", directory)) {
            Value.Members body = Value.members().with("CmdletInput", Value.members()
                    .with("CmdletName", Value.of("Get-OrganizationConfig")).with("Parameters", Value.members()));
            assertEquals(401, new Contoso(demo).postOnline("/adminapi/beta/" + LITWARE + "/InvokeCommand", body)
                    .statusCode());
            assertTrue(new Contoso(demo, LITWARE).online("Get-OrganizationConfig", Value.members()).body()
                    .contains("litware.onmicrosoft.com"));
        }
    }

    @Test
    void everybodyIsToldWhoseADomainIs() throws Exception {
        try (EmulatedDemo demo = new Emulator(1_000_000).join("two-tenants", directory)) {
            assertTrue(new Contoso(demo).send("GET", "/litwareinc.com/v2.0/.well-known/openid-configuration", Map.of(),
                    "").body().contains(LITWARE));
        }
    }

    @Test
    void eachForestHasAShellOfItsOwnAndChangesNothingInTheOther() throws Exception {
        try (EmulatedDemo demo = new Emulator(1_000_000).join("two-forests", directory)) {
            assertEquals(List.of("EX01.ad.contoso.com", "WGEX01.corp.woodgrovebank.com"),
                    List.copyOf(demo.shells().keySet()));
            Iterator<URI> shells = demo.shells().values().iterator();
            try (ShellClient contoso = new ShellClient(shells.next(), demo.shellSecret());
                    ShellClient woodgrove = new ShellClient(shells.next(), demo.shellSecret())) {
                Value before = demo.dump().at("/state/onPremises");
                String servers = woodgrove.call("Get-ExchangeServer").objects();
                assertTrue(servers.contains("WGEX02") && servers.contains("DC=corp,DC=woodgrovebank,DC=com"), servers);
                assertFalse(servers.contains("contoso"), servers);
                assertEquals("done", woodgrove.call("New-SettingOverride", "Name", "Here", "Component", "Global",
                        "Section", "Some", "Parameters", "Enabled=true", "Reason", "a test").kind());
                assertEquals(before, demo.dump().at("/state/onPremises"));
                assertFalse(contoso.call("Get-SettingOverride").objects().contains("Here"));
            }
        }
    }

    @Test
    void theAuthCertificatesOfBothForestsStandOnTheSharedPrincipal() throws Exception {
        try (EmulatedDemo demo = new Emulator(1_000_000).join("two-forests", directory)) {
            Value state = demo.dump().at("/state");
            String keys = state.at("/tenant/servicePrincipals/a41b7c39-05e2-4c8d-9f1a-7d3e6b82c450/keyCredentials")
                    .toString();
            for (String part : List.of("onPremises", "onPremises@woodgrove")) {
                assertTrue(keys.contains(state.at("/" + part
                        + "/AuthConfig/Auth Configuration/CurrentCertificateThumbprint").text().orElseThrow()), part);
            }
        }
    }

    private static String name(Contoso contoso) throws Exception {
        return contoso.get("/v1.0/organization").at("/value/0/displayName").text().orElseThrow();
    }
}
