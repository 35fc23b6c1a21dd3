package io.isthmus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The demo organization, served by a process of its own, with its control. */
final class ServedContoso implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofSeconds(60);

    private final Product.Running process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String secret;

    private ServedContoso(Product.Running process, JsonNode serving) {
        this.process = process;
        this.address = URI.create(serving.get("address").asText());
        this.secret = serving.get("secret").asText();
    }

    /** Serves the organization of a profile until it is closed. */
    static ServedContoso serve(Product product, String scenario) {
        Path serving = product.profile().resolve("organizations").resolve("contoso-" + scenario).resolve("demo")
                .resolve("serving.json");
        Product.Running process = product.start("demo", "serve", scenario);
        boolean served = Waiting.until(START, () -> Files.exists(serving) || process.ended());
        if (!served || process.ended()) {
            process.kill();
            throw new AssertionError("the demo organization is not served: " + process.result());
        }
        try {
            return new ServedContoso(process, JSON.readTree(Files.readString(serving)));
        } catch (IOException unreadable) {
            process.kill();
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What somebody configured, in one form. */
    JsonNode dump() {
        return call("GET", "dump", null);
    }

    /** Requests so far, oldest first. */
    List<Asked> requests() {
        return call("GET", "requests", null).get("requests").valueStream()
                .map(one -> new Asked(one.get("protocol").asText(), one.get("method").asText(),
                        one.get("target").asText()))
                .toList();
    }

    void forgetRequests() {
        call("DELETE", "requests", null);
    }

    /** Plans one fault in place of those that were planned. */
    void plan(Map<String, Object> fault) {
        call("PUT", "faults", Map.of("faults", List.of(fault)));
    }

    /** Whether a request is held now. */
    boolean holds() {
        return !call("GET", "held", null).get("held").isEmpty();
    }

    /** Cuts what is held, as the death of the client does. */
    void dropHeld() {
        call("PUT", "faults", Map.of("faults", List.of()));
        call("POST", "drop", null);
    }

    /** Changes the organization under the console's feet. */
    void become(String scenario) {
        call("POST", "reset", Map.of("scenario", scenario));
    }

    private JsonNode call(String method, String operation, Object body) {
        try {
            HttpRequest.BodyPublisher publisher = body == null ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address.resolve("/control/" + operation))
                    .timeout(Duration.ofSeconds(30)).header("X-Isthmus-Secret", secret).method(method, publisher)
                    .build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(operation + ": " + answer.statusCode() + " " + new String(answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
        process.kill();
    }

    /** A request as the organization saw it. */
    record Asked(String protocol, String method, String target) {

        /** Whether it changes something, by what it is called. */
        boolean writes() {
            return switch (protocol) {
                case "GRAPH" -> !method.equals("GET");
                case "ONLINE", "SHELL" -> target.contains("Set-") || target.contains("New-")
                        || target.contains("Remove-");
                default -> false;
            };
        }

        /**
         * A pattern that finds it in another run, where ids that the directory makes are others, and all that a sign-in
         * carries.
         */
        String pattern() {
            String lasting = protocol.equals("ENTRA") ? target.replaceAll("\\?.*", "") : target;
            return "^" + lasting.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1")
                    .replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                            "[0-9a-fA-F-]{36}")
                    + (lasting.equals(target) ? "$" : "\\?");
        }
    }
}
