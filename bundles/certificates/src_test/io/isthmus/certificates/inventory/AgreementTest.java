package io.isthmus.certificates.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

/** What is said of a certificate where not everything was read that tells where it should be. */
class AgreementTest {

    private static Contoso clean(Contoso contoso) {
        return contoso.with(Parts.SHARED_PRINCIPAL, Records.principal(Contoso.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE,
                List.of(), List.of()));
    }

    private static ManagedCertificate current(Contoso contoso) {
        return inventory(contoso).find(Contoso.CURRENT).orElseThrow();
    }

    private static CertificateInventory inventory(Contoso contoso) {
        return CertificateInventory.of(contoso.snapshot(), LifetimeRules.of(new TestFacts()));
    }

    private static Stream<Part<?>> telling() {
        return Stream.of(Parts.SERVERS, Parts.AUTH_CONFIGURATION, Parts.CERTIFICATES, Parts.APPLICATIONS,
                Parts.SHARED_PRINCIPAL);
    }

    @ParameterizedTest
    @MethodSource("telling")
    void whatTellsWhereTheAuthCertificateBelongsAndWasNotReadLeavesItOpen(Part<?> part) {
        assertEquals(Agreement.AGREES, current(clean(Contoso.setUp())).agreement());
        Contoso blind = clean(Contoso.setUp()).denied(part);
        ManagedCertificate current = current(blind);
        assertEquals(Agreement.NOT_READ, current.agreement(), current::toString);
        assertTrue(InventoryWords.summary(inventory(blind))
                .contains("1 were not read everywhere"), "it is counted");
    }

    @Test
    void whetherAnApplicationIsNeededThatIsNotThereMustHaveBeenRead() {
        Contoso fresh = clean(Contoso.freshHybrid());
        assertEquals(Agreement.DIFFERS, current(fresh).agreement());
        assertEquals(Agreement.NOT_READ, current(fresh.denied(Parts.HYBRID_CONFIGURATION)).agreement());
        assertEquals(Agreement.NOT_READ, current(fresh.denied(Parts.APPLICATIONS)).agreement());
        assertEquals(Agreement.AGREES, current(clean(Contoso.freshHybrid()).absent(Parts.HYBRID_CONFIGURATION))
                .agreement(), "an organization that is not hybrid needs none");
    }

    @Test
    void withoutTheAuthConfigurationAnyAuthCertificateMayBelongEverywhere() {
        Contoso blind = clean(Contoso.freshHybrid()).denied(Parts.AUTH_CONFIGURATION);
        assertEquals(Agreement.NOT_READ, current(blind).agreement());
        assertEquals(List.of("the auth configuration"), current(blind).places(Presence.State.NOT_READ));
    }

    /** It would count longer than the certificate that it was asked for in the place of. */
    @Test
    void whatStandsForARequestIsNotWhatConnectorsMean() {
        Certificate used = certificate("1".repeat(40), Contoso.NOW.plus(Duration.ofDays(60)), "Valid");
        Certificate asked = certificate("2".repeat(40), Contoso.NOW.plus(Duration.ofDays(365)),
                Certificate.PENDING_REQUEST);
        Contoso contoso = Contoso.setUp().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01",
                Reading.read(List.of(used, asked), Contoso.NOW, "Get-ExchangeCertificate"))))
                .with(Parts.RECEIVE_CONNECTORS, List.of(new ReceiveConnector("Default Frontend EX01", "EX01",
                        List.of(), List.of(), List.of(), List.of(),
                        Optional.of("<I>CN=Contoso CA<S>CN=mail.contoso.com"), List.of(), true)));
        CertificateInventory inventory = inventory(contoso);
        ManagedCertificate request = inventory.find(asked.thumbprint()).orElseThrow();
        assertEquals(Agreement.REQUESTED, request.agreement());
        assertEquals("request, waits for its answer", InventoryWords.agreement(request.agreement()));
        assertEquals(List.of("held, no service"), request.purposes());
        assertEquals(List.of("EX01"), inventory.find(used.thumbprint()).orElseThrow().places(Presence.State.HELD));
    }

    /** As Export-Clixml leaves certificates; what signed itself and is in use was judged by that. */
    @Test
    void whatMayStandForARequestIsCalledNoCertificateWhereNoServerToldItsStatus() {
        assertEquals(Agreement.UNTOLD, held("CN=mail.contoso.com", Optional.empty()));
        assertEquals("certificate or request, not told", InventoryWords.agreement(Agreement.UNTOLD));
        assertEquals(Agreement.NOT_JUDGED, held("CN=mail.contoso.com", Optional.of("Valid")));
        assertEquals(Agreement.NOT_JUDGED, held("CN=Contoso CA", Optional.empty()));
    }

    private static Agreement held(String issuer, Optional<String> status) {
        Certificate one = new Certificate(Thumbprint.of("3".repeat(40)), "CN=mail.contoso.com", issuer,
                Optional.empty(), Contoso.NOW.minus(Duration.ofDays(1)), Contoso.NOW.plus(Duration.ofDays(365)),
                List.of("mail.contoso.com"), Set.of(), status, true, Optional.empty());
        return inventory(Contoso.setUp().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01",
                Reading.read(List.of(one), Contoso.NOW, "Get-ExchangeCertificate"))))).find(one.thumbprint())
                .orElseThrow().agreement();
    }

    private static Certificate certificate(String thumbprint, Instant end, String status) {
        return new Certificate(Thumbprint.of(thumbprint), "CN=mail.contoso.com", "CN=Contoso CA", Optional.empty(),
                Contoso.NOW.minus(Duration.ofDays(1)), end, List.of("mail.contoso.com"), Set.of(),
                Optional.of(status), false, Optional.empty());
    }

    @Test
    void whatNothingSaysAWordOfIsNotJudged() {
        Contoso other = clean(Contoso.setUp()).with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.NEXT), Optional.empty(), Optional.empty(), Optional.empty(), "", ""))
                .with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.NEXT)))));
        assertEquals(Agreement.NOT_JUDGED, current(other).agreement());
        assertEquals("not judged", InventoryWords.agreement(current(other).agreement()));
    }
}
