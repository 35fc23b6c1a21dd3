package io.isthmus.http.internal.probe;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes whatever a server presents, so that it can be shown. For a look alone: nothing is entrusted to a connection
 * that was made with it.
 */
final class Shown extends X509ExtendedTrustManager {

    private volatile List<X509Certificate> chain = List.of();

    /** What was presented; empty as long as nothing was. */
    List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String keyExchange) {
        chain = List.of(presented);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String keyExchange, Socket socket) {
        chain = List.of(presented);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String keyExchange, SSLEngine engine) {
        chain = List.of(presented);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String keyExchange) {
        throw new IllegalStateException("a look accepts no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String keyExchange, Socket socket) {
        checkClientTrusted(presented, keyExchange);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String keyExchange, SSLEngine engine) {
        checkClientTrusted(presented, keyExchange);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
