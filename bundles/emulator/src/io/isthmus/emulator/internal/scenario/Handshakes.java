package io.isthmus.emulator.internal.scenario;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Shows one of the certificates of the demo organization in TLS handshakes, with the authority that signed it. Whoever
 * shows a certificate has to have its key: that of one that is shown is {@linkplain ShownKey worked out} at the first
 * handshake.
 */
public final class Handshakes {

    private static final String ISSUING = "authority-2025";
    private static final String ROOT = "authority-root";
    private static final Map<String, SSLContext> CONTEXTS = new ConcurrentHashMap<>();

    private final String name;

    /**
     * @param name of the certificate's resource without its ending
     */
    public Handshakes(String name) {
        this.name = name;
    }

    /** The authority that such certificates lead to, DER as Base64. */
    public static List<String> authorities() {
        return List.of(Certificates.encoded(Certificates.load(ROOT)));
    }

    /** The server's end of a handshake over a connection; closes that with itself. */
    public SSLSocket over(Socket connection) throws IOException {
        SSLSocket tls = (SSLSocket) CONTEXTS.computeIfAbsent(name, Handshakes::context).getSocketFactory()
                .createSocket(connection, null, true);
        tls.setUseClientMode(false);
        return tls;
    }

    private static SSLContext context(String name) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry(name, ShownKey.of(name), new char[0],
                    new Certificate[] {Certificates.load(name), Certificates.load(ISSUING)});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(keys.getKeyManagers(), null, null);
            return made;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("the key of " + name + " cannot be used", broken);
        }
    }
}
