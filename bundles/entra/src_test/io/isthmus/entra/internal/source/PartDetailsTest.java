package io.isthmus.entra.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.standin.StandInCloud.Said;
import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.NamedLocation;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.TestFacts;

/** What Graph's answers become, where the demo organization does not show it. */
@Timeout(60)
class PartDetailsTest {

    private static final String SHARED = "GET /v1.0/servicePrincipals(appId='00000002-0000-0ff1-ce00-000000000000')";
    private static final String SHARED_ID = "a0000000-0000-0000-0000-000000000001";
    private static final String OWNERS = "GET /v1.0/servicePrincipals/" + SHARED_ID + "/owners";
    private static final String APP = "b0000000-0000-0000-0000-000000000001";
    private static final String APP_ID = "b0000000-0000-0000-0000-000000000002";
    private static final Thumbprint THUMBPRINT = Thumbprint.of("A70AE923AA8A44B2D5C73879C7A98EB9D24EA470");

    private final StandInCloud cloud = new StandInCloud();
    private final Transports transports = cloud.transports(ProxyProvider.direct());
    private final SignInService signIn = new SignInService(new TestFacts(), transports, Map.of());
    private Source source;

    @BeforeEach
    void open() throws SourceException {
        source = new EntraSourceFactory(new TestFacts(), transports, signIn).open(
                StandInCloud.connection(ConnectionKind.DEMO), Access.READ, PersonPort.none(),
                CallContext.of(Cancel.never())).get(0);
    }

    @AfterEach
    void close() {
        source.close();
        signIn.close();
        cloud.close();
    }

    @Test
    void aThumbprintIsReadFromEachFormThatGraphGivesIt() {
        assertEquals(Optional.of(THUMBPRINT), key("\"pwrpI6qKRLLVxzh5x6mOudJOpHA=\"", "null").thumbprint());
        assertEquals(Optional.of(THUMBPRINT), key("\"A70AE923AA8A44B2D5C73879C7A98EB9D24EA470\"", "null").thumbprint());
        assertEquals(Optional.of(THUMBPRINT),
                key("\"QTcwQUU5MjNBQThBNDRCMkQ1QzczODc5QzdBOThFQjlEMjRFQTQ3MA==\"", "null").thumbprint());
        assertEquals(Optional.of(Thumbprint.of("A9993E364706816ABA3E25717850C26C9CD0D89D")),
                key("null", "\"YWJj\"").thumbprint());
        assertEquals(Optional.empty(), key("null", "null").thumbprint());
        assertEquals(Optional.of("YWJj"), key("null", "\"YWJj\"").certificate());
    }

    private KeyCredential key(String identifier, String key) {
        cloud.answer(SHARED, Said.ok("""
                {"id":"%s","appId":"00000002-0000-0ff1-ce00-000000000000","displayName":"Exchange","accountEnabled":true,
                "servicePrincipalType":"Application","keyCredentials":[{"keyId":"c0000000-0000-0000-0000-000000000001",
                "type":"AsymmetricX509Cert","usage":"Verify","customKeyIdentifier":%s,"key":%s,
                "startDateTime":"2022-02-18T09:12:44Z","endDateTime":"2027-02-17T09:12:44Z"}]}"""
                .formatted(SHARED_ID, identifier, key)));
        cloud.answer(OWNERS, Said.ok("{\"value\":[]}"));
        ServicePrincipal principal = value(Parts.SHARED_PRINCIPAL);
        assertEquals(Optional.of(Instant.parse("2027-02-17T09:12:44Z")), principal.keyCredentials().get(0).end());
        return principal.keyCredentials().get(0);
    }

    @Test
    void aPrincipalThatTheTenantDoesNotHaveIsAbsent() {
        assertEquals(ReadState.ABSENT, read(Parts.SHARED_PRINCIPAL).state());
    }

