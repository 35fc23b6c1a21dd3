package io.isthmus.certificates.rule;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import io.isthmus.certificates.CertificateDetails;

/**
 * Whether one certificate was signed by another's key. That says nothing of whether either is to be trusted.
 *
 * @since 1.0
 */
public final class Signatures {

    /** Larger keys take so long that a file of them would; nobody has one. */
    private static final int MOST_KEY_BITS = 8192;

    /**
     * What was found.
     *
     * @since 1.0
     */
    public enum Proof {
        /** The signature is the key's. */
        PROVEN,
        /** It is not. */
        REFUTED,
        /** The platform does not know the key or the algorithm. */
        NOT_CHECKED
    }

    private Signatures() {
    }

    /** Checks the signature of a certificate against the key of another, or its own. */
    public static Proof check(CertificateDetails signed, CertificateDetails signer) {
        if (signer.key().bits() > MOST_KEY_BITS) {
            return Proof.NOT_CHECKED;
        }
        try {
            platform(signed).verify(platform(signer).getPublicKey());
            return Proof.PROVEN;
        } catch (SignatureException | InvalidKeyException notThatKey) {
            return Proof.REFUTED;
        } catch (GeneralSecurityException notKnown) {
            return Proof.NOT_CHECKED;
        }
    }

    private static X509Certificate platform(CertificateDetails certificate) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.encoded().toArray()));
    }
}
