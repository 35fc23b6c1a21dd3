package io.isthmus.certificates.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bouncycastle.asn1.ASN1Integer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Made;
import io.isthmus.certificates.rule.Judgement.Kind;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.testkit.TestFacts;

/** What is judged, and how hard. */
class CertificateRulesTest {

    private static final String AUTH_SUBJECT = "CN=Microsoft Exchange Server Auth Certificate";
    private static final Made ISSUER = Made.certificate().subject("CN=Contoso CA").authority();

    private static Map<Kind, Severity> judge(Made certificate) {
        return judge(certificate, new TestFacts());
    }

    private static Map<Kind, Severity> judge(Made certificate, Facts facts) {
        return CertificateRules.judge(certificate.read(), LifetimeRules.of(facts), Made.NOW).stream()
                .collect(Collectors.toMap(Judgement::kind, Judgement::severity));
    }

    private static Made lived(int days, int left) {
        return Made.certificate().valid(Made.NOW.minus(Duration.ofDays(days - left)), Made.NOW.plus(Duration.ofDays(left)));
    }

    @Test
    void oneThatIsAsItShouldBe() {
        assertEquals(Map.of(), judge(Made.certificate()));
    }

    @Test
    void lifetimesThatDoNotCount() {
        assertEquals(Map.of(Kind.EXPIRED, Severity.ERROR), judge(lived(365, -1)));
        assertEquals(Map.of(Kind.NOT_YET_VALID, Severity.WARNING), judge(lived(100, 101)));
        assertEquals(Map.of(Kind.NEVER_VALID, Severity.ERROR),
                judge(Made.certificate().valid(Made.NOW, Made.NOW.minus(Duration.ofDays(1)))));
    }

