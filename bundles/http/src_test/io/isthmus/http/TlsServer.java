package io.isthmus.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** A server of this machine that shows a chain as it is told, or does what no well-behaved server does. */
final class TlsServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    /** What it does with a connection. */
    @FunctionalInterface
    private interface Behaviour {
        void serve(TlsServer server, Socket socket) throws Exception;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch hello = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Optional<String> name = Optional.empty();

    private TlsServer(Behaviour behaviour) throws IOException {
        Thread.ofPlatform().daemon().start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    open.add(socket);
                    Thread.ofPlatform().daemon().start(() -> serve(behaviour, socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void serve(Behaviour behaviour, Socket socket) {
        try (socket) {
            behaviour.serve(this, socket);
        } catch (Exception gone) {
            // whoever looked went away
        } finally {
            end.countDown();
        }
    }

    /** A key with a certificate that signed itself. */
    record Identity(PrivateKey key, X509Certificate certificate) {

        static Identity make(String host, Path folder) throws Exception {
            Path file = folder.resolve("identity.p12");
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=" + host, "-validity", "2", "-ext",
                    "SAN=dns:" + host, "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD)
                    .redirectErrorStream(true).start();
            String told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IOException(told);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            return new Identity((PrivateKey) store.getKey("own", PASSWORD.toCharArray()),
                    (X509Certificate) store.getCertificate("own"));
        }

        String encoded() throws Exception {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        }

        /** Shows the certificate so many times. */
        SSLContext chain(int length) throws Exception {
            X509Certificate[] chain = Collections.nCopies(length, certificate).toArray(X509Certificate[]::new);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Keys(key, chain)}, null, null);
            return context;
        }
    }

    private static final class Keys extends X509ExtendedKeyManager {

        private final PrivateKey key;
        private final X509Certificate[] chain;

        Keys(PrivateKey key, X509Certificate[] chain) {
            this.key = key;
            this.chain = chain;
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return keyType.equals("EC") ? "own" : null;
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return new String[] {"own"};
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain;
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }

    /** TLS from the first byte. */
    static TlsServer https(SSLContext context) throws IOException {
        return new TlsServer((server, socket) -> server.shake(context, socket));
    }

    /** Greets, answers EHLO and STARTTLS as told, and goes on by TLS where the last answer allows it. */
    static TlsServer mail(SSLContext context, String toEhlo, String toStartTls) throws IOException {
        return new TlsServer((server, socket) -> {
            tell(socket, "220-mail.contoso.com\r\n220 ready");
            for (String line = server.hear(socket); line != null; line = server.hear(socket)) {
                if (line.startsWith("EHLO")) {
                    tell(socket, toEhlo);
                } else if (line.equals("STARTTLS")) {
                    tell(socket, toStartTls);
                    if (toStartTls.startsWith("220")) {
                        server.shake(context, socket);
                        return;
                    }
                } else {
                    return;
                }
            }
        });
    }

    /** Says something without being asked, and hangs up once it was answered. */
    static TlsServer plain(String text) throws IOException {
        return new TlsServer((server, socket) -> {
            tell(socket, text);
            socket.getInputStream().readNBytes(1);
        });
    }

    /** Says something over and over. */
    static TlsServer endless(String text) throws IOException {
        return new TlsServer((server, socket) -> {
            while (!socket.isClosed()) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    /** Takes a connection and cuts it. */
    static TlsServer cutting() throws IOException {
        return new TlsServer((server, socket) -> socket.getInputStream().read());
    }

    /** Listens and never answers. */
    static TlsServer silent() throws IOException {
        return new TlsServer((server, socket) -> {
            while (socket.getInputStream().read() >= 0) {
                server.hello.countDown();
            }
        });
    }

    /** Greets, a byte at a time and without an end. */
    static TlsServer dripping() throws IOException {
        return new TlsServer((server, socket) -> {
            while (!socket.isClosed()) {
                socket.getOutputStream().write('2');
                Thread.sleep(20);
            }
        });
    }

    private void shake(SSLContext context, Socket socket) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        tls.setUseClientMode(false);
        try (tls) {
            tls.startHandshake();
            name = ((ExtendedSSLSession) tls.getSession()).getRequestedServerNames().stream()
                    .map(asked -> ((SNIHostName) asked).getAsciiName()).findFirst();
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(tls.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        }
    }

    private String hear(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = socket.getInputStream().read(); read != '\n'; read = socket.getInputStream().read()) {
            if (read < 0) {
                return null;
            }
            line.append((char) read);
        }
        said.add(line.toString().strip());
        return said.getLast();
    }

    private static void tell(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    int port() {
        return listener.getLocalPort();
    }

    URI address() {
        return URI.create("tcp://127.0.0.1:" + port());
    }

    /** What was said to it, once the connection is over. */
    List<String> said() throws InterruptedException {
        end.await();
        return new ArrayList<>(said);
    }

    /** The name that was asked for, once the connection is over. */
    Optional<String> name() throws InterruptedException {
        end.await();
        return name;
    }

    void awaitHello() throws InterruptedException {
        hello.await();
    }

    void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
