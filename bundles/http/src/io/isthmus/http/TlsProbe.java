package io.isthmus.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.http.internal.probe.ChainTrust;
import io.isthmus.http.internal.probe.Look;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName.Service;
import io.isthmus.sdk.port.CallContext;

/**
 * Looks which certificates a name presents, from this machine: by a TLS handshake and nothing after it; for mail by
 * EHLO, STARTTLS, the handshake and QUIT. Any chain is taken, since it is to be shown; whether this machine would trust it is
 * judged apart, without asking anybody. Nothing that is worth anything is ever sent over such a connection, and no
 * client certificate is shown. Opens nothing before the first look and keeps nothing open after one. Safe for use by
 * many threads.
 *
 * @since 1.0
 */
public final class TlsProbe {

    /** The longest wait for one address to answer, and for each answer of a mail server, in the machine's own time. */
    static final Duration STANDARD_PATIENCE = Duration.ofSeconds(8);

    private final ProxyProvider proxies;
    private final Optional<Map<String, URI>> loopback;
    private final TimeSource time;
    private final ChainTrust trust;
    private final Duration patience;

    private TlsProbe(ProxyProvider proxies, Optional<Map<String, URI>> loopback, TimeSource time, ChainTrust trust,
            Duration patience) {
        this.proxies = proxies;
        this.loopback = loopback;
        this.time = Objects.requireNonNull(time);
        this.trust = trust;
        this.patience = patience;
    }

    /**
     * Names are what the name service says.
     *
     * @param proxies which proxy leads where; asked for HTTPS, since proxies for HTTP let no mail through
     */
    public static TlsProbe network(ProxyProvider proxies, TimeSource time) {
        return new TlsProbe(proxies, Optional.empty(), time, ChainTrust.ofThisMachine(), STANDARD_PATIENCE);
    }

    /**
     * Names are found on this machine alone.
     *
     * @param targets     by the real address (https://mail.contoso.com:443) a tcp address with a literal loopback address
     *                    and a port; a name that is not there nobody knows
     * @param authorities who is trusted beside those that this machine trusts, DER as Base64
     * @throws IllegalArgumentException where a target is not on this machine
     */
    public static TlsProbe loopback(Map<URI, URI> targets, List<String> authorities, TimeSource time) {
        Map<String, URI> copy = new HashMap<>();
        targets.forEach((name, target) -> {
            if (!Routes.isLoopback(target) || target.getPort() < 0) {
                throw new IllegalArgumentException("not an address of this machine: " + target);
            }
            copy.put(name.toString(), target);
        });
        return new TlsProbe(ProxyProvider.direct(), Optional.of(Map.copyOf(copy)), time,
                ChainTrust.with(authorities), STANDARD_PATIENCE);
    }

    /** The same with another patience. */
    public TlsProbe withPatience(Duration other) {
        return new TlsProbe(proxies, loopback, time, trust, other);
    }

    /**
     * Looks.
     *
     * @param host in either form; an address of IP needs no name
     * @throws SourceException where nothing answered, no TLS was offered or the handshake failed: what the name
     *                         presents is not known then
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for; it closes the socket
     */
    public PresentedChain look(String host, Service service, CallContext context) throws SourceException {
        return look(host, service.port(), service, context);
    }

    /**
     * Looks at another port than the service's own.
     *
     * @throws SourceException as {@link #look(String, Service, CallContext)}
     */
    public PresentedChain look(String host, int port, Service service, CallContext context) throws SourceException {
        return new Look(host, port, service, proxies, loopback, patience, context).chain()
                .judged(trust, time.now());
    }
}
