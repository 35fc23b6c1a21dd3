package io.isthmus.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.certificates.AlternativeName.Kind;

/** What is read out of a certificate is what was put into it. */
class CertificateDetailsTest {

    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";

    @Test
    void whatEveryCertificateHas() throws Exception {
        byte[] der = Made.certificate().der();
        X509Certificate expected = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));

        CertificateDetails read = Made.read(der);

        assertEquals("CN=mail.contoso.com, O=Contoso, C=DE", read.subject().text());
        assertEquals(expected.getIssuerX500Principal().toString(), read.issuer().text());
        assertEquals(Optional.of("mail.contoso.com"), read.subject().commonName());
        assertEquals("00E80001", read.serialNumber());
        assertEquals(HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(der)),
                read.thumbprint().text());
        assertEquals(HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(der)),
                read.sha256().hex());
        assertEquals(Made.NOW.minus(Duration.ofDays(50)), read.validity().notBefore());
        assertEquals(Made.NOW.plus(Duration.ofDays(150)), read.validity().notAfter());
        assertEquals(Duration.ofDays(200), read.validity().lifetime());
        assertEquals(3, read.version());
        assertEquals(Octets.of(der), read.encoded());
        assertTrue(read.selfIssued());
        assertEquals(List.of(), read.unreadable());
    }

    @ParameterizedTest
    @CsvSource({"RSA 1024, SHA1withRSA, RSA, 1024, , SHA-1", "RSA 2048, SHA256withRSA, RSA, 2048, , SHA-256",
            "RSA 3072, SHA384withRSA, RSA, 3072, , SHA-384", "RSA 4096, SHA512withRSA, RSA, 4096, , SHA-512",
            "RSA 2048, MD5withRSA, RSA, 2048, , MD5", "RSA 2048, SHA256withRSAandMGF1, RSA, 2048, , SHA-256",
            "EC secp256r1, SHA256withECDSA, EC, 256, P-256, SHA-256",
            "EC secp384r1, SHA384withECDSA, EC, 384, P-384, SHA-384",
            "EC secp521r1, SHA512withECDSA, EC, 521, P-521, SHA-512", "Ed25519, Ed25519, Ed25519, 256, ,",
            "Ed448, Ed448, Ed448, 456, ,", "DSA 1024, SHA1withDSA, DSA, 1024, , SHA-1"})
    void keysAndSignatures(String kind, String signature, String algorithm, int bits, String curve, String hash) {
        CertificateDetails read = Made.certificate().key(kind, signature).read();

        assertEquals(algorithm, read.key().algorithm());
        assertEquals(bits, read.key().bits());
        assertEquals(Optional.ofNullable(curve), read.key().curve());
        assertEquals(Optional.ofNullable(hash), read.signature().hash());
        assertFalse(read.signature().name().startsWith("1."), read.signature()::toString);
    }

    @Test
    void theSameKeyInAnotherCertificate() {
        KeyDescription one = Made.certificate().read().key();

        assertEquals(one, Made.certificate().subject("CN=renewed").serialNumber(BigInteger.TWO).read().key());
        assertNotEquals(one.sha256(), Made.certificate().key("RSA 3072", "SHA256withRSA").read().key().sha256());
    }

    @Test
    void timesBeforeAndAfterTheTurnOfTheForm() {
        Instant early = Instant.parse("1950-01-01T00:00:00Z");
        Instant late = Instant.parse("2050-01-01T00:00:00Z");

        assertEquals(new Validity(early, late), Made.certificate().valid(early, late).read().validity());
        Instant never = Instant.parse("9999-12-31T23:59:59Z");
        assertEquals(never, Made.certificate().valid(late, never).read().validity().notAfter());
    }

    @Test
    void whatItMayBeUsedFor() {
        Usage usage = Made.certificate().keyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment
                | KeyUsage.decipherOnly).purposes(KeyPurpose.SERVER_AUTHENTICATION).read().usage();

        assertEquals(Optional.of(Set.of(KeyUse.DIGITAL_SIGNATURE, KeyUse.KEY_ENCIPHERMENT, KeyUse.DECIPHER_ONLY)),
                usage.keyUses());
        assertTrue(usage.allows(KeyPurpose.SERVER_AUTHENTICATION));
        assertFalse(usage.allows(KeyPurpose.CLIENT_AUTHENTICATION));
        assertTrue(Made.certificate().purposes(KeyPurpose.ANY).read().usage().allows(KeyPurpose.CLIENT_AUTHENTICATION));
        Usage unlimited = Made.certificate().read().usage();
        assertEquals(Optional.empty(), unlimited.purposes());
        assertTrue(unlimited.allows(KeyPurpose.CLIENT_AUTHENTICATION));
        assertFalse(unlimited.authority());
    }

    @Test
    void anAuthority() {
        CertificateDetails read = Made.certificate().authority().read();

        assertTrue(read.usage().authority());
        assertEquals(OptionalInt.of(1), read.usage().pathLength());
        assertEquals(read.subjectKeyId(), read.authorityKeyId());
        assertTrue(read.subjectKeyId().isPresent());
        assertEquals(OptionalInt.empty(), Made.certificate()
                .extension(BASIC_CONSTRAINTS, true, new DERSequence(ASN1Boolean.TRUE)).read().usage().pathLength());
    }

    @Test
    void aHundredNames() {
        String[] names = IntStream.range(0, 100).mapToObj(number -> "host" + number + ".contoso.com")
                .toArray(String[]::new);

        assertEquals(List.of(names), Made.certificate().dns(names).read().dnsNames());
    }

    @Test
    void internationalNamesInBothForms() {
        List<AlternativeName> names = Made.certificate().dns(IDN.toASCII("müller.example"), "*.XN--MLLER-KVA.example",
                "contoso.com", "xn--\u0001").read().names();

        assertEquals(new AlternativeName(Kind.DNS, "xn--mller-kva.example", Optional.of("müller.example")),
                names.get(0));
        assertEquals(Optional.of("*.müller.example"), names.get(1).unicode());
        assertEquals(Optional.empty(), names.get(2).unicode());
        assertEquals("xn--\\u{1}", names.get(3).text());
    }

    @Test
    void everyKindOfName() {
        GeneralName upn = new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {
                new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3"),
                new DERTaggedObject(true, 0, new DERUTF8String("admin@contoso.com"))}));
        List<AlternativeName> names = Made.certificate().extension(ALTERNATIVE_NAMES, false, new GeneralNames(
                new GeneralName[] {new GeneralName(GeneralName.iPAddress, "192.0.2.1"),
                        new GeneralName(GeneralName.iPAddress, "2001:db8::1"),
                        new GeneralName(GeneralName.rfc822Name, "a@contoso.com"),
                        new GeneralName(GeneralName.uniformResourceIdentifier, "https://contoso.com/"),
                        new GeneralName(new X500Name("CN=x,O=y")), upn,
                        new GeneralName(GeneralName.registeredID, "1.2.3.4")})).read().names();

        assertEquals(List.of(Kind.IP_ADDRESS, Kind.IP_ADDRESS, Kind.EMAIL, Kind.URI, Kind.DIRECTORY,
                Kind.USER_PRINCIPAL_NAME, Kind.OTHER), names.stream().map(AlternativeName::kind).toList());
        assertEquals(List.of("192.0.2.1", "2001:db8:0:0:0:0:0:1", "a@contoso.com", "https://contoso.com/",
                "O=y, CN=x", "admin@contoso.com", "1.2.3.4"), names.stream().map(AlternativeName::text).toList());
    }

    @Test
    void whatWouldDeceiveAReaderIsShownAsItsCode() {
        CertificateDetails read = Made.certificate()
                .subject("CN=contoso.com\u202Emoc.rekcatta,O=A\u0000B\u200B Ü").dns("a\nValid: yes").read();

        assertEquals("O=A\\u{0}B\\u{200B} Ü, CN=contoso.com\\u{202E}moc.rekcatta", read.subject().text());
        assertEquals("a\\u{A}Valid: yes", read.names().get(0).text());
        assertEquals(Optional.of("contoso.com\\u{202E}moc.rekcatta"), read.subject().commonName());
    }

    @Test
    void anExtensionThatIsNoneOfItsKindIsNamedAndTheRestIsRead() {
        CertificateDetails read = Made.certificate().extension(ALTERNATIVE_NAMES, false, new ASN1Integer(7))
                .extension(BASIC_CONSTRAINTS, false, new DERSequence(new ASN1Integer(BigInteger.ONE.shiftLeft(80))))
                .purposes(KeyPurpose.CLIENT_AUTHENTICATION).read();

        assertEquals(Set.of("subjectAltName", "basicConstraints"), Set.copyOf(read.unreadable()));
        assertEquals(Optional.of(List.of(KeyPurpose.CLIENT_AUTHENTICATION)), read.usage().purposes());
    }

    @Test
    void anAddressOfTheWrongLengthIsNotUnderstood() {
        assertEquals(List.of("subjectAltName"), Made.certificate().extension(ALTERNATIVE_NAMES, false,
                new DERSequence(new DERTaggedObject(false, 7, new DEROctetString(new byte[5])))).read().unreadable());
    }

    @Test
    void lettersThatDoNotBelongIntoADnsNameAreShownAsTheyStand() {
        byte[] latin = "mül.de".getBytes(StandardCharsets.ISO_8859_1);
        String shown = Made.certificate().extension(ALTERNATIVE_NAMES, false, new DERSequence(
                new DERTaggedObject(false, 2, new DEROctetString(latin)))).read().names().get(0).text();

        assertEquals("mül.de", shown);
        assertEquals("", Made.certificate().extension(ALTERNATIVE_NAMES, false, new DERSequence(
                new DERTaggedObject(false, 2, new DERIA5String("")))).read().names().get(0).text());
    }

    @Test
    void aTitleForAPerson() {
        assertEquals("mail.contoso.com", Made.certificate().read().title());
        assertEquals("a.contoso.com", Made.certificate().subject("").dns("a.contoso.com").read().title());
        assertEquals("O=Contoso", Made.certificate().subject("O=Contoso").read().title());
        assertEquals("a.contoso.com", Made.certificate().subject("CN=#0C0120").dns("a.contoso.com").read().title());
    }
}
