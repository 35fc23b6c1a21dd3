package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * The certificates that a server presented in a TLS handshake which was completed: whoever answered has the key.
 *
 * @param certificates DER as Base64; the server's own first, then as many of those that signed it as it sent
 * @param addresses    what the name service gave for the name; empty where a proxy looked it up
 * @param internal     whether the address that answered is one of a private network, so that others are led elsewhere
 *                     by the same name
 * @param distrust     why this machine would not trust the chain, as a sentence; empty where it does. Whether the
 *                     certificate covers the name is another matter
 * @param proxy        host and port of the proxy that led there: one that inspects TLS shows certificates of its own
 * @since 1.0
 */
public record PresentedChain(List<String> certificates, List<String> addresses, boolean internal,
        Optional<String> distrust, Optional<String> proxy) {

    /** Copies the lists. */
    public PresentedChain {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a server that presents nothing completes no handshake");
        }
        certificates = List.copyOf(certificates);
        addresses = List.copyOf(addresses);
    }
}
