package io.isthmus.emulator.internal.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.sdk.data.Value;

/**
 * The certificates of the demo organization: real ones. Nobody kept their private keys; those of certificates that public
 * names show can be {@linkplain ShownKey worked out}.
 */
public final class Certificates {

    /** What the DER of every certificate that matters begins with as Base64, and no resource's name. */
    private static final String ENCODED = "MII";
    /** Of a GeneralName. */
    private static final Integer DNS_NAME = 2;
    /** What is told of those that servers have from the beginning, which never changes. */
    private static final Map<String, Value.Members> TOLD = new ConcurrentHashMap<>();

    private Certificates() {
    }

    /**
     * What a server tells of a certificate that it has from the beginning.
     *
     * @param name of its resource without the ending, or the certificate itself, DER as Base64
     */
    public static Value.Members describe(String name) {
        return TOLD.computeIfAbsent(name, key -> describe(load(key)));
    }

    /** What a server tells of a certificate that it made, by its DER as Base64. */
    public static Value.Members describeEncoded(String encoded) {
        return describe(decode(encoded));
    }

    /** A certificate by its DER as Base64. */
    static X509Certificate decode(String encoded) {
        return read(Base64.getDecoder().decode(encoded), "a certificate that a server made");
    }

    /** Whether two certificates, DER as Base64, are for the same key. */
    public static boolean sameKey(String one, String other) {
        return decode(one).getPublicKey().equals(decode(other).getPublicKey());
    }

    /** The DNS names of a certificate, by its DER as Base64. */
    public static List<String> domainsOf(String encoded) {
        return domains(decode(encoded));
    }

    /** The certificate in the bytes of a file, in DER or PEM; empty where there is none. */
    public static Optional<Value.Members> inFile(byte[] file) {
        try {
            return Optional.of(describe((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(file))));
        } catch (GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    /** The alternative names of the kind DNS. */
    static List<String> domains(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of()).stream()
                    .filter(name -> name.get(0).equals(DNS_NAME)).map(name -> (String) name.get(1)).toList();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Value.Members describe(X509Certificate certificate) {
        return Value.members().with("Thumbprint", Value.of(thumbprint(certificate)))
                .with("Subject", Value.of(certificate.getSubjectX500Principal().toString()))
                .with("Issuer", Value.of(certificate.getIssuerX500Principal().toString()))
                .with("SerialNumber", Value.of(certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT)))
                .with("NotBefore", Value.of(certificate.getNotBefore().toInstant().toString()))
                .with("NotAfter", Value.of(certificate.getNotAfter().toInstant().toString()))
                .with("RawData", Value.of(encoded(certificate)));
    }

    /** The SHA-1 thumbprint, 40 digits in upper case. */
    static String thumbprint(X509Certificate certificate) {
        try {
            return HexFormat.of().withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public DER bytes in Base64. */
    static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X509Certificate load(String name) {
        if (name.startsWith(ENCODED)) {
            return decode(name);
        }
        try (InputStream in = Certificates.class.getResourceAsStream("certificates/" + name + ".cer")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no certificate named " + name);
            }
            return read(in.readAllBytes(), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static X509Certificate read(byte[] encoded, String name) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("not a certificate: " + name, failure);
        }
    }
}
