package io.isthmus.http.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;

import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpProxy;
import io.isthmus.http.HttpSettings;
import io.isthmus.http.UnusableProxyException;
import io.isthmus.sdk.SourceException;

/** Makes the HTTP client when it is first needed, and ends it. */
public final class ClientHolder implements AutoCloseable {

    private static final String TUNNELING_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private final HttpSettings settings;
    private final ProxyRoute route;
    private HttpClient client;
    private boolean closed;

    /**
     * @param settings of the transport
     */
    public ClientHolder(HttpSettings settings) {
        this.settings = settings;
        this.route = new ProxyRoute(settings.proxies());
    }

    /** What authenticates to the proxy that leads to an address, where one asks for it. */
    Optional<String> proxyAuthorization(URI uri) {
        return route.authorization(uri);
    }

    /**
     * The proxy that leads to where a call is really sent, where there is one.
     *
     * @throws SourceException where one is named that cannot be used
     */
    public Optional<HttpProxy> proxy(HttpCall call) throws SourceException {
        try {
            return route.proxy(settings.routes().resolve(call.uri()));
        } catch (UnusableProxyException unusable) {
            throw NetworkFailures.unusableProxy(call, unusable);
        }
    }

    /**
     * @throws IllegalStateException after {@link #close()}
     */
    synchronized HttpClient client() {
        if (closed) {
            throw new IllegalStateException("the transport is closed");
        }
        if (client == null) {
            allowBasicToProxies();
            client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).proxy(route)
                    .followRedirects(HttpClient.Redirect.NEVER).build();
        }
        return client;
    }

    /**
     * Java refuses Basic authentication to a proxy that tunnels, unless told otherwise before the first HTTP client of
     * the process is made, whoever makes it. Whoever set the property himself keeps his setting.
     */
    public static void allowBasicToProxies() {
        if (System.getProperty(TUNNELING_SCHEMES) == null) {
            System.setProperty(TUNNELING_SCHEMES, "");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }
}
