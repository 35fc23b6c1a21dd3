package io.isthmus.entra.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Transports;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.testkit.VirtualTime;

/**
 * Entra and Graph as far as a test scripts them: what is asked is recorded, what is answered is what the test said.
 * Signing in works by itself until a test says otherwise.
 */
public final class StandInCloud implements DemoPort, AutoCloseable {

    public static final String TENANT = "11111111-2222-3333-4444-555555555555";
    public static final String ACCOUNT = "admin@contoso.onmicrosoft.com";
    public static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    /** What was asked. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0)).findFirst().orElse("");
        }

        public Map<String, String> form() {
            return parameters(body);
        }
    }

    /** What is answered. */
    public record Said(int status, Map<String, String> headers, String body) {
        public static Said ok(String body) {
            return new Said(200, Map.of(), body);
        }

        public static Said error(int status, String code, String message) {
            return new Said(status, Map.of("request-id", "9f5f8ab1-0000-0000-0000-00000000000" + status % 10),
                    "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
        }

        public static Said entraError(String error, String description) {
            return new Said(400, Map.of(), "{\"error\":\"" + error + "\",\"error_description\":\"" + description
                    + " Trace ID: 0d1ac8a7-0000-4000-8000-000000000000 Correlation ID: x Timestamp: 2026-11-22\","
                    + "\"correlation_id\":\"5e1f6a3e-0000-4000-8000-000000000000\"}");
        }
    }

    public final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    public final CountDownLatch stalled = new CountDownLatch(1);
    public final VirtualTime clock = new VirtualTime();

    private final HttpServer server;
    private final Map<String, Deque<Said>> scripted = new ConcurrentHashMap<>();
    private final Set<String> stalls = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String issuingTenant = TENANT;
    private volatile String scopes = "User.Read Application.Read.All openid profile";
    private volatile boolean consentRefused;
    private volatile Set<String> demoConnections = Set.of("demo");

