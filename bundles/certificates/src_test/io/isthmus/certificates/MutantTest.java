package io.isthmus.certificates;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.util.ASN1Dump;
import org.junit.jupiter.api.Test;

/**
 * Whatever is changed in a file, reading it ends with certificates or with a sentence; and what stays a certificate is
 * read with the very same content as by the Java platform. It stays one where the platform takes it, which does not look
 * into everything, and another reader finds all of its elements sound.
 */
class MutantTest {

    private static final long SEED = Long.getLong("isthmus.tests.seed", 1);
    private static final int COUNT = Boolean.getBoolean("isthmus.tests.all") ? 10_000 : 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DNS_NAME = 2;

    @Test
    void readingEndsAndSaysSomething() {
        Mutants mutants = new Mutants(SEED);
        int read = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] file = mutants.file();
            read += assertTimeoutPreemptively(LONGEST, () -> outcome(file),
                    () -> "hangs: " + Base64.getEncoder().encodeToString(file));
        }

        assertTrue(read > COUNT / 20, "hardly any mutant is a certificate still: " + read);
    }

    private static int outcome(byte[] file) {
        try {
            return CertificateReader.read(file).certificates().isEmpty() ? 0 : 1;
        } catch (UnreadableFileException refused) {
            assertFalse(refused.getMessage().isBlank());
            assertFalse(refused.getMessage().contains("null"), refused::getMessage);
            return 0;
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError("crashes: " + Base64.getEncoder().encodeToString(file), crash);
        }
    }

    @Test
    void whatThePlatformReadsIsReadAlike() throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        Mutants mutants = new Mutants(SEED);
        int both = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] mutant = mutants.certificate();
            Optional<X509Certificate> expected = platform(factory, mutant);
            if (expected.isPresent()) {
                both++;
                List<String> differences = differences(expected.get(), mutant);
                assertTrue(differences.isEmpty(),
                        () -> differences + ": " + Base64.getEncoder().encodeToString(mutant));
            }
        }

        assertTrue(both > COUNT / 5, "hardly any mutant is a certificate still: " + both);
    }

    private static Optional<X509Certificate> platform(CertificateFactory factory, byte[] mutant) {
        try {
            X509Certificate certificate =
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(mutant));
            ASN1Dump.dumpAsString(ASN1Primitive.fromByteArray(certificate.getEncoded()));
            return Optional.of(certificate);
        } catch (GeneralSecurityException | IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static List<String> differences(X509Certificate expected, byte[] mutant) throws GeneralSecurityException {
        CertificateDetails read;
        try {
            read = CertificateReader.read(mutant).certificates().get(0);
        } catch (UnreadableFileException refused) {
            return List.of("refused: " + refused.getMessage());
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "encoded", Octets.of(expected.getEncoded()), read::encoded);
        compare(differences, "version", expected.getVersion(), read::version);
        compare(differences, "serial number", expected.getSerialNumber(),
                () -> new BigInteger(HexFormat.of().parseHex(read.serialNumber())));
        compare(differences, "subject", expected.getSubjectX500Principal(),
                () -> new X500Principal(read.subject().encoded().toArray()));
        compare(differences, "issuer", expected.getIssuerX500Principal(),
                () -> new X500Principal(read.issuer().encoded().toArray()));
        compare(differences, "begin", expected.getNotBefore().toInstant(), () -> read.validity().notBefore());
        compare(differences, "end", expected.getNotAfter().toInstant(), () -> read.validity().notAfter());
        compare(differences, "signature", expected.getSigAlgOID(), () -> read.signature().identifier());
        if (expected.getPublicKey() instanceof RSAPublicKey rsa) {
            compare(differences, "modulus", rsa.getModulus().bitLength(), () -> read.key().bits());
        }
        if (!read.unreadable().contains("keyUsage")) {
            compare(differences, "key usage", keyUses(expected), () -> read.usage().keyUses().map(uses -> uses.stream()
                    .map(Enum::ordinal).sorted().toList()).orElse(List.of()));
        }
        if (!read.unreadable().contains("basicConstraints")) {
            compare(differences, "authority", expected.getBasicConstraints() >= 0, () -> read.usage().authority());
        }
        extensions(differences, expected, read);
        return differences;
    }

    private static void extensions(List<String> differences, X509Certificate expected, CertificateDetails read) {
        try {
            List<String> purposes = expected.getExtendedKeyUsage();
            compare(differences, "purposes", purposes == null ? List.of() : purposes,
                    () -> read.usage().purposes().orElse(List.of()).stream().map(KeyPurpose::identifier).toList());
        } catch (CertificateParsingException notUnderstood) {
            compare(differences, "unreadable", true, () -> read.unreadable().contains("extKeyUsage"));
        }
        try {
            Collection<List<?>> names = expected.getSubjectAlternativeNames();
            List<?> dns = names == null ? List.of() : names.stream().filter(name -> name.get(0).equals(DNS_NAME))
                    .map(name -> name.get(1)).filter(name -> ((String) name).matches("[ -~]*")).toList();
            if (names == null || dns.size() == names.size()) {
                compare(differences, "names", dns, read::dnsNames);
            }
        } catch (CertificateParsingException notUnderstood) {
            compare(differences, "unreadable", true,
                    () -> read.unreadable().contains("subjectAltName") || read.names().stream().anyMatch(MutantTest::relative));
        }
    }

    /** A URI without a scheme keeps the platform from reading any name; ours reads the others. */
    private static boolean relative(AlternativeName name) {
        return name.kind() == AlternativeName.Kind.URI && !name.text().matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    private static List<Integer> keyUses(X509Certificate certificate) {
        List<Integer> uses = new ArrayList<>();
        boolean[] bits = certificate.getKeyUsage() == null ? new boolean[0]
                : Arrays.copyOf(certificate.getKeyUsage(), KeyUse.values().length);
        for (int bit = 0; bit < bits.length; bit++) {
            if (bits[bit]) {
                uses.add(bit);
            }
        }
        return uses;
    }

    private static void compare(List<String> differences, String what, Object expected, Supplier<?> actual) {
        Object found = actual.get();
        if (!expected.equals(found)) {
            differences.add(what + ": " + expected + " is read as " + found);
        }
    }
}
