package io.isthmus.plugins.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;

import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPPublicKeyRingCollection;

import io.isthmus.plugins.internal.declared.ShownText;

/**
 * A file that tells whom to trust: one of a certificate, a list of certificates that were taken back, or a PGP key.
 *
 * @param kind        which of them
 * @param name        for a person
 * @param fingerprint tells it from others, in small hexadecimal digits
 * @param content     the file
 * @param certificate where it is one
 * @param revocations where it is such a list
 * @param ring        where it is a PGP key
 */
public record PinnedKey(Kind kind, String name, String fingerprint, byte[] content,
        Optional<X509Certificate> certificate, Optional<X509CRL> revocations, Optional<PGPPublicKeyRing> ring) {

    /** What such a file can be. */
    public enum Kind {
        CERTIFICATE, REVOCATION_LIST, PGP_KEY
    }

    /** The name is its owner's words. */
    public PinnedKey {
        name = ShownText.of(name);
    }

    /**
     * Reads a file, in the binary form or as text.
     *
     * @throws IOException where it is none of them, or holds a private key
     */
    public static PinnedKey read(byte[] content) throws IOException {
        if (new String(content, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY")) {
            throw new IOException(Messages.PrivateKey);
        }
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return certificate(content,
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(content)));
        } catch (CertificateException noCertificate) {
            return listOrPgp(content);
        }
    }

    private static PinnedKey certificate(byte[] content, X509Certificate found) {
        return new PinnedKey(Kind.CERTIFICATE, found.getSubjectX500Principal().getName(), Fingerprints.of(found),
                content, Optional.of(found), Optional.empty(), Optional.empty());
    }

    private static PinnedKey listOrPgp(byte[] content) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            X509CRL found = (X509CRL) factory.generateCRL(new ByteArrayInputStream(content));
            return new PinnedKey(Kind.REVOCATION_LIST, found.getIssuerX500Principal().getName(), sha256(content),
                    content, Optional.empty(), Optional.of(found), Optional.empty());
        } catch (GeneralSecurityException noList) {
            return pgp(content);
        }
    }

    private static PinnedKey pgp(byte[] content) throws IOException {
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(content))) {
            Iterator<PGPPublicKeyRing> rings = new BcPGPPublicKeyRingCollection(in).getKeyRings();
            if (!rings.hasNext()) {
                throw new IOException(Messages.NoKey);
            }
            PGPPublicKeyRing ring = rings.next();
            return new PinnedKey(Kind.PGP_KEY, PgpTrust.user(ring), Fingerprints.of(ring.getPublicKey()), content,
                    Optional.empty(), Optional.empty(), Optional.of(ring));
        } catch (PGPException | RuntimeException noKey) {
            throw new IOException(Messages.NoKey, noKey);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