    @Test
    void aLockThatLeavesTheCredentialsOutIsNone() {
        for (String lock : List.of("{\"isEnabled\":false,\"allProperties\":true}",
                "{\"isEnabled\":true,\"credentialsWithUsageSign\":true}")) {
            applications();
            cloud.answer("GET /v1.0/applications(appId='" + APP_ID + "')", Said.ok("""
                    {"id":"%s","appId":"%s","displayName":"ExchangeServerApp-1","signInAudience":"AzureADMyOrg",
                    "servicePrincipalLockConfiguration":%s}""".formatted(APP, APP_ID, lock)));
            cloud.answer("GET /v1.0/applications/" + APP + "/owners", Said.ok("{\"value\":[]}"));
            cloud.answer("GET /v1.0/applications/" + APP + "/federatedIdentityCredentials",
                    Said.ok("{\"value\":[]}"));
            assertFalse(value(Parts.APPLICATIONS).get(0).servicePrincipalLockConfiguration().orElseThrow()
                    .locksCredentials(), lock);
        }
    }

    @Test
    void whatOthersCouldSignInWithIsThere() {
        applications();
        cloud.answer("GET /v1.0/applications(appId='" + APP_ID + "')", Said.ok("""
                {"id":"%s","appId":"%s","displayName":"ExchangeServerApp-1","signInAudience":"AzureADMyOrg",
                "uniqueName":"exchangeserverapp-1","servicePrincipalLockConfiguration":{"isEnabled":true,
                "allProperties":false,"credentialsWithUsageVerify":true,"credentialsWithUsageSign":true},
                "passwordCredentials":[{"keyId":"c0000000-0000-0000-0000-000000000002","displayName":"a secret",
                "secretText":null}],"requiredResourceAccess":[{"resourceAppId":"00000003-0000-0000-c000-000000000000",
                "resourceAccess":[{"id":"40f97065-369a-49f4-947c-6a255697ae91","type":"Role"},
                {"id":"e1fe6dd8-ba31-4d61-89e7-88639da4683d","type":"Scope"}]}]}""".formatted(APP, APP_ID)));
        cloud.answer("GET /v1.0/applications/" + APP + "/owners", Said.ok("""
                {"value":[{"@odata.type":"#microsoft.graph.user","id":"d0000000-0000-0000-0000-000000000001",
                "displayName":"Ines","userPrincipalName":"ines@contoso.com"},
                {"@odata.type":"#microsoft.graph.servicePrincipal","id":"d0000000-0000-0000-0000-000000000002",
                "displayName":"Robot"}]}"""));
        cloud.answer("GET /v1.0/applications/" + APP + "/federatedIdentityCredentials", Said.ok("""
                {"value":[{"id":"f","name":"pipeline","issuer":"https://issuer","subject":"repo",
                "audiences":["api://AzureADTokenExchange"],"description":"builds"}]}"""));

        Application application = value(Parts.APPLICATIONS).get(0);

        assertEquals(List.of(new DirectoryPrincipal(ObjectId.of("d0000000-0000-0000-0000-000000000001"), "user",
                "Ines", Optional.of("ines@contoso.com")),
                new DirectoryPrincipal(ObjectId.of("d0000000-0000-0000-0000-000000000002"), "servicePrincipal",
                        "Robot", Optional.empty())), application.owners());
        assertEquals(List.of(new FederatedIdentityCredential("f", "pipeline", "https://issuer", "repo",
                List.of("api://AzureADTokenExchange"), Optional.of("builds"))),
                application.federatedIdentityCredentials());
        assertEquals(Optional.of("a secret"), application.passwordCredentials().get(0).displayName());
        assertEquals(Optional.of(new ServicePrincipalLock(true, Optional.of(false), Optional.of(true),
                Optional.of(true), Optional.empty())), application.servicePrincipalLockConfiguration());
        assertTrue(application.servicePrincipalLockConfiguration().orElseThrow().locksCredentials());
        assertEquals(List.of(UUID.fromString("40f97065-369a-49f4-947c-6a255697ae91")),
                application.requiredResourceAccess().get(0).roles());
        assertEquals(List.of(UUID.fromString("e1fe6dd8-ba31-4d61-89e7-88639da4683d")),
                application.requiredResourceAccess().get(0).scopes());
    }

