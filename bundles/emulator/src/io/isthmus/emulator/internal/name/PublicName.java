package io.isthmus.emulator.internal.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.SSLSocket;

import io.isthmus.emulator.internal.scenario.Handshakes;

/**
 * One public name on a port of the loopback address. Where it has no certificate it takes each connection and cuts it,
 * as a firewall does that is not meant for us.
 */
final class PublicName implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(PublicName.class.getName());
    /** Nobody talks that long who only looks. */
    private static final int SILENCE_MILLISECONDS = 30_000;
    private static final int MOST_COMMANDS = 10;

    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final URI name;
    private final Optional<Handshakes> handshakes;

    PublicName(URI name, Optional<Handshakes> handshakes) throws IOException {
        this.name = name;
        this.handshakes = handshakes;
        Thread.ofVirtual().name("emulated " + name).start(this::accept);
    }

    URI address() {
        return URI.create("tcp://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        closeQuietly(socket);
        connections.forEach(PublicName::closeQuietly);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().name("emulated " + name).start(() -> serve(connection));
            } catch (IOException closed) {
                LOGGER.log(Level.DEBUG, "nobody answers any more at " + name, closed);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(SILENCE_MILLISECONDS);
            if (handshakes.isEmpty()) {
                return;
            }
            if (!name.getScheme().equals("smtp") || wantsTls(connection)) {
                try (SSLSocket tls = handshakes.get().over(connection)) {
                    tls.startHandshake();
                    tls.getInputStream().read();
                }
            }
        } catch (IOException gone) {
            LOGGER.log(Level.DEBUG, "who looked at " + name + " went away", gone);
        } finally {
            connections.remove(connection);
        }
    }

    /** Speaks SMTP (RFC 5321, RFC 3207) until TLS is wanted; takes no mail. */
    private boolean wantsTls(Socket connection) throws IOException {
        BufferedReader input = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String host = name.getHost();
        say(connection, "220 " + host + " Microsoft ESMTP MAIL Service ready");
        for (int command = 0; command < MOST_COMMANDS; command++) {
            String line = input.readLine();
            String verb = line == null ? "QUIT" : line.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(connection, "250-" + host + " Hello\r\n250-SIZE 37748736\r\n250-STARTTLS\r\n250 8BITMIME");
                case "STARTTLS" -> {
                    say(connection, "220 2.0.0 SMTP server ready");
                    return true;
                }
                case "QUIT" -> {
                    say(connection, "221 2.0.0 Service closing transmission channel");
                    return false;
                }
                default -> say(connection, "530 5.7.57 Client not authenticated to send mail");
            }
        }
        return false;
    }

    private static void say(Socket connection, String text) throws IOException {
        OutputStream output = connection.getOutputStream();
        output.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failure) {
            LOGGER.log(Level.DEBUG, "closing failed", failure);
        }
    }
}
