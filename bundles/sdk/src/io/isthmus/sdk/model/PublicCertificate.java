package io.isthmus.sdk.model;

import java.util.Objects;

/**
 * A certificate that was read out of its own bytes, with what it may be used for. Nothing of it is proven by being read.
 *
 * @param certificate          what it tells; no server uses or judged it, its bytes are there
 * @param keyAlgorithm         of its public key: "RSA", "EC", "Ed25519", …
 * @param keyBits              the key's size; 0 where it cannot be told
 * @param authority            whether it is one of a certification authority
 * @param serverAuthentication whether it may show who a server is, in TLS; so where it limits nothing
 * @param clientAuthentication whether it may show who a client is, in TLS: a server that sends mail is one
 * @since 1.0
 */
public record PublicCertificate(Certificate certificate, String keyAlgorithm, int keyBits, boolean authority,
        boolean serverAuthentication, boolean clientAuthentication) {

    /** Checks that nothing is missing. */
    public PublicCertificate {
        Objects.requireNonNull(keyAlgorithm);
        if (certificate.encoded().isEmpty()) {
            throw new IllegalArgumentException("without its bytes: " + certificate.thumbprint());
        }
    }
}
