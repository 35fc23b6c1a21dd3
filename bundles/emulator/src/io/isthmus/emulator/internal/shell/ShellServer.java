package io.isthmus.emulator.internal.shell;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shell's protocol on a free port of the loopback address, opened by a secret. */
public final class ShellServer implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(ShellServer.class.getName());

    private final ServerSocket socket;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /**
     * @param calls  greets, and runs what is called
     * @param secret what a client must say
     */
    public ShellServer(ShellSession.Calls calls, String secret) throws IOException {
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("emulated shell").start(() -> accept(calls, secret));
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("tcp://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        closeQuietly(socket);
        connections.forEach(ShellServer::closeQuietly);
    }

    private void accept(ShellSession.Calls calls, String secret) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                // An answer is two frames; the second must not wait until the first is acknowledged.
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().name("emulated shell session")
                        .start(() -> serve(connection, calls, secret));
            } catch (IOException closed) {
                LOGGER.log(Level.DEBUG, "the emulated shell takes no more connections", closed);
            }
        }
    }

    private void serve(Socket connection, ShellSession.Calls calls, String secret) {
        try (connection) {
            new ShellSession(calls, Optional.of(secret), connection.getInputStream(),
                    connection.getOutputStream(), () -> closeQuietly(connection)).talk();
        } catch (IOException gone) {
            LOGGER.log(Level.DEBUG, "a client of the emulated shell went away", gone);
        } finally {
            connections.remove(connection);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failure) {
            LOGGER.log(Level.DEBUG, "closing failed", failure);
        }
    }
}
