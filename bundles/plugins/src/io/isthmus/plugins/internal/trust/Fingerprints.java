package io.isthmus.plugins.internal.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

import org.bouncycastle.openpgp.PGPPublicKey;

/** How keys are told apart. */
final class Fingerprints {

    private Fingerprints() {
    }

    /** SHA-256 of a certificate, in small hexadecimal digits. */
    static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("it was read from its encoding", impossible);
        }
    }

    /** The fingerprint that PGP itself gives a key, in small hexadecimal digits. */
    static String of(PGPPublicKey key) {
        return HexFormat.of().formatHex(key.getFingerprint());
    }
}
