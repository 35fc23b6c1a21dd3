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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.sdk.data.Value;

/** The certificates of the demo organization: real ones, of which nobody kept the private keys. */
public final class Certificates {

    /** What is told of those in resources, which never changes, by their names. */
    private static final Map<String, Value.Members> TOLD = new ConcurrentHashMap<>();

    private Certificates() {
    }

    /** What a server tells of the certificate in a resource, by the resource's name without its ending. */
    public static Value.Members describe(String name) {
        return TOLD.computeIfAbsent(name, key -> describe(load(key)));
    }

    /** What a server tells of a certificate that it made, by its DER as Base64. */
    public static Value.Members describeEncoded(String encoded) {
        return describe(read(Base64.getDecoder().decode(encoded), "a certificate that a server made"));
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
