package io.isthmus.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A server that is told, connection by connection, what to do to the socket once the request has been read: what no
 * well-behaved HTTP server can do.
 */
final class RawServer implements AutoCloseable {

    /** What to do with one connection. */
    interface Behaviour {
        void serve(RawServer server, Socket socket, String request) throws IOException;
    }

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch stalling = new CountDownLatch(1);
    final CountDownLatch closedByClient = new CountDownLatch(1);

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Behaviour> behaviours;

    RawServer(Behaviour... behaviours) throws IOException {
        this.behaviours = List.of(behaviours);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        for (int number = 0; !listener.isClosed(); number++) {
            int index = Math.min(number, behaviours.size() - 1);
            try {
                Socket socket = listener.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket, behaviours.get(index)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            String request = readRequest(socket);
            requests.add(request);
            behaviour.serve(this, socket, request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String readRequest(Socket socket) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
            if (line.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(line.substring("content-length:".length()).trim());
            }
        }
        char[] body = new char[length];
        int read = 0;
        while (read < length) {
            read += reader.read(body, read, length - read);
        }
        return head.append('\n').append(body).toString();
    }

    /** Closes without a word. */
    static Behaviour cut() {
        return (server, socket, request) -> { };
    }

    /** Closes with a reset after half of the announced body. */
    static Behaviour cutInTheBody() {
        return (server, socket, request) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
            socket.setSoLinger(true, 0);
        };
    }

    /** Answers whole. */
    static Behaviour answer(String status, String headers, String body) {
        return (server, socket, request) -> write(socket, "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** Sends the given start of an answer, then nothing, until the client closes its end. */
    static Behaviour stall(String start) {
        return (server, socket, request) -> {
            write(socket, start);
            server.stalling.countDown();
            awaitEnd(socket);
            server.closedByClient.countDown();
        };
    }

    private static void awaitEnd(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            return;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
