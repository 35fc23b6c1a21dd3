package io.isthmus.plugins.internal.trust;

/**
 * Whose signature was accepted.
 *
 * @param name        for a person: a certificate's subject or a PGP key's user
 * @param fingerprint of the key that is pinned
 */
public record Signer(String name, String fingerprint) {
}
