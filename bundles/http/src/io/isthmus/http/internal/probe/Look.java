package io.isthmus.http.internal.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import io.isthmus.http.HttpProxy;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.UnusableProxyException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.PublicName.Service;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.rule.NameRules;

/** One look at one name. */
public final class Look {

    private final String host;
    private final int port;
    private final Service service;
    private final ProxyProvider proxies;
    private final Optional<Map<String, URI>> loopback;
    private final Duration patience;
    private final CallContext context;
    private final ProbeFailures failures;

    /**
     * @param loopback where names are found, instead of by the name service
     * @param patience with one address, and with one answer
     */
    public Look(String host, int port, Service service, ProxyProvider proxies, Optional<Map<String, URI>> loopback,
            Duration patience, CallContext context) {
        this.host = plain(NameRules.normal(host));
        this.port = port;
        this.service = service;
        this.proxies = proxies;
        this.loopback = loopback;
        this.patience = patience;
        this.context = context;
        failures = new ProbeFailures(this.host, port, service);
    }

    private static String plain(String name) {
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    /**
     * Looks.
     *
     * @throws SourceException where there was nothing to see
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public Seen chain() throws SourceException {
        context.cancel().check();
        try (Limit limit = new Limit(context)) {
            Optional<HttpProxy> proxy = proxy();
            try {
                return seen(proxy, limit);
            } catch (IOException | TalkException failed) {
                context.cancel().check();
                throw limit.over() ? failures.late(context.deadline()) : failures.of(failed, proxy);
            }
        }
    }

    private Seen seen(Optional<HttpProxy> proxy, Limit limit) throws IOException, TalkException, SourceException {
        List<InetAddress> addresses = loopback.isPresent() ? List.of()
                : List.of(limit.resolve(proxy.map(HttpProxy::host).orElse(host)));
        try (Socket socket = connected(proxy, addresses, limit)) {
            socket.setSoTimeout(milliseconds(patience));
            if (proxy.isPresent()) {
                ProxyTalk.lead(socket, proxy.get(), host, port);
            }
            if (service == Service.SMTP) {
                new MailTalk(socket).startTls();
            }
            boolean direct = proxy.isEmpty() && loopback.isEmpty();
            return new Seen(shake(socket).chain(), proxy.isPresent() ? List.of() : addresses,
                    direct && Addresses.internal(socket.getInetAddress()), proxy.map(HttpProxy::address));
        }
    }

    /** Proxies for HTTP let no mail through, so mail is looked at directly or not at all. */
    private Optional<HttpProxy> proxy() throws SourceException {
        if (service != Service.HTTPS || loopback.isPresent()) {
            return Optional.empty();
        }
        try {
            return proxies.proxyFor(URI.create("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port));
        } catch (UnusableProxyException unusable) {
            throw failures.unusable(unusable);
        } catch (IllegalArgumentException noName) {
            throw failures.noName();
        }
    }

    private Socket connected(Optional<HttpProxy> proxy, List<InetAddress> addresses, Limit limit)
            throws IOException, SourceException {
        if (loopback.isPresent()) {
            URI target = loopback.get().get(service.scheme() + "://" + host + ":" + port);
            if (target == null) {
                throw failures.unknownHost();
            }
            return connect(List.of(InetAddress.getByName(target.getHost())), target.getPort(), limit);
        }
        return connect(addresses, proxy.map(HttpProxy::port).orElse(port), limit);
    }

    /** Tries one address after the other: a machine without a way for IPv6 has one for IPv4. */
    private Socket connect(List<InetAddress> addresses, int to, Limit limit) throws IOException {
        IOException last = null;
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                limit.watch(socket);
                socket.connect(new InetSocketAddress(address, to), milliseconds(patience));
                return socket;
            } catch (IOException failed) {
                socket.close();
                context.cancel().check();
                last = new UnconnectedException(address, to, failed);
            }
        }
        throw last;
    }

    private Shown shake(Socket socket) throws IOException {
        Shown shown = new Shown();
        try (SSLSocket tls = (SSLSocket) context(shown).getSocketFactory().createSocket(socket, host, port, true)) {
            SSLParameters parameters = tls.getSSLParameters();
            if (!Addresses.literal(host)) {
                parameters.setServerNames(List.of(new SNIHostName(host)));
            }
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            if (service == Service.SMTP) {
                tls.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                tls.getOutputStream().flush();
            }
        } catch (IllegalArgumentException noName) {
            throw new IOException(noName.getMessage(), noName);
        }
        return shown;
    }

    /** A context for this look alone: a session that is taken up again would show no chain. */
    private static SSLContext context(Shown shown) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[] {shown}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has TLS", impossible);
        }
    }

    private static int milliseconds(Duration duration) {
        return (int) Math.clamp(duration.toMillis(), 1, Integer.MAX_VALUE);
    }
}
