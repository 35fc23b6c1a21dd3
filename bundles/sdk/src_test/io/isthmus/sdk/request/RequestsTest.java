package io.isthmus.sdk.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;

class RequestsTest {

    @Test
    void onlyGetAndTestRead() {
        assertTrue(CmdletRequest.onPremises("Get-AuthServer").reading());
        assertTrue(CmdletRequest.exchangeOnline("Test-OAuthConnectivity").reading());
        for (String writing : List.of("Set-AuthServer", "New-SettingOverride", "Remove-SettingOverride",
                "Enable-ExchangeCertificate", "Getter-Thing", "Invoke-Command")) {
            assertFalse(CmdletRequest.onPremises(writing).reading(), writing);
        }
        assertFalse(CmdletRequest.onPremises("Get-ExchangeDiagnosticInfo").with("Argument", "refresh").reading(),
                "a refresh makes a server read its configuration again");
        assertFalse(CmdletRequest.onPremises("Test-Mailflow").reading(), "it leaves a message in a mailbox");
        assertTrue(GraphRequest.get("/v1.0/applications").reading());
        assertFalse(GraphRequest.delete("/v1.0/applications/1").reading());
        assertTrue(new WebRequest(Side.WORKSTATION, URI.create("https://contoso.com")).reading());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Get-AuthServer; Remove-Item", "get-x", "Get", "Get-", "Get-X Y", "" })
    void aCmdletsNameIsNothingElse(String name) {
        assertThrows(IllegalArgumentException.class, () -> CmdletRequest.onPremises(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Identity;", "-Identity", "a b", "", "1" })
    void aParametersNameIsNothingElse(String name) {
        CmdletRequest request = CmdletRequest.onPremises("Get-AuthServer");
        assertThrows(IllegalArgumentException.class, () -> request.with(name, "x"));
    }

    @Test
    void aRequestHoldsNoTokenAndAsksKnownPlaces() {
        assertThrows(IllegalArgumentException.class,
                () -> GraphRequest.get("/v1.0/x").header("AUTHORIZATION", "Bearer x"));
        assertThrows(IllegalArgumentException.class, () -> GraphRequest.get("https://evil.example/v1.0/x"));
        assertThrows(IllegalArgumentException.class, () -> GraphRequest.get("/v2.0/x"));
        assertThrows(IllegalArgumentException.class,
                () -> new WebRequest(Side.WORKSTATION, URI.create("http://contoso.com")));
        assertThrows(IllegalArgumentException.class, () -> CmdletRequest.of(Side.ENTRA, "Get-X"));
    }

    @Test
    void anotherOrganizationIsReadAndNeverChanged() {
        CmdletRequest there = CmdletRequest.onPremises("Get-AuthServer").inOrganization("woodgrove");
        assertEquals(Optional.of("woodgrove"), there.with("Identity", "x").organization());
        assertEquals("Get-AuthServer -Identity (woodgrove)", there.with("Identity", "x").describe());
        assertThrows(IllegalArgumentException.class,
                () -> CmdletRequest.onPremises("Set-AuthServer").inOrganization("woodgrove"));
        assertThrows(IllegalArgumentException.class,
                () -> CmdletRequest.exchangeOnline("Get-OrganizationConfig").inOrganization("woodgrove"));
        assertThrows(IllegalArgumentException.class, () -> CmdletRequest.onPremises("Get-ExchangeDiagnosticInfo")
                .inOrganization("woodgrove").with("Argument", "Refresh"));
    }

    @Test
    void anotherTenantIsNamedAndMayBeChanged() {
        GraphRequest there = GraphRequest.of("PATCH", "/v1.0/x", Value.members()).inTenant("litware").header("Prefer", "x");
        assertEquals(Optional.of("litware"), there.elsewhere());
        assertEquals("PATCH /v1.0/x (litware)", there.describe());
        assertEquals(Optional.empty(), GraphRequest.get("/v1.0/x").elsewhere());
    }

    @Test
    void aRequestDescribesItselfInOneLine() {
        assertEquals("Set-AuthServer -Identity -Enabled", CmdletRequest.onPremises("Set-AuthServer")
                .with("Identity", "secret looking").with("Enabled", Value.of(true)).describe());
        assertEquals("PATCH /v1.0/x", GraphRequest.of("PATCH", "/v1.0/x", Value.members()).describe());
        assertEquals("GET https://contoso.com",
                new WebRequest(Side.ENTRA, URI.create("https://contoso.com")).describe());
    }
}
