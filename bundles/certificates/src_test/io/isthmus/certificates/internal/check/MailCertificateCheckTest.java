package io.isthmus.certificates.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

/** Practice 15: a warning comes by a share of the lifetime. */
class MailCertificateCheckTest {

    private static final String NAME = "<I>CN=CA<S>CN=mail";

    private static Certificate certificate(int lived, int left) {
        return new Certificate(Thumbprint.of("A1".repeat(20)), "CN=mail", "CN=CA", Optional.empty(),
                Contoso.NOW.minus(Duration.ofDays(lived)), Contoso.NOW.plus(Duration.ofDays(left)),
                List.of("mail.contoso.com"), Set.of(), Optional.empty(), false, Optional.empty());
    }

    private static CheckRun run(Optional<String> name, ServerCertificates... held) {
        return CheckRun.of(new MailCertificateCheck(), contoso(name, held));
    }

    private static Contoso contoso(Optional<String> name, ServerCertificates... held) {
        return Contoso.setUp().with(Parts.SEND_CONNECTORS, List.of())
                .with(Parts.HYBRID_CONFIGURATION, new HybridConfiguration(Set.of("SecureMail"), List.of(), List.of(),
                        List.of(), List.of(), List.of(), Optional.empty(), name, 0))
                .with(Parts.CERTIFICATES, List.of(held));
    }

    private static ServerCertificates holding(Certificate... certificates) {
        return new ServerCertificates("EX01", Reading.read(List.of(certificates), Contoso.NOW, "x"));
    }

    private static Finding lived(int lived, int left) {
        return run(Optional.of(NAME), holding(certificate(lived, left))).findings().getFirst();
    }

    @Test
    void practice15TheWarningComesByAShareOfTheLifetime() {
        assertEquals(Outcome.PASS, lived(130, 70).outcome());
        assertEquals(Severity.WARNING, lived(145, 55).severity());
        assertEquals(Severity.ERROR, lived(180, 20).severity());
        assertEquals(Outcome.PASS, lived(65, 35).outcome(), "of a hundred days 35 are enough");
        assertEquals(Severity.ERROR, lived(300, -1).severity());
    }

    @Test
    void theDaysThatSomebodyChoseHoldForItToo() {
        Facts chosen = new TestFacts().choosing(Map.of(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS, "90",
                FactKeys.AUTH_CERTIFICATE_ERROR_DAYS, "85"));
        assertEquals(Outcome.PASS, lived(310, 88).outcome());
        assertEquals(Severity.WARNING, run(chosen, certificate(310, 88)).severity());
        assertEquals(Severity.ERROR, run(chosen, certificate(500, 84)).severity());
    }

    private static Finding run(Facts facts, Certificate certificate) {
        return CheckRun.of(new MailCertificateCheck(), contoso(Optional.of(NAME), holding(certificate)), facts).findings()
                .getFirst();
    }

    @Test
    void whatEndsIsMendedByItsRenewal() {
        assertEquals("tls.renew", lived(145, 55).remediation().orElseThrow().plan());
        assertTrue(lived(130, 70).remediation().isEmpty());
    }

    @Test
    void ofSeveralOfTheNameTheOneThatCountsLongestIsMeant() {
        assertEquals(Outcome.PASS, run(Optional.of(NAME), holding(certificate(180, 5), certificate(5, 190))).outcome());
    }

    @Test
    void aCertificateThatNobodyHoldsIsBrokenAndOneThatNobodyCouldLookForIsNot() {
        assertEquals(Outcome.FAIL, run(Optional.of(NAME), holding()).outcome());
        assertEquals(Outcome.SKIPPED, run(Optional.of(NAME), holding(), new ServerCertificates("EX02",
                Reading.notAsked("not reached"))).outcome());
    }

    @Test
    void mailThatGoesByNoCertificateNeedsNone() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Optional.empty(), holding()).outcome());
    }
}