    @Test
    void ownersThatMayNotBeReadAreNoMissingOwners() {
        applications();
        cloud.answer("GET /v1.0/applications(appId='" + APP_ID + "')", Said.ok(
                "{\"id\":\"" + APP + "\",\"appId\":\"" + APP_ID + "\",\"displayName\":\"ExchangeServerApp-1\"}"));
        cloud.answer("GET /v1.0/applications/" + APP + "/owners",
                Said.error(403, "Authorization_RequestDenied", "Insufficient privileges."));

        assertEquals(ReadState.DENIED, read(Parts.APPLICATIONS).state());
    }

    private void applications() {
        cloud.answer("GET /v1.0/applications",
                Said.ok("{\"value\":[{\"id\":\"" + APP + "\",\"appId\":\"" + APP_ID + "\"}]}"));
    }

    @Test
    void aPolicyForWorkloadIdentitiesIsReadWhole() {
        cloud.answer("GET /v1.0/identity/conditionalAccess/policies", Said.ok("""
                {"value":[{"id":"p","displayName":"Block outside","state":"enabledForReportingButNotEnforced","conditions":{
                "clientApplications":{"includeServicePrincipals":["ServicePrincipalsInMyTenant"],
                "excludeServicePrincipals":["x"],"servicePrincipalFilter":{"mode":"include","rule":"r"}},
                "applications":{"includeApplications":["All"]},"servicePrincipalRiskLevels":["high"],
                "locations":{"includeLocations":["All"],"excludeLocations":["AllTrusted"]}},
                "grantControls":{"operator":"OR","builtInControls":["block"]}},
                {"id":"q","displayName":"Nothing set","state":"disabled"}]}"""));

        assertEquals(List.of(
                new ConditionalAccessPolicy("p", "Block outside", "enabledForReportingButNotEnforced",
                        List.of("ServicePrincipalsInMyTenant"), List.of("x"), "r", List.of("All"), List.of(),
                        List.of("All"), List.of("AllTrusted"), List.of("high"), List.of("block")),
                new ConditionalAccessPolicy("q", "Nothing set", "disabled", List.of(), List.of(), "", List.of(),
                        List.of(), List.of(), List.of(), List.of(), List.of())),
                value(Parts.CONDITIONAL_ACCESS_POLICIES));
    }

    @Test
    void locationsAreReadByTheirKind() {
        cloud.answer("GET /v1.0/identity/conditionalAccess/namedLocations", Said.ok("""
                {"value":[{"@odata.type":"#microsoft.graph.ipNamedLocation","id":"1","displayName":"Offices",
                "isTrusted":true,"ipRanges":[{"@odata.type":"#microsoft.graph.iPv4CidrRange",
                "cidrAddress":"203.0.113.0/24"},{"@odata.type":"#microsoft.graph.iPv6CidrRange",
                "cidrAddress":"2001:db8::/32"}]},{"@odata.type":"#microsoft.graph.countryNamedLocation","id":"2",
                "displayName":"Home","countriesAndRegions":["AT","IT"]}]}"""));

        assertEquals(List.of(
                new NamedLocation("1", "Offices", true, List.of("203.0.113.0/24", "2001:db8::/32"), List.of()),
                new NamedLocation("2", "Home", false, List.of(), List.of("AT", "IT"))),
                value(Parts.NAMED_LOCATIONS));
    }

