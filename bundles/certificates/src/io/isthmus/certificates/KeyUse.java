package io.isthmus.certificates;

/**
 * What the key usage extension lets a key be used for (RFC 5280, 4.2.1.3), in the order of its bits.
 *
 * @since 1.0
 */
public enum KeyUse {
    /** Signatures other than those of certificates and revocation lists: TLS with ephemeral keys, assertions. */
    DIGITAL_SIGNATURE,
    /** Signatures that cannot be denied later. */
    NON_REPUDIATION,
    /** Encrypting keys, as TLS does where RSA transports the key. */
    KEY_ENCIPHERMENT,
    /** Encrypting data without a key in between. */
    DATA_ENCIPHERMENT,
    /** Agreeing on a key, as static Diffie-Hellman does. */
    KEY_AGREEMENT,
    /** Signing certificates. */
    KEY_CERTIFICATE_SIGNING,
    /** Signing revocation lists. */
    REVOCATION_LIST_SIGNING,
    /** While agreeing on a key, encrypting alone. */
    ENCIPHER_ONLY,
    /** While agreeing on a key, decrypting alone. */
    DECIPHER_ONLY
}
