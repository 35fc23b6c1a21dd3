package io.isthmus.emulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** HTTP on a free port of the loopback address; every request has a thread of its own. */
public final class LoopbackServer implements AutoCloseable {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    /** Without it the JDK's server lets the end of an answer wait until its beginning is acknowledged. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    /** Answers requests. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @return the answer
         * @throws Disconnect to cut the connection without an answer
         */
        Response handle(Request request) throws Disconnect;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param port    the port, or 0 for a free one
     * @param handler answers
     */
    public LoopbackServer(int port, Handler handler) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            Response response = body.length > LARGEST_BODY ? Response.empty(413) : handler.handle(read(exchange, body));
            send(exchange, response);
        } catch (Disconnect cut) {
            exchange.close();
        }
    }

    private static Request read(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                query == null ? "" : query, headers, body);
    }

    private static void send(HttpExchange exchange, Response response) throws IOException, Disconnect {
        response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean empty = response.body().length == 0;
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            // Closed by hand: a stream that is closed too early keeps the connection open.
            OutputStream out = exchange.getResponseBody();
            int sent = 0;
            if (response.middle().isPresent()) {
                sent = response.body().length / 2;
                out.write(response.body(), 0, sent);
                out.flush();
                response.middle().get().happen();
            }
            out.write(response.body(), sent, response.body().length - sent);
            out.close();
        }
        exchange.close();
    }
}