    @Test
    void theShortestLifetimeThatCountsLimitsCertificates() {
        cloud.answer("GET /v1.0/policies/defaultAppManagementPolicy", Said.ok("""
                {"isEnabled":true,"applicationRestrictions":{"passwordCredentials":[
                {"restrictionType":"passwordAddition","state":"enabled"}],"keyCredentials":[
                {"restrictionType":"asymmetricKeyLifetime","maxLifetime":"P365D","state":"enabled",
                "restrictForAppsCreatedAfterDateTime":"2025-01-01T00:00:00Z"},
                {"restrictionType":"asymmetricKeyLifetime","maxLifetime":"P1Y6M"},
                {"restrictionType":"asymmetricKeyLifetime","maxLifetime":"P30D","state":"disabled"}]}}"""));

        cloud.answer("GET /v1.0/policies/appManagementPolicies", Said.ok("""
                {"value":[{"id":"p1","displayName":"One year","isEnabled":true,"restrictions":{"keyCredentials":[
                {"restrictionType":"asymmetricKeyLifetime","maxLifetime":"P365D","state":"enabled"}]}}]}"""));
        cloud.answer("GET /v1.0/policies/appManagementPolicies/p1/appliesTo", Said.ok("""
                {"value":[{"@odata.type":"#microsoft.graph.application",
                "id":"4b8e2f60-d7a1-4c93-8e05-f1c6a9b37d24"}]}"""));

        assertEquals(new AppManagementPolicy(true, Optional.of(Duration.ofDays(365)),
                Optional.of(Instant.parse("2025-01-01T00:00:00Z")), true, Optional.of(List.of(
                        new AppManagementPolicy.Assigned("One year", true, Optional.of(Duration.ofDays(365)),
                                Optional.empty(), List.of(ObjectId.of("4b8e2f60-d7a1-4c93-8e05-f1c6a9b37d24")))))),
                value(Parts.APP_MANAGEMENT_POLICY));
    }

    private void signedIn(Said eligible) {
        cloud.answer("GET /v1.0/me", Said.ok("""
                {"id":"d0000000-0000-0000-0000-000000000001","displayName":"Ines","userPrincipalName":"i@contoso.com"}"""));
        cloud.answer("GET /v1.0/me/transitiveMemberOf/graph.directoryRole", Said.ok("""
                {"value":[{"id":"1","roleTemplateId":"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
                "displayName":"Application Administrator"}]}"""));
        cloud.answer("GET /v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')",
                eligible);
        cloud.answer("GET /v1.0/me/transitiveMemberOf/graph.group", Said.ok("""
                {"value":[{"id":"7e2d94b1-c6f3-4a08-9b57-d1e80f63a2c5"}]}"""));
        cloud.answer("GET /v1.0/roleManagement/directory/roleAssignments", Said.ok("""
                {"value":[{"id":"1","principalId":"d0000000-0000-0000-0000-000000000001","directoryScopeId":"/",
                "roleDefinitionId":"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"},
                {"id":"2","principalId":"eeeeeeee-0000-0000-0000-000000000001","directoryScopeId":"/",
                "roleDefinitionId":"62e90394-69f5-4237-9190-012177145e10"}]}"""));
    }

    @Test
    void rolesThatCannotBeLookedUpAreUnknownAndNotNone() {
        signedIn(Said.error(403, "Authorization_RequestDenied", "Insufficient privileges."));

        Reading<SignedInUser> reading = read(Parts.SIGNED_IN_USER);

        assertEquals(ReadState.PARTIAL, reading.state());
        assertEquals(Optional.of("Authorization_RequestDenied"), reading.failure().orElseThrow().code());
        assertEquals(List.of(new DirectoryRole("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "Application Administrator",
                true)), reading.value().orElseThrow().roles());
        assertEquals(List.of("Application.Read.All", "User.Read"), reading.value().orElseThrow().permissions());
        assertTrue(reading.value().orElseThrow().unread().isPresent(), "a role that can be activated may be missing");
    }

    @Test
    void inATenantThatHasNoLicenseForItNoRoleCanBeActivated() {
        signedIn(Said.error(400, "AadPremiumLicenseRequired", "The tenant needs a licence."));

        Reading<SignedInUser> reading = read(Parts.SIGNED_IN_USER);

        assertEquals(ReadState.READ, reading.state());
        assertEquals(Optional.empty(), reading.value().orElseThrow().unread());
    }

