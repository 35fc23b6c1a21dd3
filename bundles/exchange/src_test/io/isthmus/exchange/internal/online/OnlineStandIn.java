package io.isthmus.exchange.internal.online;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.isthmus.datapack.DataPacks;
import io.isthmus.http.HttpSettings;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.Routes;
import io.isthmus.http.SignedInTransport;
import io.isthmus.http.TenantSourceFactory;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.testkit.VirtualTime;

/** Answers on loopback as Exchange Online was seen to answer, and notes what it was asked. */
final class OnlineStandIn implements AutoCloseable {

    static final URI SERVICE = URI.create("https://outlook.office365.com");
    static final String TENANT = "11111111-2222-3333-4444-555555555555";
    static final String PATH = "/adminapi/beta/" + TENANT + "/";

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Responder> responders = new HashMap<>();
    private final List<Optional<String>> challenges = Collections.synchronizedList(new ArrayList<>());
    private final VirtualTime clock = new VirtualTime();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final HttpTransport transport;
    private boolean person = true;

    /** What it was asked. */
    record Seen(String path, Map<String, String> headers, Value body) {
        String cmdlet() {
            return body.at("/CmdletInput/CmdletName").text().orElse("");
        }
    }

    /** Answers one request. */
    interface Responder {
        void answer(HttpExchange exchange, Seen request) throws IOException;
    }

    OnlineStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        URI loopback = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        transport = new HttpTransport(HttpSettings.standard().withTime(new TimeSource(clock, Sleeper.system()))
                .withRoutes(Routes.toLoopback(Map.of(SERVICE, loopback))));
    }

    @Override
    public void close() {
        transport.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Requests so far, oldest first. */
    List<Seen> seen() {
        return seen;
    }

    /** What tokens were asked for with, oldest first. */
    List<Optional<String>> challenges() {
        return challenges;
    }

    /** The adapter's clock. */
    VirtualTime clock() {
        return clock;
    }

    ExecutorService threads() {
        return threads;
    }

    /** From now on the application itself is signed in, and no person. */
    void signInAsApplication() {
        person = false;
    }

    /** The adapter. */
    OnlineSource source(Access access) {
        Connection connection = new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of());
        SignedInTransport signedIn = new SignedInTransport(new TenantSourceFactory.Tenant(connection,
                DataPacks.builtIn().clouds().getFirst(), transport, Purpose.of(access), PersonPort.none()), new Tokens(),
                TokenPort.Audience.EXCHANGE_ONLINE);
        return new OnlineSource(new OnlineConnection(signedIn, SERVICE, DataPacks.builtIn()), token("secret"));
    }

    private TokenPort.AccessToken token(String secret) {
        return new TokenPort.AccessToken(secret, TenantId.of(TENANT), "admin@contoso.example", person);
    }

    /** Notes what it was asked for. */
    private final class Tokens implements TokenPort {
        @Override
        public AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
                PersonPort human, CallContext context) {
            assertEquals(Audience.EXCHANGE_ONLINE, audience);
            challenges.add(claims);
            return OnlineStandIn.this.token("secret");
        }

        @Override
        public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
                PersonPort human, CallContext context) {
            return OnlineStandIn.this.token("renewed " + rejected.secret());
        }
    }

    static CallContext usual() {
        return CallContext.of(Cancel.never());
    }

    /** How an endpoint answers. */
    void on(String endpoint, Responder responder) {
        responders.put(endpoint, responder);
    }

    /** How every cmdlet is answered. */
    void always(int status, Value body) {
        on("InvokeCommand", (exchange, request) -> json(exchange, status, body));
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        String path = exchange.getRequestURI().getPath();
        try {
            Seen request = new Seen(path, headers, Codec.read(exchange.getRequestBody()));
            seen.add(request);
            exchange.getResponseHeaders().add("request-id", "request-7");
            responders.get(path.substring(PATH.length())).answer(exchange, request);
        } catch (JsonException broken) {
            bytes(exchange, 400, "");
        }
    }

    static void json(HttpExchange exchange, int status, Value body) throws IOException {
        bytes(exchange, status, Codec.write(body, false));
    }

    static void bytes(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
