package io.isthmus.exchange.internal.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.datapack.DataPacks;
import io.isthmus.http.HttpSettings;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.Routes;
import io.isthmus.http.SignedInTransport;
import io.isthmus.http.TenantSourceFactory;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.VirtualTime;

/** Exchange Online's adapter against a stand-in that answers as the service was seen to answer. */
@Timeout(60)
class OnlineSourceTest {

    private static final URI SERVICE = URI.create("https://outlook.office365.com");
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String PATH = "/adminapi/beta/" + TENANT + "/";

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Responder> responders = new HashMap<>();
    private final List<Optional<String>> challenges = Collections.synchronizedList(new ArrayList<>());
    private final VirtualTime clock = new VirtualTime();
    private HttpServer server;
    private ExecutorService threads;
    private HttpTransport transport;
    private boolean person = true;

    /** What the stand-in was asked. */
    private record Seen(String path, Map<String, String> headers, Value body) {
        String cmdlet() {
            return body.at("/CmdletInput/CmdletName").text().orElse("");
        }
    }

    /** Answers one request. */
    private interface Responder {
        void answer(HttpExchange exchange, Seen request) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        URI loopback = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        transport = new HttpTransport(HttpSettings.standard().withTime(new TimeSource(clock, Sleeper.system()))
                .withRoutes(Routes.toLoopback(Map.of(SERVICE, loopback))));
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theSameBodyIsPostedAgainToEachNextPage() throws Exception {
        on("InvokeCommand", (exchange, request) -> {
            int page = exchange.getRequestURI().getQuery() == null ? 0
                    : Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D", ""));
            Value.Members body = Value.members().with("value", Value.list(domain("d" + page + ".example")))
                    .with("@adminapi.warnings", Value.list(Value.of("page " + page)));
            json(exchange, 200, page == 2 ? body : body.with("@odata.nextLink",
                    Value.of(SERVICE + PATH + "InvokeCommand?$skiptoken=" + (page + 1))));
        });
        CmdletRequest request = CmdletRequest.exchangeOnline("Get-AcceptedDomain").with("ResultSize", "Unlimited");
        Answer answer = source(Access.READ).send(request, usual());

        assertEquals(List.of("d0.example", "d1.example", "d2.example"),
                answer.body().entries().map(domain -> domain.at("/DomainName").text().orElseThrow()).toList());
        assertEquals(List.of("page 0", "page 1", "page 2"), answer.warnings());
        assertEquals(1, seen.stream().map(Seen::body).distinct().count());
        assertEquals("Unlimited", seen.getLast().body().at("/CmdletInput/Parameters/ResultSize").text().orElseThrow());
    }

    @Test
    void aRequestIsSignedInAndAnchored() throws Exception {
        always(200, Value.members().with("value", Value.list()));
        source(Access.READ).send(CmdletRequest.exchangeOnline("Get-AcceptedDomain"), usual());
        person = false;
        source(Access.READ).send(CmdletRequest.exchangeOnline("Get-AcceptedDomain"), usual());

        assertEquals("Bearer secret", seen.getFirst().headers().get("authorization"));
        assertEquals("UPN:admin@contoso.example", seen.getFirst().headers().get("x-anchormailbox"));
        assertEquals("APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@" + TENANT,
                seen.getLast().headers().get("x-anchormailbox"));
        assertEquals("odata.maxpagesize=1000", seen.getFirst().headers().get("prefer"));
        assertEquals("application/json; charset=utf-8", seen.getFirst().headers().get("content-type"));
    }