    @Test
    void signInsTellWithWhichCertificate() {
        applications();
        cloud.answer("GET /beta/auditLogs/signIns", Said.ok("""
                {"@odata.nextLink":"https://graph.microsoft.com/beta/auditLogs/signIns?$skiptoken=x","value":[
                {"id":"older","createdDateTime":"2026-11-22T10:00:00Z","appId":"%1$s","resourceDisplayName":"Exchange",
                "ipAddress":"203.0.113.25","status":{"errorCode":7000222,"failureReason":"expired"}},
                {"id":"oldest","createdDateTime":"2026-11-22T09:00:00Z","appId":"%1$s","resourceDisplayName":"Exchange",
                "ipAddress":"203.0.113.25"},
                {"id":"newer","createdDateTime":"2026-11-22T11:00:00Z","appId":"%1$s","resourceDisplayName":"Exchange",
                "ipAddress":"203.0.113.25","status":{"errorCode":0,"failureReason":""},
                "servicePrincipalCredentialKeyId":"k",
                "servicePrincipalCredentialThumbprint":"a70ae923aa8a44b2d5c73879c7a98eb9d24ea470"}]}""".formatted(APP_ID)),
                Said.ok("{\"value\":[]}"));

        List<ServicePrincipalSignIn> signIns = value(Parts.APPLICATION_SIGN_INS);

        assertEquals(List.of("newer", "older", "oldest"), signIns.stream().map(ServicePrincipalSignIn::id).toList());
        assertEquals(Optional.of(THUMBPRINT), signIns.get(0).thumbprint());
        assertEquals(Optional.of("expired"), signIns.get(1).failureReason());
        assertEquals(List.of(Optional.of(0), Optional.of(7000222), Optional.empty()),
                signIns.stream().map(ServicePrincipalSignIn::errorCode).toList());
        String asked = cloud.askedFor("GET /beta/auditLogs/signIns").get(0).path();
        assertTrue(asked.contains("servicePrincipal") && asked.contains(APP_ID), asked);
    }

    @Test
    void ofEachCertificateTheFirstAndTheLastSignInAreKeptHoweverManyThereAre() {
        applications();
        String old = "B".repeat(40);
        cloud.answer("GET /beta/auditLogs/signIns", Said.ok("{\"@odata.nextLink\":"
                + "\"https://graph.microsoft.com/beta/auditLogs/signIns?$skiptoken=x\",\"value\":["
                + signIns("new", 0, 300, THUMBPRINT.text()) + "]}"),
                Said.ok("{\"value\":[" + signIns("old", 300, 40, old) + "]}"));

        List<ServicePrincipalSignIn> read = value(Parts.APPLICATION_SIGN_INS);

        assertEquals(50 + 1 + 2, read.size());
        assertEquals(List.of("new-299", "old-300", "old-339"), read.subList(50, 53).stream()
                .map(ServicePrincipalSignIn::id).toList());
        assertEquals(2, cloud.askedFor("GET /beta/auditLogs/signIns").size());
    }

    /** One a minute, back from a time. */
    private static String signIns(String id, int from, int count, String thumbprint) {
        Instant newest = Instant.parse("2026-11-22T11:00:00Z");
        return IntStream.range(from, from + count).mapToObj(number -> """
                {"id":"%s-%d","createdDateTime":"%s","appId":"%s","status":{"errorCode":0},
                "servicePrincipalCredentialThumbprint":"%s"}""".formatted(id, number,
                newest.minus(Duration.ofMinutes(number)), APP_ID, thumbprint)).collect(Collectors.joining(","));
    }

    private <T> Reading<T> read(Part<T> part) {
        return source.read(part, CallContext.of(Cancel.never()));
    }

    private <T> T value(Part<T> part) {
        Reading<T> reading = read(part);
        assertEquals(ReadState.READ, reading.state(), reading.toString());
        return reading.value().orElseThrow();
    }
}
