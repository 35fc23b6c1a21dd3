package io.isthmus.http.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A proxy of a company: it inspects TLS, so that the services behind it can be others than those that are asked for, and
 * lets nobody out without name and password where it is told to. A host that it does not know is not found; nothing
 * leaves this machine.
 *
 * @since 1.0
 */
public final class CompanyProxy implements AutoCloseable {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    private final List<String> allowed = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> passed = new CopyOnWriteArrayList<>();

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, URI> services;
    private final KeyStore store;
    private final SSLContext inspecting;
    private volatile Optional<String> expected = Optional.empty();

    /**
     * Opens it; it lets everybody out until it is told to {@linkplain #ask(String, String) ask}.
     *
     * @param services where a host is really found
     * @param folder   for the proxy's own certificate
     * @throws Exception where no port is free, or no certificate can be made
     */
    public CompanyProxy(Map<String, URI> services, Path folder) throws Exception {
        this.services = Map.copyOf(services);
        store = ownCertificate(services.keySet(), folder.resolve("proxy.p12"));
        inspecting = serverContext(store);
        Thread.ofPlatform().daemon().name("proxy").start(this::accept);
    }

    /** On the loopback address. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections to it are open. */
    public int connections() {
        return open.size();
    }

    /** "CONNECT host:port" of every request to the proxy that was let out. */
    public List<String> allowed() {
        return List.copyOf(allowed);
    }

    /** The same of those that did not bring the right name and password. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** What went through to the services. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    /** From now on this name and password are asked for, in UTF-8; tunnels that are open are closed. */
    public void ask(String user, String password) {
        expected = Optional.of("Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        open.forEach(CompanyProxy::end);
    }

    /** What a client trusts on whose machine the company installed the proxy's certificate. */
    public SSLContext trusted() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext serverContext(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** A certificate for all the hosts, in a store that holds it as the certificate of an authority as well. */
    private static KeyStore ownCertificate(Set<String> hosts, Path file) throws Exception {
        String names = String.join(",", hosts.stream().map(host -> "dns:" + host).sorted().toList());
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "proxy", "-keyalg", "EC", "-dname", "CN=Proxy of a test", "-validity", "2",
                "-ext", "SAN=" + names, "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
                new String(STORE_PASSWORD)).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD);
        }
        store.setCertificateEntry("authority", store.getCertificate("proxy"));
        return store;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            String asked = head.lines().findFirst().orElse("").replace(" HTTP/1.1", "");
            if (expected.isPresent() && !head.contains("\r\nProxy-Authorization: " + expected.get() + "\r\n")) {
                refused.add(asked);
                client.getOutputStream().write(("HTTP/1.1 407 Proxy Authentication Required\r\n"
                        + "Proxy-Authenticate: Basic realm=\"contoso\"\r\nContent-Length: 0\r\n\r\n").getBytes());
                return;
            }
            URI service = services.get(asked.replaceFirst("CONNECT (.*):443", "$1"));
            if (service == null) {
                client.getOutputStream().write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n".getBytes());
                return;
            }
            allowed.add(asked);
            client.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes());
            inspect(client, service);
        } catch (IOException broken) {
            end(client);
        } finally {
            open.remove(client);
        }
    }

    private void inspect(Socket client, URI service) throws IOException {
        SSLSocket tunnel = (SSLSocket) inspecting.getSocketFactory().createSocket(client, null, client.getPort(), true);
        tunnel.setUseClientMode(false);
        try (tunnel; Socket behind = new Socket(service.getHost(), service.getPort())) {
            Thread back = Thread.ofVirtual().start(() -> copy(behind, tunnel));
            byte[] buffer = new byte[1 << 16];
            for (int read = tunnel.getInputStream().read(buffer); read >= 0; read = tunnel.getInputStream().read(buffer)) {
                passed.add(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                behind.getOutputStream().write(buffer, 0, read);
            }
            behind.close();
            join(back);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException over) {
            end(to);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads no byte beyond the head: what follows belongs to the tunnel. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client went away");
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(CompanyProxy::end);
    }
}