    @Test
    void theLastMomentStillCounts() {
        assertFalse(judge(Made.certificate().valid(Made.NOW, Made.NOW)).containsKey(Kind.EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({"200, 61, ", "200, 59, WARNING", "200, 31, WARNING", "200, 29, ERROR", "100, 34, ", "100, 33, WARNING",
            "100, 17, WARNING", "100, 16, ERROR", "47, 16, ", "47, 15, WARNING", "47, 7, ERROR", "1826, 61, ",
            "1826, 59, WARNING", "1826, 29, ERROR"})
    void whenItIsTimeToRenewGoesByAShareOfTheLifetime(int lifetime, int left, Severity severity) {
        assertEquals(severity, judge(lived(lifetime, left)).get(Kind.EXPIRES_SOON));
    }

    @ParameterizedTest
    @CsvSource({"mail, 398, 91, ", "mail, 398, 89, WARNING", "mail, 398, 46, WARNING", "mail, 398, 44, ERROR",
            "mail, 200, 67, ", "mail, 200, 66, WARNING", "auth, 200, 89, WARNING", "auth, 1826, 91, ",
            "auth, 1826, 89, WARNING", "auth, 1826, 44, ERROR"})
    void theDaysThatSomebodyChoseHoldForAllAndAShareForWhatLivesShort(String use, int lifetime, int left,
            Severity severity) {
        Facts chosen = new TestFacts().choosing(Map.of(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS, "90",
                FactKeys.AUTH_CERTIFICATE_ERROR_DAYS, "45"));
        Made certificate = lived(lifetime, left);
        assertEquals(severity, judge(use.equals("auth") ? certificate.subject(AUTH_SUBJECT) : certificate, chosen)
                .get(Kind.EXPIRES_SOON));
    }

    @ParameterizedTest
    @CsvSource({"RSA 1024, SHA256withRSA, WEAK_KEY, ERROR", "DSA 1024, SHA256withDSA, WEAK_KEY, ERROR",
            "Ed25519, Ed25519, UNUSABLE_KEY, WARNING", "RSA 2048, SHA256withRSA, WEAK_KEY,",
            "RSA 4096, SHA256withRSA, WEAK_KEY,", "EC secp256r1, SHA256withECDSA, UNUSABLE_KEY,",
            "EC secp521r1, SHA256withECDSA, UNUSABLE_KEY,"})
    void keys(String key, String signature, Kind kind, Severity severity) {
        assertEquals(severity, judge(Made.certificate().key(key, signature)).get(kind));
    }

    @Test
    void anAuthCertificateNeedsAnRsaKey() {
        assertEquals(Severity.ERROR, judge(Made.certificate().subject(AUTH_SUBJECT)
                .key("EC secp256r1", "SHA256withECDSA")).get(Kind.UNUSABLE_KEY));
        assertEquals(Map.of(), judge(Made.certificate().subject(AUTH_SUBJECT)));
    }

    @Test
    void agedSignaturesMatterWhereSomebodyElseSigned() {
        Made aged = Made.certificate().subject("CN=Old CA").key("RSA 2048", "SHA1withRSA");
        Made broken = Made.certificate().subject("CN=Older CA").key("RSA 2048", "MD5withRSA");

        assertEquals(Severity.WARNING, judge(Made.certificate().signedBy(aged)).get(Kind.WEAK_SIGNATURE));
        assertEquals(Severity.ERROR, judge(Made.certificate().signedBy(broken)).get(Kind.WEAK_SIGNATURE));
        assertEquals(Severity.INFORMATION, judge(aged).get(Kind.WEAK_SIGNATURE));
    }

    @Test
    void practice15ClientAuthenticationIsLookedFor() {
        assertEquals(Map.of(Kind.NO_CLIENT_AUTHENTICATION, Severity.WARNING),
                judge(Made.certificate().purposes(KeyPurpose.SERVER_AUTHENTICATION)));
        assertEquals(Map.of(Kind.NO_SERVER_AUTHENTICATION, Severity.WARNING),
                judge(Made.certificate().purposes(KeyPurpose.CLIENT_AUTHENTICATION)));
        assertEquals(Map.of(), judge(Made.certificate().purposes(KeyPurpose.SERVER_AUTHENTICATION,
                KeyPurpose.CLIENT_AUTHENTICATION)));
        assertEquals(Map.of(), judge(Made.certificate().authority().purposes(KeyPurpose.SERVER_AUTHENTICATION)),
                "authorities show themselves to nobody");
        assertEquals(Map.of(), judge(Made.certificate().subject(AUTH_SUBJECT)
                .purposes(KeyPurpose.SERVER_AUTHENTICATION)), "the auth certificate signs and shows itself to nobody");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertEquals(Map.of(Kind.NOT_UNDERSTOOD, Severity.WARNING),
                judge(Made.certificate().extension("2.5.29.17", false, new ASN1Integer(1))));
    }

    @ParameterizedTest
    @CsvSource({"mail.contoso.com, mail.contoso.com, true", "mail.contoso.com, MAIL.Contoso.com., true",
            "mail.contoso.com, contoso.com, false", "*.contoso.com, mail.contoso.com, true",
            "*.contoso.com, contoso.com, false", "*.contoso.com, a.mail.contoso.com, false",
            "*.contoso.com, .contoso.com, false", "*.com, contoso.com, false", "m*.contoso.com, mail.contoso.com, false",
            "*, contoso, false", "*.contoso.com, *.contoso.com, true", "*.contoso.com, *.mail.contoso.com, false",
            "mail.*.com, mail.contoso.com, false", "xn--mller-kva.example, müller.example, true",
            "*.xn--mller-kva.example, mail.MÜLLER.example, true", "mail.contoso.com, '', false"})
    void rfc6125Coverage(String presented, String needed, boolean covers) {
        assertEquals(covers, NameCoverage.covers(Made.certificate().subject("CN=other").dns(presented).read(), needed));
    }

    @Test
    void theCommonNameCountsWhereThereIsNoOtherAlone() {
        assertTrue(NameCoverage.covers(Made.certificate().subject("CN=mail.contoso.com").read(), "mail.contoso.com"));
        assertFalse(NameCoverage.covers(Made.certificate().subject("CN=mail.contoso.com").dns("a.contoso.com").read(),
                "mail.contoso.com"));
    }

    @Test
    void namesThatAreNotCovered() {
        List<Judgement> judgements = NameCoverage.judge(Made.certificate().dns("*.contoso.com").read(),
                List.of("mail.contoso.com", "mail.fabrikam.com"));

        assertEquals(1, judgements.size());
        assertTrue(judgements.get(0).message().contains("mail.fabrikam.com"));
        assertTrue(judgements.get(0).needsSomebody());
    }

    @Test
    void signaturesAreChecked() {
        Made signed = Made.certificate().signedBy(ISSUER);

        assertEquals(Signatures.Proof.PROVEN, Signatures.check(signed.read(), ISSUER.read()));
        assertEquals(Signatures.Proof.REFUTED, Signatures.check(signed.read(),
                Made.certificate().key("RSA 3072", "SHA256withRSA").read()));
        assertEquals(Signatures.Proof.REFUTED, Signatures.check(signed.read(),
                Made.certificate().key("EC secp256r1", "SHA256withECDSA").read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA 2048, SHA256withRSAandMGF1", "EC secp384r1, SHA384withECDSA", "Ed25519, Ed25519"})
    void signaturesOfOtherKinds(String kind) {
        String[] words = kind.split(", ");
        Made self = Made.certificate().key(words[0], words[1]);

        assertEquals(Signatures.Proof.PROVEN, Signatures.check(self.read(), self.read()));
    }
}