    @Test
    void readingsOfOneMomentAreOneBatch() throws Exception {
        on("$batch", (exchange, request) -> json(exchange, 200, Value.members().with("responses",
                new Value.Array(request.body().at("/requests").entries().map(part -> batched(part.at("/body"))
                        .with("id", part.at("/id"))).map(Value.class::cast).toList()))));
        on("InvokeCommand", (exchange, request) -> json(exchange,
                batched(request.body()).at("/status").whole().orElseThrow().intValue(),
                batched(request.body()).at("/body")));
        OnlineSource source = source(Access.READ);
        List<Part<?>> parts = List.copyOf(source.parts());
        List<Reading<?>> readings = sideBySide(source, parts);

        assertTrue(seen.size() < parts.size(), () -> seen.toString());
        Seen batch = seen.stream().filter(request -> request.path().endsWith("$batch")).findFirst().orElseThrow();
        Map<String, String> headers = new HashMap<>();
        ((Value.Members) batch.body().at("/requests/0/headers")).values()
                .forEach((name, value) -> headers.put(name, value.text().orElseThrow()));
        assertTrue(headers.get("Prefer").contains("odata.continue-on-error"));
        assertTrue(headers.containsKey("X-CmdletName"));
        for (int i = 0; i < parts.size(); i++) {
            ReadState expected = parts.get(i) == Parts.INBOUND_CONNECTORS ? ReadState.DENIED : ReadState.READ;
            assertEquals(expected, readings.get(i).state(), parts.get(i).id() + readings.get(i));
        }
    }

    @Test
    void whatABatchPutsOffIsAskedByItself() throws Exception {
        on("$batch", (exchange, request) -> json(exchange, 200, Value.members().with("responses", new Value.Array(
                request.body().at("/requests").entries().<Value>map(part -> Value.members().with("id", part.at("/id"))
                        .with("status", Value.of(429)).with("body", Value.members())).toList()))));
        on("InvokeCommand", (exchange, request) -> json(exchange, 200, Value.members().with("value", Value.list())));
        sideBySide(source(Access.READ), List.of(Parts.ONLINE_ACCEPTED_DOMAINS, Parts.INBOUND_CONNECTORS)).forEach(
                reading -> assertEquals(ReadState.READ, reading.state()));

        assertEquals(List.of("Get-AcceptedDomain", "Get-InboundConnector"),
                seen.stream().map(Seen::cmdlet).filter(cmdlet -> !cmdlet.isEmpty()).sorted().toList());
    }

    @Test
    void theEwsListIsReadAndWritten() throws Exception {
        always(200, Value.members().with("value", Value.list(Value.members().with("Name", Value.of("contoso"))
                .with("EwsEnabled", Value.of(true)).with("EwsAllowedAppIDs@odata.type", Value.of("#Collection(String)"))
                .with("EwsAllowedAppIDs", Value.list(Value.of("id-1"), Value.of("id-2"))))));
        OnlineSource source = source(Access.WRITE);
        ExchangeOnlineOrganization organization = source.read(Parts.ONLINE_ORGANIZATION, usual()).value().orElseThrow();
        source.send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsAllowedAppIDs",
                Value.list(Value.of("id-1"), Value.of("id-2"), Value.of("id-3"))), usual());

