package io.isthmus.certificates.internal.read;

import java.util.Set;

/** What a block of PEM says that it is (RFC 7468, and what OpenSSL, SSH and PGP write). */
final class Label {

    /** Given to files of PuTTY, which have no such line. */
    static final String PUTTY_PRIVATE_KEY = "PUTTY PRIVATE KEY";

    private static final Set<String> CERTIFICATES = Set.of("CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE",
            "TRUSTED CERTIFICATE", "PKCS7", "PKCS #7 SIGNED DATA", "CMS");
    private static final Set<String> STORES = Set.of("PKCS12", "PKCS #12", "PFX");

    private Label() {
    }

    /** Whether certificates are in it. */
    static boolean certificates(String label) {
        return CERTIFICATES.contains(label);
    }

    /** Whether it is a private key or a store of them. */
    static boolean privateKey(String label) {
        return label.contains("PRIVATE KEY") || STORES.contains(label);
    }
}
