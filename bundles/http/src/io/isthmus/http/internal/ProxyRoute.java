package io.isthmus.http.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.isthmus.http.HttpProxy;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Routes;

/** Tells the HTTP client which proxy to take; this machine itself is always reached directly. */
final class ProxyRoute extends ProxySelector {

    private final ProxyProvider provider;

    ProxyRoute(ProxyProvider provider) {
        this.provider = provider;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(proxy(uri)
                .map(proxy -> new Proxy(Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                .orElse(Proxy.NO_PROXY));
    }

    /**
     * The value of Proxy-Authorization for an address. It is sent at once rather than when the proxy asks: so a wrong
     * password ends in the proxy's own answer, which can be explained. The client keeps the header from the service.
     */
    Optional<String> authorization(URI uri) {
        return proxy(uri).flatMap(HttpProxy::credentials).map(credentials -> "Basic " + Base64.getEncoder()
                .encodeToString((credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The proxy that leads to an address, where there is one. */
    Optional<HttpProxy> proxy(URI uri) {
        return Routes.isLoopback(uri) ? Optional.empty() : provider.proxyFor(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the failed call tells it
    }
}
