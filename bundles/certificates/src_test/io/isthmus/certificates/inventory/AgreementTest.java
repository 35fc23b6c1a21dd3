package io.isthmus.certificates.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthConfiguration;
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

    @Test
    void whatNothingSaysAWordOfIsNotJudged() {
        Contoso other = clean(Contoso.setUp()).with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.NEXT), Optional.empty(), Optional.empty(), Optional.empty(), "", ""))
                .with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.NEXT)))));
        assertEquals(Agreement.NOT_JUDGED, current(other).agreement());
        assertEquals("not judged", InventoryWords.agreement(current(other).agreement()));
    }
}
