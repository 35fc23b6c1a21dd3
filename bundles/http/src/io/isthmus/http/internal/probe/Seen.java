package io.isthmus.http.internal.probe;

import java.net.InetAddress;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.model.PresentedChain;

/**
 * What a look saw.
 *
 * @param chain     never empty
 * @param addresses that the name service gave
 * @param internal  whether the one that answered belongs to a private network
 * @param proxy     that led there
 */
public record Seen(List<X509Certificate> chain, List<InetAddress> addresses, boolean internal,
        Optional<String> proxy) {

    /** With what this machine thinks of it at a time. */
    public PresentedChain judged(ChainTrust trust, Instant now) {
        return new PresentedChain(chain.stream().map(Seen::encoded).toList(),
                addresses.stream().map(InetAddress::getHostAddress).toList(), internal, trust.objection(chain, now), proxy);
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("it came encoded", impossible);
        }
    }
}
