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

    private static Declared of(Side side, String... permissions) {
        return new Declared(Optional.empty(), Map.of(side.name(), Set.of(permissions)), Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application.read.all | /v1.0/applications?$select=id | true",
        "application.read.all | /v1.0/applications/$count | true",
        "application.read.all | /v1.0/applications(uniqueName='x')?$expand=federatedIdentityCredentials | true",
        "application.read.all | /v1.0/servicePrincipals(appId='x')/appRoleAssignments/1 | true",
        "directory.read.all | /v1.0/servicePrincipals/1/owners?$select=id | true",
        "application.read.all,user.read.all | /v1.0/servicePrincipals/1/owners | true",
        "directory.read.all | /v1.0/applications?$expand=owners($select=id,displayName) | true",
        "application.read.all,user.read.all | /v1.0/applications/1?$expand=owners,extensionProperties | true",
        "application.read.all | /v1.0/directory/deletedItems/microsoft.graph.application | true",
        "policy.read.all | /beta/identity/conditionalAccess/policies | true",
        "auditlog.read.all | /beta/auditLogs/signIns?$top=1 | true",
        "user.read | /v1.0/me?$select=id | true",
        "user.read.all,auditlog.read.all | /v1.0/users?$select=signInActivity | true",
        "user.read,rolemanagement.read.directory | /v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole | true",
        "user.read | /v1.0/me/messages | false",
        "user.read | /v1.0/me?$expand=messages | false",
        "user.read | /v1.0/users | false",
        "user.read.all | /v1.0/users/x/drive | false",
        "user.read.all | /v1.0/users('x')/drive/root/children | false",
        "user.read.all | /v1.0/users/x/drive/root/$count | false",
        "user.read.all | /v1.0/users?$select=signInActivity | false",
        "user.read.all | /v1.0/users/x/memberOf | false",
        "user.readbasic.all | /v1.0/users | false",
        "directory.read.all | /v1.0/users/x/messages | false",
        "application.readwrite.ownedby | /v1.0/applications | false",
        "application.read.all | /v1.0/servicePrincipals/1/owners | false",
        "application.read.all | /v1.0/applications/1/owners/2/messages | false",
        "application.read.all | /v1.0/applications?$expand=owners | false",
        "application.read.all | /v1.0/applications?%24expand=owners | false",
        "application.read.all | /beta/applications?expand=owners | false",
        "application.read.all | /v1.0/applications?$top=1&$expand=extensionProperties,owners($select=id) | false",
        "directory.read.all | /v1.0/applications?$expand=owners($expand=messages) | false",
        "directory.read.all | /v1.0/applications?$expand=* | false",
        "application.read.all | /v1.0/applications?+$expand =owners | false",
        "directory.read.all | /v1.0/applications?$expand=owners($expand =messages) | false",
        "application.read.all,user.read.all | /v1.0/applications/('x'/owners | false",
        "directory.read.all | /v1.0/applications?$expand=%zz | false",
        "application.read.all | /v1.0/directory/deletedItems/microsoft.graph.user | false",
        "application.read.all | /v1.0/oauth2PermissionGrants | false",
        "application.read.all | /v1.0/users | false",
        "application.read.all | /beta/auditLogs/signIns | false",
        "application.read.all | /v1.0/applications/../users | false",
        "application.read.all | /v1.0/applications/%2e%2e/users | false",
        "application.read.all | /v1.0/applications%28appId='x'%29 | false",
        "application.read.all | /v1.0//users | false",
        "application.read.all | /v1.0/$batch | false",
        "application.read.all | /v1.0/security/alerts | false",
        "applications.of.nobody | /v1.0/applications | false"})
    void anAddressOfGraphIsCoveredByPermissionsOrRefused(String permissions, String path, boolean covered) {
        assertEquals(covered, of(Side.ENTRA, permissions.split(",")).request(GraphRequest.get(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "application.read.all, PATCH, /v1.0/applications/1, false",
        "application.readwrite.all, PATCH, /v1.0/applications/1, true",
        "application.readwrite.all, GET, /v1.0/applications/1, true",
        "application.readwrite.all, POST, /v1.0/applications/1/owners/$ref, true",
        "application.readwrite.all, DELETE, /v1.0/applications/1/owners/2/$ref, true",
        "policy.readwrite.conditionalaccess, DELETE, /v1.0/identity/conditionalAccess/namedLocations/${made.id}, true",
        "policy.readwrite.conditionalaccess, DELETE, /v1.0/identity/${made.id}, false",
        "application.readwrite.all, POST, /v1.0/applications/1/removePassword, true",
        "application.readwrite.all, POST, /v1.0/directory/deletedItems/1/restore, true",
        "application.readwrite.all, POST, /v1.0/users/1/sendMail, false",
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
