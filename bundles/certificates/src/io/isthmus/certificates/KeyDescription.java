package io.isthmus.certificates;

import java.util.Optional;

/**
 * The public key of a certificate.
 *
 * @param algorithm "RSA", "RSASSA-PSS", "EC", "Ed25519", "DSA", …; the identifier's number where its name is not known
 * @param bits      its size: of the modulus, the curve's field or the prime; 0 where it cannot be told
 * @param curve     the name of the elliptic curve, "P-256", where it has one
 * @param sha256    SHA-256 of the whole SubjectPublicKeyInfo: equal in two certificates for the same key (RFC 7469, 2.4)
 * @since 1.0
 */
public record KeyDescription(String algorithm, int bits, Optional<String> curve, Octets sha256) {

    /** The name of RSA keys. */
    public static final String RSA = "RSA";
    /** The name of RSA keys that are for signatures with PSS alone. */
    public static final String RSA_PSS = "RSASSA-PSS";
    /** The name of keys on an elliptic curve of Weierstraß form. */
    public static final String EC = "EC";
    /** The name of DSA keys. */
    public static final String DSA = "DSA";

    /** Whether it is an RSA key. */
    public boolean rsa() {
        return algorithm.equals(RSA) || algorithm.equals(RSA_PSS);
    }
}
