package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The plan app.certificates with a certificate file. */
class CertificateFromFileTest {

    private static final String FILE = "certificate";

    private static PublicCertificate file(Certificate certificate) {
        return new PublicCertificate(certificate, "RSA", 2048, false, true, true);
    }

    private static PublicCertificate file(Thumbprint thumbprint) {
        return file(Records.certificate(thumbprint, Contoso.CERTIFICATE_END));
    }

    private static PublicCertificate authority() {
        return new PublicCertificate(Records.certificate(Contoso.FOREIGN, Contoso.CERTIFICATE_END), "EC", 384, true, true, true);
    }

    private static ScriptedPlanContext asked(Contoso contoso, PublicCertificate... certificates) {
        return new ScriptedPlanContext(contoso).certificates(FILE, certificates);
    }

    private static Contoso withoutKey() {
        return Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(Records.application(List.of())));
    }

    private static Contoso withoutServers() {
        return withoutKey().without(Parts.AUTH_CONFIGURATION).without(Parts.CERTIFICATES).without(Parts.SERVERS);
    }

    private static PlanDraft made(ScriptedPlanContext context) throws PlanRefusedException {
        return new ApplicationCertificates().make(context);
    }

    private static void refused(ScriptedPlanContext context, String because) {
        PlanParameterException refusal = (PlanParameterException) Plans.refused(new ApplicationCertificates(), context,
                because);
        assertEquals(Optional.of(FILE), refusal.parameter());
    }

    @Test
    void theServersOwnIsUploadedAndNoOther() throws PlanRefusedException {
        PlanDraft draft = made(asked(withoutKey(), file(Contoso.CURRENT)));
        assertEquals(List.of(file(Contoso.CURRENT).certificate().encoded().orElseThrow()),
                PlanWalk.added(Plans.step(draft, "certificates")).stream()
                        .map(key -> key.at("/key").text().orElseThrow()).toList());
        refused(asked(withoutKey(), file(Contoso.NEXT)), Contoso.CURRENT.text());
    }

    @Test
    void oneThatAServerHoldsAndNothingNamesYetIsTheirs() throws PlanRefusedException {
        Contoso made = withoutKey().with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT, Contoso.NEXT)));
        assertEquals(1, PlanWalk.added(Plans.step(made(asked(made, file(Contoso.NEXT))), "certificates")).size());
    }

    @Test
    void whereNoServerWasReadAPersonComparesTheThumbprint() throws PlanRefusedException {
        PlanDraft draft = made(asked(withoutServers(), file(Contoso.NEXT)));
        assertTrue(Plans.warns(draft, Contoso.NEXT.text()), draft::toString);
        assertFalse(Plans.warns(made(asked(withoutKey(), file(Contoso.CURRENT))), "Compare"));
    }

    @Test
    void anotherKindOfCertificateIsRefusedWhereNoServerCouldTell() {
        Certificate tls = new Certificate(Contoso.NEXT, "CN=mail.contoso.com", "CN=Authority", Optional.empty(),
                Contoso.NOW.minus(Duration.ofDays(1)), Contoso.NOW.plus(Duration.ofDays(90)), List.of("mail.contoso.com"),
                Set.of(), Optional.empty(), false, Optional.of("AAAA"));
        refused(asked(withoutServers(), file(tls)), "CN=mail.contoso.com");
    }

    @Test
    void whatDoesNotCountNowIsRefused() {
        refused(asked(withoutKey(), file(Records.certificate(Contoso.CURRENT, Instant.parse("2026-10-19T10:00:00Z")))),
                "expired");
        Certificate one = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
        refused(asked(withoutKey(), file(new Certificate(one.thumbprint(), one.subject(), one.issuer(), one.serialNumber(),
                Contoso.NOW.plus(Duration.ofDays(2)), one.notAfter(), one.domains(), one.services(), one.status(), true,
                one.encoded()))), "2026-10-22");
    }

    @Test
    void aKeyThatExchangeDoesNotSignWithIsRefused() {
        Certificate certificate = Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
        refused(asked(withoutKey(), new PublicCertificate(certificate, "EC", 256, false, true, true)), "EC, 256");
        refused(asked(withoutKey(), new PublicCertificate(certificate, "RSA", 1024, false, true, true)), "1024");
    }

    @Test
    void aChainGivesTheOneThatIsNoAuthority() throws PlanRefusedException {
        assertEquals(1, PlanWalk.added(Plans.step(made(asked(withoutKey(), authority(), file(Contoso.CURRENT))),
                "certificates")).size());
        refused(asked(withoutKey(), authority()), "authorities alone");
    }

    @Test
    void severalThatCouldBeMeantAreNamed() {
        refused(asked(withoutKey(), file(Contoso.CURRENT), file(Contoso.NEXT)), Contoso.NEXT.abbreviated());
    }

    @Test
    void thePolicyOnLifetimeIsExplainedBefore() throws PlanRefusedException {
        PlanDraft limited = made(asked(withoutServers().with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(true, Optional.of(Duration.ofDays(365)), Optional.empty(), false)), file(Contoso.CURRENT)));
        assertTrue(Plans.warns(limited, "365 days"), limited::toString);
        assertTrue(Plans.warns(made(asked(withoutServers().denied(Parts.APP_MANAGEMENT_POLICY), file(Contoso.CURRENT))),
                "could not be read"));
    }

    @Test
    void aCertificateThatIsKnownAlreadySendsNoSecondOne() throws PlanRefusedException {
        PlanDraft draft = made(asked(Contoso.freshHybrid().withApplication(), file(Contoso.CURRENT)));
        assertEquals(List.of(), PlanWalk.added(Plans.step(draft, "certificates")));
    }
}
