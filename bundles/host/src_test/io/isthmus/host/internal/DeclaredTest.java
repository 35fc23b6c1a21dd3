package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.WebRequest;

/** What was declared may be asked for, and nothing beside it. */
class DeclaredTest {

    private static Declared of(Side side, String permission) {
        return new Declared(Optional.empty(), Map.of(side.name(), Set.of(permission)), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "application.read.all, /v1.0/applications?$select=id, true",
        "application.read.all, /v1.0/servicePrincipals(appId='x')/owners, true",
        "directory.read.all, /v1.0/servicePrincipals/1, true",
        "policy.read.all, /beta/identity/conditionalAccess/policies, true",
        "auditlog.read.all, /beta/auditLogs/signIns?$top=1, true",
        "application.read.all, /v1.0/users, false",
        "application.read.all, /beta/auditLogs/signIns, false",
        "application.read.all, /v1.0/applications/../users, false",
        "application.read.all, /v1.0/applications/%2e%2e/users, false",
        "application.read.all, /v1.0//users, false",
        "application.read.all, /v1.0/security/alerts, false",
        "applications.of.nobody, /v1.0/applications, false"})
    void anAddressOfGraphIsCoveredByAPermissionOrRefused(String permission, String path, boolean covered) {
        assertEquals(covered, of(Side.ENTRA, permission).request(GraphRequest.get(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "application.read.all, PATCH, /v1.0/applications/1, false",
        "application.readwrite.all, PATCH, /v1.0/applications/1, true",
        "application.readwrite.all, GET, /v1.0/applications/1, true",
        "approleassignment.readwrite.all, POST, /v1.0/servicePrincipals/1/appRoleAssignments, true",
        "delegatedpermissiongrant.readwrite.all, POST, /v1.0/oauth2PermissionGrants, true",
        "policy.read.all, POST, /v1.0/identity/conditionalAccess/policies, false",
        "policy.readwrite.conditionalaccess, POST, /v1.0/identity/conditionalAccess/policies, true",
        "policy.readwrite.conditionalaccess, POST, /v1.0/applications, false"})
    void whoWritesDeclaresAPermissionToWrite(String permission, String method, String path, boolean covered) {
        assertEquals(covered, of(Side.ENTRA, permission).request(GraphRequest.of(method, path, Value.members())));
    }

    @Test
    void whoMayChangeSomethingMayReadItAndNothingElse() {
        Declared declared = of(Side.ON_PREMISES, "set-accepteddomain");
        assertEquals(true, declared.request(CmdletRequest.onPremises("Get-AcceptedDomain")));
        assertEquals(false, declared.request(CmdletRequest.onPremises("Remove-AcceptedDomain")));
        assertEquals(false, declared.request(CmdletRequest.onPremises("Get-Mailbox")));
        assertEquals(false, of(Side.ON_PREMISES, "get-mailbox").request(CmdletRequest.onPremises("Set-Mailbox")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://autodiscover-s.outlook.com/autodiscover/metadata/json/1, true",
        "https://AUTODISCOVER-S.OUTLOOK.COM:443/x, true",
        "https://autodiscover-s.outlook.com:8443/x, false",
        "https://token@autodiscover-s.outlook.com/x, false",
        "https://autodiscover-s.outlook.com.attacker.example/x, false",
        "https://attacker.example/?autodiscover-s.outlook.com, false"})
    void aHostThatIsNamedMayBeAskedAndNoOther(String address, boolean covered) {
        Map<String, Set<String>> hosts = Map.of(Side.EXCHANGE_ONLINE.name(), Set.of("autodiscover-s.outlook.com"));
        Declared declared = new Declared(Optional.empty(), Map.of(), hosts);
        assertEquals(covered, declared.request(new WebRequest(Side.EXCHANGE_ONLINE, URI.create(address))));
        assertEquals(false, declared.request(new WebRequest(Side.ON_PREMISES, URI.create(address))));
    }

    @Test
    void aPermissionOpensNeitherTheNetworkNorTheDocumentsOfTheWorkstation() {
        for (Side side : Side.values()) {
            Declared declared = of(side, "application.read.all");
            assertEquals(false, declared.request(new WebRequest(side, URI.create("https://attacker.example/?data"))));
            assertEquals(false, declared.request(DocumentRequest.read("transfer.json")));
        }
    }

    @Test
    void anotherTenantThanTheOneThatIsLookedAtIsRefused() {
        assertEquals(false, of(Side.ENTRA, "application.read.all")
                .request(GraphRequest.get("/v1.0/applications").inTenant("another")));
    }

    @Test
    void aCmdletCountsForTheSideForWhichItIsDeclared() {
        Declared declared = of(Side.ON_PREMISES, "get-mailbox");
        assertEquals(true, declared.request(CmdletRequest.onPremises("Get-Mailbox")));
        assertEquals(false, declared.request(CmdletRequest.of(Side.EXCHANGE_ONLINE, "Get-Mailbox")));
    }
}
