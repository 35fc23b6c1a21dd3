package io.isthmus.entra.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.AuditQuery;
import io.isthmus.sdk.port.AuditRecord;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The adapter against Contoso: MSAL and the Graph SDK over the emulator's own protocols. */
@Timeout(120)
class ContosoTest {

    @TempDir
    private Path folder;

    @Test
    void theAuditLogTellsWhoChangedWhat() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder, Access.WRITE)) {
            Application application = contoso.read(Parts.APPLICATIONS).getFirst();
            ServicePrincipal shared = contoso.read(Parts.SHARED_PRINCIPAL);
            Instant since = contoso.source.time().now();
            contoso.send(GraphRequest.of("POST", "/v1.0/applications/" + application.id() + "/addPassword",
                    Value.members().with("passwordCredential", Value.members().with("displayName", Value.of("backup")))));
            PasswordCredential secret = contoso.read(Parts.APPLICATIONS).getFirst().passwordCredentials().getLast();
            contoso.demo.advance(Duration.ofMinutes(5));
            Reading<List<AuditRecord>> log = contoso.source.audit(new AuditQuery(
                    Set.of(application.id().text(), shared.id().text()), since.minusSeconds(1), since.plusSeconds(60)),
                    contoso.context);
            assertEquals(ReadState.READ, log.state(), log::toString);
            AuditRecord record = log.value().orElseThrow().getFirst();
            assertEquals(1, log.value().orElseThrow().size(), log::toString);
            assertEquals("Ines Keller (ines.keller@contoso.com)", record.by());
            assertEquals(AuditRecord.Kind.CHANGED, record.kind());
            assertEquals(Set.of("keyCredentials", "passwordCredentials"), record.properties());
            assertEquals(Set.of(application.id().text()), record.objects());
            assertTrue(record.mentions(secret.keyId().toString()), record::toString);
        }
    }

    @Test
    void everyPartOfTheFreshOrganizationIsRead() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            Map<String, ReadState> states = contoso.states();

            assertEquals(EntraSource.PARTS.size(), states.size());
            assertTrue(states.values().stream().allMatch(ReadState.READ::equals), states.toString());
        }
    }

    @Test
    void theDomainsOfEveryPageAreThere() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            List<Domain> domains = contoso.read(Parts.DOMAINS);

            assertEquals(List.of("contoso.com"), domains.stream().filter(Domain::standard).map(Domain::name).toList());
            assertTrue(domains.stream().anyMatch(domain -> domain.name().equals("contoso.mail.onmicrosoft.com")));
            assertTrue(contoso.pagesOf("/v1.0/domains") > 1, "the domains stand on one page");
            assertEquals(Optional.of("contoso.onmicrosoft.com"), contoso.read(Parts.TENANT).initialDomain());
        }
    }

    @Test
    void theSharedPrincipalShowsItsThreeKeysWithTheirCertificates() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            ServicePrincipal shared = contoso.read(Parts.SHARED_PRINCIPAL);

            assertEquals(AppId.EXCHANGE_ONLINE, shared.appId());
            assertEquals(3, shared.keyCredentials().size());
            for (KeyCredential key : shared.keyCredentials()) {
                X509Certificate certificate = certificate(key.certificate().orElseThrow());
                assertEquals(sha1(certificate), key.thumbprint().orElseThrow());
                assertEquals(certificate.getNotAfter().toInstant(), key.end().orElseThrow());
            }
            assertTrue(shared.appRoles().stream().anyMatch(role -> role.value().equals("full_access_as_app")));
        }
    }

    @Test
    void theAdminsRolesAreToldApartByWhetherTheyCountNow() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            SignedInUser admin = contoso.read(Parts.SIGNED_IN_USER);

            Map<String, Boolean> roles = admin.roles().stream()
                    .collect(Collectors.toMap(DirectoryRole::displayName, DirectoryRole::active));
            assertEquals(Map.of("Application Administrator", true, "Global Administrator", false), roles);
            assertTrue(admin.permissions().contains("Application.Read.All"), admin.permissions().toString());
            assertFalse(admin.permissions().contains("Application.ReadWrite.All"));
            assertEquals("user", admin.principal().type());
        }
    }

    @Test
    void rolesThroughGroupsAndForAPartOfTheTenantAreToldWithTheirScope() throws Exception {
        try (Contoso contoso = new Contoso("shared-duties", folder)) {
            SignedInUser admin = contoso.read(Parts.SIGNED_IN_USER);

            assertEquals(Set.of("Application Administrator active ", "Exchange Administrator eligible ",
                    "Cloud Application Administrator active /4b8e2f60-d7a1-4c93-8e05-f1c6a9b37d24",
                    "Directory Readers active /administrativeUnits/c3a58e90-7b14-42d6-8f0c-e9d2b1a74635"),
                    admin.roles().stream().map(role -> role.displayName() + (role.active() ? " active " : " eligible ")
                            + role.scope().orElse("")).collect(Collectors.toSet()));
            assertEquals(Optional.empty(), admin.unread());
        }
    }

    @Test
    void theAttemptThatFailedIsFoundAmongTheDeletedApplications() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            assertEquals(List.of(), contoso.read(Parts.APPLICATIONS));
            List<Application> deleted = contoso.read(Parts.DELETED_APPLICATIONS);
            assertEquals(1, deleted.size());
            assertTrue(deleted.get(0).deleted().isPresent());
        }
    }

    @Test
    void anApplicationTakesItsPrincipalAlongAndDoesNotBringItBack() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder, Access.WRITE)) {
            Application application = contoso.read(Parts.APPLICATIONS).get(0);
            ServicePrincipal principal = contoso.read(Parts.SERVICE_PRINCIPALS).get(0);
            contoso.send(GraphRequest.delete("/v1.0/applications/" + application.id()));
            assertTrue(contoso.deletedPrincipal(application.appId()).orElseThrow().deleted().isPresent());

            contoso.restore(application.id());
            assertEquals(List.of(application.appId()), contoso.read(Parts.APPLICATIONS).stream()
                    .map(Application::appId).toList());
            assertEquals(List.of(), contoso.read(Parts.SERVICE_PRINCIPALS), "it does not come by itself");
            assertEquals(principal.id(), contoso.deletedPrincipal(application.appId()).orElseThrow().id());

            contoso.restore(principal.id());
            assertEquals(Optional.empty(), contoso.deletedPrincipal(application.appId()));
            assertEquals(List.of(principal), contoso.read(Parts.SERVICE_PRINCIPALS));
        }
    }

    @Test
    void theHalfMadeApplicationIsReadWithPrincipalPermissionAndConsent() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder)) {
            Application application = contoso.read(Parts.APPLICATIONS).get(0);
            ServicePrincipal principal = contoso.read(Parts.SERVICE_PRINCIPALS).get(0);
            AppRoleAssignment consent = contoso.read(Parts.APP_ROLE_ASSIGNMENTS).get(0);
            ServicePrincipal shared = contoso.read(Parts.SHARED_PRINCIPAL);

            assertEquals(application.appId(), principal.appId());
            assertEquals(principal.id(), consent.principalId());
            assertEquals(shared.id(), consent.resourceId());
            assertEquals(List.of(consent.appRoleId()), application.requiredResourceAccess().get(0).roles());
            assertTrue(application.keyCredentials().get(0).certificate().isPresent());
        }
    }

    @Test
    void anApplicationThatWasRenamedIsStillFoundByItsConsent() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder, Access.WRITE)) {
            Application application = contoso.read(Parts.APPLICATIONS).get(0);
            contoso.send(GraphRequest.of("PATCH", "/v1.0/applications/" + application.id(),
                    Value.members().with("displayName", Value.of("Mail bridge"))));

            assertEquals(List.of("Mail bridge"),
                    contoso.read(Parts.APPLICATIONS).stream().map(Application::displayName).toList());
        }
    }

    @Test
    void whatAReaderMayNotReadIsDeniedAndTheRestIsRead() throws Exception {
        try (Contoso contoso = new Contoso("denied", folder)) {
            Map<String, ReadState> states = contoso.states();

            assertEquals(ReadState.DENIED, states.get(Parts.CONDITIONAL_ACCESS_POLICIES.id()));
            assertEquals(ReadState.DENIED, states.get(Parts.DELETED_APPLICATIONS.id()));
            assertEquals(ReadState.READ, states.get(Parts.DOMAINS.id()));
            assertEquals(ReadState.READ, states.get(Parts.SHARED_PRINCIPAL.id()));
            assertFalse(states.containsValue(ReadState.FAILED), states.toString());
        }
    }

    @Test
    void aThrottledServiceIsReadToTheEndWithoutALossOrADouble() throws Exception {
        try (Contoso calm = new Contoso("fresh-hybrid", folder.resolve("calm"));
                Contoso throttled = new Contoso("throttled", folder.resolve("throttled"))) {
            for (int round = 0; round < 3; round++) {
                for (Part<?> part : EntraSource.PARTS) {
                    assertEquals(calm.read(part), throttled.read(part), part.id());
                }
            }
            assertTrue(throttled.demo.requests().stream()
                    .anyMatch(request -> request.toString().contains("429")), "nothing was throttled");
        }
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfAReadingIsNoLoss() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            List<Domain> whole = contoso.read(Parts.DOMAINS);
            contoso.demo.planFaults(List.of(Value.members().with("kind", Value.of("CUT_BEFORE"))
                    .with("protocol", Value.of("GRAPH")).with("target", Value.of("^/v1.0/domains"))
                    .with("first", Value.of(2))));

            assertEquals(whole, contoso.read(Parts.DOMAINS));
        }
    }

    @Test
    void refusedConsentEndsTheSignIn() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            contoso.demo.chooseSignIn(Value.members().with("refuse", Value.of(true)));

            Failure failure = assertThrows(SourceException.class, contoso::signInAnew).failure();

            assertEquals(Failure.Kind.DENIED, failure.kind());
            assertEquals(Optional.of("AADSTS65004"), failure.code());
        }
    }

    @Test
    void tokensThatAreRevokedAreRenewedByTheChallenge() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            contoso.demo.planFaults(List.of(Value.members().with("kind", Value.of("REVOKE_TOKENS"))
                    .with("protocol", Value.of("GRAPH")).with("first", Value.of(1))));

            assertEquals("Contoso", contoso.read(Parts.TENANT).displayName());
            assertTrue(contoso.demo.requests().toString().contains("401"), "no token was refused");
        }
    }

    private static X509Certificate certificate(String base64) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    private static Thumbprint sha1(X509Certificate certificate) throws Exception {
        return Thumbprint.of(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded())));
    }
}