        assertEquals(List.of("id-1", "id-2"), organization.ewsAllowedAppIds());
        assertEquals(Optional.of(true), organization.ewsEnabled());
        assertEquals(Value.list(Value.of("id-1"), Value.of("id-2"), Value.of("id-3")),
                seen.getLast().body().at("/CmdletInput/Parameters/EwsAllowedAppIDs"));
    }

    @Test
    void theEwsListIsAListInWhicheverFormItComes() throws Exception {
        always(200, Value.members().with("value", Value.list(Value.members().with("Name", Value.of("contoso"))
                .with("EwsAllowedAppIDs", Value.of("id-1, id-2,id-3")))));
        OnlineSource source = source(Access.READ);
        Answer answer = source.send(CmdletRequest.exchangeOnline("Get-OrganizationConfig"), usual());

        assertEquals(Value.texts(List.of("id-1", "id-2", "id-3")), answer.body().at("/0/EwsAllowedAppIDs"),
                "an id merged into one text would take the others' place");
        assertEquals(List.of("id-1", "id-2", "id-3"), source.read(Parts.ONLINE_ORGANIZATION, usual()).value()
                .orElseThrow().ewsAllowedAppIds());
    }

    @Test
    void aHashtableSaysWhatItIs() throws Exception {
        always(200, Value.members());
        source(Access.WRITE).send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsAllowList",
                Value.members().with("Add", Value.list(Value.of("x")))), usual());

        Value parameter = seen.getLast().body().at("/CmdletInput/Parameters/EwsAllowList");
        assertEquals("#Exchange.GenericHashTable", parameter.at("/@odata.type").text().orElseThrow());
        assertEquals("#Collection(String)", parameter.at("/Add@odata.type").text().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"403,Microsoft.Exchange.X.CmdletAccessDeniedException,DENIED",
            "404,System.Management.Automation.CommandNotFoundException,DENIED",
            "400,Microsoft.Exchange.Y.ManagementObjectNotFoundException,NOT_FOUND",
            "400,System.Management.Automation.ParameterBindingException,REFUSED",
            "401,,NOT_SIGNED_IN", "404,,REFUSED", "500,,SERVICE_ERROR"})
    void anErrorTellsWhatTheCmdletSaid(int status, String exception, Failure.Kind kind) {
        String type = exception == null ? "" : exception;
        always(status, Value.members().with("error", Value.members().with("code", Value.of("BadRequest"))
                .with("message", Value.of("Error executing cmdlet")).with("details", Value.list(Value.members()
                        .with("message", Value.of("|" + type + "|The reason in words."))))));
        Failure failure = failure(CmdletRequest.exchangeOnline("Get-Mailbox"));

        assertEquals(kind, failure.kind());
        assertEquals("The reason in words.", failure.message());
        assertEquals(type.isEmpty() ? "BadRequest" : type.substring(type.lastIndexOf('.') + 1),
                failure.code().orElseThrow());
        assertEquals("request-7", failure.requestId().orElseThrow());
        assertEquals("run Get-Mailbox", failure.attempted());
        assertFalse(failure.advice().isBlank());
    }

    @Test
    void whatIsNoJsonIsSaidWithItsStatus() {
        on("InvokeCommand", (exchange, request) -> bytes(exchange, 403, "<html>Proxy</html>"));

        assertTrue(failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).message().contains("403"));
        on("InvokeCommand", (exchange, request) -> bytes(exchange, 200, "<html>Proxy</html>"));
        assertEquals(Failure.Kind.BAD_ANSWER, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/adminapi", "http://outlook.office365.com/adminapi", "relative", "'https://a b'"})
    void aNextPageThatLeadsAwayIsNotFollowed(String link) {
        always(200, Value.members().with("value", Value.list()).with("@odata.nextLink", Value.of(link)));

        assertEquals(Failure.Kind.BAD_ANSWER, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
        assertEquals(1, seen.size());
    }

    @Test
    void aNextPageThatLeadsInACircleIsNotFollowedForEver() {
        always(200, Value.members().with("value", Value.list()).with("@odata.nextLink",
                Value.of(SERVICE + PATH + "InvokeCommand?$skiptoken=same")));

        assertEquals(Failure.Kind.BAD_ANSWER, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
        assertEquals(2, seen.size());
    }

    @Test
    void aChallengeForClaimsIsAnsweredOnce() throws Exception {
        on("InvokeCommand", (exchange, request) -> {
            if (seen.size() == 1) {
                exchange.getResponseHeaders().add("WWW-Authenticate",
                        "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"");
                bytes(exchange, 401, "");
            } else {
                json(exchange, 200, Value.members().with("value", Value.list()));
            }
        });
        source(Access.READ).send(CmdletRequest.exchangeOnline("Get-AcceptedDomain"), usual());

        assertEquals(Optional.of("{\"a\":1}"), challenges.getLast());
    }

    @Test
    void aTokenThatIsRefusedWithoutAChallengeIsRenewedForAChangeToo() throws Exception {
        on("InvokeCommand", (exchange, request) -> {
            if (request.headers().get("authorization").equals("Bearer secret")) {
                bytes(exchange, 401, "");
            } else {
                json(exchange, 200, Value.members().with("value", Value.list()));
            }
        });
        source(Access.WRITE).send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsEnabled",
                Value.of(true)), usual());

        assertEquals(List.of("Bearer secret", "Bearer renewed secret"),
                seen.stream().map(request -> request.headers().get("authorization")).toList());
        assertEquals(seen.getFirst().body(), seen.getLast().body());
    }

    @Test
    void theDeadlineIsThatOfAllPagesTogether() {
        on("InvokeCommand", (exchange, request) -> {
            clock.advance(Duration.ofMinutes(2));
            json(exchange, 200, Value.members().with("value", Value.list()).with("@odata.nextLink",
                    Value.of(SERVICE + PATH + "InvokeCommand?$skiptoken=" + seen.size())));
        });

        assertEquals(Failure.Kind.UNREACHABLE, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
        assertEquals(3, seen.size(), "five minutes in all");
    }

    @Test
    void aChangeWhoseAnswerIsLostIsNotRepeated() {
        on("InvokeCommand", (exchange, request) -> exchange.close());
        SourceException lost = assertThrows(SourceException.class, () -> source(Access.WRITE)
                .send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsEnabled", Value.of(true)), usual()));

        assertTrue(lost.failure().outcomeUnknown());
        assertEquals(1, seen.size());
    }

    @Test
    void aConnectionForReadingChangesNothing() {
        SourceException refused = assertThrows(SourceException.class, () -> source(Access.READ)
                .send(CmdletRequest.exchangeOnline("Set-OrganizationConfig"), usual()));

        assertEquals(Failure.Kind.REFUSED, refused.failure().kind());
        assertEquals(0, seen.size());
    }

    @Test
    void aCmdletOfTheOtherSideIsNotSent() {
        assertThrows(SourceException.class,
                () -> source(Access.WRITE).send(CmdletRequest.onPremises("Get-AuthServer"), usual()));
        assertEquals(0, seen.size());
    }

    @Test
    void aCancelEndsTheWait() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        on("InvokeCommand", (exchange, request) -> {
            arrived.countDown();
            await(new CountDownLatch(1));
        });
        CancelSource cancel = new CancelSource();
        CompletableFuture.runAsync(() -> {
            await(arrived);
            cancel.cancel();
        }, threads);

        assertThrows(CancelledException.class, () -> source(Access.READ).read(Parts.ONLINE_ACCEPTED_DOMAINS,
                CallContext.of(cancel)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Value.Members batched(Value body) {
        Value.Members response = Value.members();
        String cmdlet = body.at("/CmdletInput/CmdletName").text().orElseThrow();
        if (cmdlet.equals("Get-InboundConnector")) {
            return response.with("status", Value.of(403)).with("body", Value.members());
        }
        Value objects = cmdlet.equals("Get-OrganizationConfig")
                ? Value.list(Value.members().with("Name", Value.of("contoso"))) : Value.list();
        return response.with("status", Value.of(200)).with("body", Value.members().with("value", objects));
    }

    private List<Reading<?>> sideBySide(OnlineSource source, List<Part<?>> parts) throws Exception {
        CountDownLatch together = new CountDownLatch(parts.size());
        List<Callable<Reading<?>>> calls = parts.stream().<Callable<Reading<?>>>map(part -> () -> {
            together.countDown();
            together.await();
            return source.read(part, usual());
        }).toList();
        List<Reading<?>> readings = new ArrayList<>();
        for (Future<Reading<?>> call : threads.invokeAll(calls)) {
            readings.add(call.get());
        }
        return readings;
    }

    private Failure failure(CmdletRequest request) {
        return assertThrows(SourceException.class, () -> source(Access.READ).send(request, usual())).failure();
    }

    private OnlineSource source(Access access) {
        Connection connection = new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of());
        SignedInTransport signedIn = new SignedInTransport(new TenantSourceFactory.Tenant(connection,
                DataPacks.builtIn().clouds().getFirst(), transport, access, PersonPort.none()), new Tokens(),
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
            return OnlineSourceTest.this.token("secret");
        }

        @Override
        public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
                PersonPort human, CallContext context) {
            return OnlineSourceTest.this.token("renewed " + rejected.secret());
        }
    }

    private static CallContext usual() {
        return CallContext.of(Cancel.never());
    }

    private static Value domain(String name) {
        return Value.members().with("Name", Value.of(name)).with("DomainName", Value.of(name));
    }

    private void on(String endpoint, Responder responder) {
        responders.put(endpoint, responder);
    }

    private void always(int status, Value body) {
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

    private static void json(HttpExchange exchange, int status, Value body) throws IOException {
        bytes(exchange, status, Codec.write(body, false));
    }

    private static void bytes(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
