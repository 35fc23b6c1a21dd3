package io.isthmus.plugins.internal.trust;

import io.isthmus.plugins.internal.declared.ShownText;

/**
 * Whose signature was accepted.
 *
 * @param name        for a person: a certificate's subject or a PGP key's user
 * @param fingerprint of the key that is pinned, in small hexadecimal digits
 * @param key         fingerprint of the certificate or PGP key that signed, which a pinned one may have issued
 */
public record Signer(String name, String fingerprint, String key) {

    private static final String WORD = "(?<=\\G.{4})(?=.)";

    /** The name is its owner's words. */
    public Signer {
        name = ShownText.of(name);
    }

    /** Both, the fingerprint in words of four digits, as people compare it. */
    public String text() {
        return name + " (" + fingerprint.replaceAll(WORD, " ") + ')';
    }
}