    public StandInCloud() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(task -> Thread.ofPlatform().daemon().unstarted(task)));
        server.start();
    }

    /** The way of demo connections to this cloud; others go out by the proxies that are given. */
    public Transports transports(ProxyProvider proxies) {
        Transports transports = new Transports(proxies);
        transports.bindDemos(this);
        return transports;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The answers to a request by method and path, the query left out; the last one is given again and again. */
    public void answer(String methodAndPath, Said... answers) {
        scripted.put(methodAndPath, new ConcurrentLinkedDeque<>(Arrays.asList(answers)));
    }

    /** A request that is never answered. */
    public void stall(String methodAndPath) {
        stalls.add(methodAndPath);
    }

    /** Which tenant the tokens are of from now on. */
    public void issueTokensOf(String tenant) {
        issuingTenant = tenant;
    }

    /** The person at the browser refuses what is asked for. */
    public void refuseConsent() {
        consentRefused = true;
    }

    /** For which connections the emulator claims to have a demo. */
    public void claim(String... connectionIds) {
        demoConnections = Set.of(connectionIds);
    }

    public List<Asked> askedFor(String methodAndPath) {
        synchronized (asked) {
            return asked.stream().filter(each -> (each.method() + " " + each.path().split("\\?")[0])
                    .equals(methodAndPath)).toList();
        }
    }

    public static Connection connection(ConnectionKind kind, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(Connection.TENANT, "contoso.onmicrosoft.com"));
        for (int index = 0; index < settings.length; index += 2) {
            all.put(settings[index], settings[index + 1]);
        }
        return new Connection(kind == ConnectionKind.DEMO ? "demo" : "contoso", "Contoso", kind, all);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String key = exchange.getRequestMethod() + " " + path.split("\\?")[0];
        Asked request = new Asked(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        if (stalls.contains(key)) {
            stalled.countDown();
            awaitEnd();
        }
        Said said = Optional.ofNullable(scripted.get(key)).map(StandInCloud::next).orElseGet(() -> usual(request));
        said.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void awaitEnd() throws IOException {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private static Said next(Deque<Said> answers) {
        Said first = answers.pollFirst();
        if (answers.isEmpty()) {
            answers.addFirst(first);
        }
        return first;
    }

    private Said usual(Asked request) {
        String path = request.path();
        if (path.startsWith("/common/discovery/instance")) {
            return Said.ok("""
                    {"tenant_discovery_endpoint":"https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
                    "metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net",
                    "aliases":["login.microsoftonline.com","login.windows.net"]}]}""");
        }
        if (path.endsWith("/v2.0/.well-known/openid-configuration")) {
            return Said.ok("{\"issuer\":\"https://login.microsoftonline.com/" + TENANT
                    + "/v2.0\",\"msgraph_host\":\"graph.microsoft.com\"}");
        }
        if (path.contains("/oauth2/v2.0/authorize")) {
            Map<String, String> asks = parameters(path.substring(path.indexOf('?') + 1));
            String result = consentRefused
                    ? "<input type=\"hidden\" name=\"error\" value=\"access_denied\"><input type=\"hidden\""
                            + " name=\"error_description\" value=\"AADSTS65004: User declined to consent.\">"
                    : "<input type=\"hidden\" name=\"code\" value=\"the-code\">";
            return new Said(200, Map.of("Content-Type", "text/html"), "<form method=\"post\" action=\""
                    + asks.get("redirect_uri") + "\">" + result + "<input type=\"hidden\" name=\"state\" value=\"" + asks.get("state") + "\"></form>");
        }
        if (path.endsWith("/oauth2/v2.0/token")) {
            return Said.ok(tokenAnswer());
        }
        return Said.error(404, "Request_ResourceNotFound", "nothing is scripted for " + path.split("\\?")[0]);
    }

    /** What the token endpoint says where all goes well. */
    public String tokenAnswer() {
        int number = tokens.incrementAndGet();
        String clientInfo = base64("{\"uid\":\"99999999-0000-0000-0000-000000000001\",\"utid\":\"" + TENANT + "\"}");
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + TOKEN_LIFETIME.toSeconds() + ",\"ext_expires_in\":"
                + TOKEN_LIFETIME.toSeconds() + ",\"scope\":\"" + scopes + "\",\"access_token\":\""
                + jwt("{\"tid\":\"" + issuingTenant + "\",\"scp\":\"" + scopes + "\",\"appid\":\"client\",\"n\":" + number + "}")
                + "\",\"refresh_token\":\"refresh-" + number + "\",\"client_info\":\"" + clientInfo + "\",\"id_token\":\""
                + jwt("{\"tid\":\"" + issuingTenant + "\",\"oid\":\"99999999-0000-0000-0000-000000000001\",\"sub\":\"s\","
                        + "\"preferred_username\":\"" + ACCOUNT + "\",\"iss\":\"https://login.microsoftonline.com/"
                        + issuingTenant + "/v2.0\",\"aud\":\"client\",\"exp\":4102444800}") + "\"}";
    }

    private static String jwt(String claims) {
        return base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".c2lnbmF0dXJl";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&")).filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (first, second) -> first));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Set<String> scenarios() {
        return Set.of();
    }

    @Override
    public Demo join(String scenario, Path directory) {
        return new StandInDemo();
    }

    @Override
    public Demo join(Connection connection, Path directory) {
        return new StandInDemo();
    }

    @Override
    public Optional<Demo> joined(String connectionId) {
        return demoConnections.contains(connectionId) ? Optional.of(new StandInDemo()) : Optional.empty();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    private final class StandInDemo implements Demo {
        @Override
        public String scenario() {
            return "stand-in";
        }

        @Override
        public Map<URI, URI> rewrites() {
            return Map.of(URI.create("https://login.microsoftonline.com"), uri(),
                    URI.create("https://graph.microsoft.com"), uri());
        }

        @Override
        public Map<String, URI> shells() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String shellSecret() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> accounts() {
            return Map.of(TENANT, ACCOUNT);
        }

        @Override
        public TimeSource time() {
            return clock.source();
        }

        @Override
        public void advance(Duration duration) {
            clock.advance(duration);
        }

        @Override
        public Value dump() {
            return Value.none();
        }

        @Override
        public void reset() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // it lives as long as the test's cloud
        }
    }
}
