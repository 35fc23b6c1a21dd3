package io.isthmus.entra.internal.signin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Waits on any free port of this machine for the answer that the browser brings back from the sign-in page. MSAL's own
 * listener keeps Entra's error to itself; a person who refused consent, or may not give it, is to be told.
 */
final class RedirectListener implements AutoCloseable {

    private static final int LARGEST_FORM = 256 * 1024;

    private final HttpServer server;
    private final String state;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

    /**
     * @param state    an answer that does not bring it is not ours and is refused
     * @param executor serves the browser
     * @throws IOException where no port is free
     */
    RedirectListener(String state, ExecutorService executor) throws IOException {
        this.state = state;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(executor);
        server.start();
    }

    /** Where Entra is to send the browser. */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What the browser brought: "code", or "error" and "error_description". */
    CompletableFuture<Map<String, String>> answer() {
        return answer;
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] form = exchange.getRequestBody().readNBytes(LARGEST_FORM);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = parameters(exchange.getRequestMethod().equals("POST")
                ? new String(form, StandardCharsets.UTF_8) : query == null ? "" : query);
        if (!state.equals(parameters.get("state"))) {
            respond(exchange, 404, "");
            return;
        }
        respond(exchange, 200, parameters.containsKey("code") ? Messages.browserSuccess : Messages.browserError);
        answer.complete(parameters);
    }

    private static void respond(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Stream.of(form.split("&")).filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (first, second) -> first));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Frees the port; a browser that comes later finds nobody. */
    @Override
    public void close() {
        answer.cancel(false);
        server.stop(0);
    }
}
