package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.testkit.VirtualTime;

@Timeout(60)
class HttpTransportTest {

    private final VirtualTime time = new VirtualTime();
    private final List<HttpAttempt> attempts = Collections.synchronizedList(new ArrayList<>());
    private final HttpSettings settings = HttpSettings.standard().withTime(time.source())
            .withObserver(attempts::add);

    @Test
    void anAnswerHasStatusHeadersBodyAndBothRequestIds() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("404 Not Found", "request-id: abc\r\n", "{\"é\":1}"));
                HttpTransport transport = new HttpTransport(settings)) {
            HttpAnswer answer = transport.send(get(server).withHeader("Prefer", "create-if-missing"), Cancel.never());

            assertEquals(404, answer.status());
            assertEquals("{\"é\":1}", answer.text());
            assertEquals(Optional.of("abc"), answer.requestId());
            assertEquals(answer.clientRequestId(), header(server.requests.get(0), "client-request-id"));
            assertEquals("create-if-missing", header(server.requests.get(0), "Prefer"));
            assertEquals(Optional.of("abc"), attempts.get(0).requestId());
        }
    }

    @Test
    void aThrottledCallWaitsAsAskedInSecondsFractionsAndDates() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("429 Too Many Requests", "Retry-After: 17\r\n", ""),
                RawServer.answer("429 Too Many Requests", "Retry-After: 2.128\r\n", ""),
                RawServer.answer("503 Service Unavailable", "Date: Sun, 22 Nov 2026 09:00:00 GMT\r\n"
                        + "Retry-After: Sun, 22 Nov 2026 09:00:45 GMT\r\n", ""),
                RawServer.answer("200 OK", "", "done"));
                HttpTransport transport = new HttpTransport(settings)) {
            HttpAnswer answer = transport.send(post(server), Cancel.never());

            assertEquals("done", answer.text());
            assertEquals(4, answer.attempts());
            assertEquals(List.of(Duration.ofSeconds(17), Duration.ofMillis(2128), Duration.ofSeconds(45)),
                    time.waits());
            assertEquals(4, attempts.stream().map(HttpAttempt::clientRequestId).distinct().count());
        }
    }

    @Test
    void aThrottledCallWithoutAUsableRetryAfterWaitsLongerEachTime() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("429 Too Many Requests", "", ""),
                RawServer.answer("429 Too Many Requests", "Retry-After: soon\r\n", ""),
                RawServer.answer("429 Too Many Requests", "Retry-After: -5\r\n", ""),
                RawServer.answer("429 Too Many Requests", "Retry-After: 0\r\n", ""),
                RawServer.answer("429 Too Many Requests", "Retry-After: Sun, 22 Nov 2020 09:00:45 GMT\r\n", ""),
                RawServer.answer("200 OK", "", "done"));
                HttpTransport transport = new HttpTransport(settings)) {
            transport.send(get(server), Cancel.never());

            List<Duration> waits = time.waits();
            assertEquals(5, waits.size());
            for (int number = 0; number < waits.size(); number++) {
                long full = 2000L << number;
                long wait = waits.get(number).toMillis();
                assertTrue(wait >= full / 2 && wait <= full, "wait " + number + " was " + wait + " ms");
            }
        }
    }

    @Test
    void aStormThatOutlastsTheDeadlineEndsWithTheServicesAnswer() throws Exception {
        try (RawServer server = new RawServer(
                RawServer.answer("429 Too Many Requests", "Retry-After: 20\r\nrequest-id: last\r\n", "busy"));
                HttpTransport transport = new HttpTransport(settings)) {
            HttpAnswer answer = transport.send(get(server).withDeadline(Duration.ofSeconds(70)), Cancel.never());

            assertEquals(429, answer.status());
            assertEquals("busy", answer.text());
            assertEquals(List.of(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20)),
                    time.waits());
        }
    }

    @Test
    void aReadIsRepeatedWhereTheConnectionBreaks() throws Exception {
        try (RawServer server = new RawServer(RawServer.cut(), RawServer.cutInTheBody(),
                RawServer.answer("504 Gateway Timeout", "", ""), RawServer.answer("200 OK", "", "whole"));
                HttpTransport transport = new HttpTransport(settings)) {
            assertEquals("whole", transport.send(get(server), Cancel.never()).text());
            assertEquals(4, server.requests.size());
        }
    }

    @Test
    void aReadIsRepeatedSomeTimesWhereTheServiceFails() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("500 Server Error", "", ""),
                RawServer.answer("502 Bad Gateway", "", ""), RawServer.answer("200 OK", "", "whole"));
                HttpTransport transport = new HttpTransport(settings)) {
            assertEquals("whole", transport.send(get(server), Cancel.never()).text());
        }
        try (RawServer server = new RawServer(RawServer.answer("500 Server Error", "", ""));
                HttpTransport transport = new HttpTransport(settings)) {
            assertEquals(4, transport.send(get(server), Cancel.never()).attempts());
        }
    }

    @Test
    void aDateIsWaitedForByTheClockWhereTheAnswerIsDatedByAnother() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("503 Service Unavailable",
                "Date: Sun, 22 Nov 2026 09:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 12:00:30 GMT\r\n", ""),
                RawServer.answer("200 OK", "", ""));
                HttpTransport transport = new HttpTransport(settings)) {
            transport.send(get(server), Cancel.never());

            assertEquals(List.of(Duration.ofSeconds(30)), time.waits());
        }
    }

    @Test
    void aReadOverABrokenNetworkGivesUpWithAClearFailure() throws Exception {
        try (RawServer server = new RawServer(RawServer.cut());
                HttpTransport transport = new HttpTransport(settings)) {
            Failure failure = failure(transport, get(server));

            assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
            assertEquals(Side.ENTRA, failure.side());
            assertEquals("read the domains", failure.attempted());
            assertTrue(failure.message().contains("127.0.0.1"), failure.message());
            assertFalse(failure.message().contains("Exception"), failure.message());
            assertEquals(4, attempts.size());
        }
    }

    @Test
    void aWriteWhoseAnswerIsLostIsNeverSentAgain() throws Exception {
        for (String method : List.of("POST", "PATCH", "PUT", "DELETE")) {
            for (RawServer.Behaviour fault : List.of(RawServer.cut(), RawServer.cutInTheBody())) {
                try (RawServer server = new RawServer(fault, RawServer.answer("201 Created", "", "second"));
                        HttpTransport transport = new HttpTransport(settings)) {
                    Failure failure = failure(transport, HttpCall.of(Side.ENTRA, "change the application", method,
                            server.address("/v1.0/applications"), new byte[] { 1 }));

                    assertTrue(failure.outcomeUnknown());
                    assertTrue(failure.advice().contains("not known"), failure.advice());
                    assertEquals(1, server.requests.size(), method);
                }
            }
        }
    }

    @Test
    void aWriteThatAGatewayLostIsNotSentAgain() throws Exception {
        for (String status : List.of("504 Gateway Timeout", "503 Service Unavailable", "500 Server Error")) {
            try (RawServer server = new RawServer(RawServer.answer(status, "", ""),
                    RawServer.answer("201 Created", "", ""));
                    HttpTransport transport = new HttpTransport(settings)) {
                assertEquals(status.substring(0, 3),
                        String.valueOf(transport.send(post(server), Cancel.never()).status()));
                assertEquals(1, server.requests.size());
            }
        }
    }

    @Test
    void aWriteThatNeverLeftIsSentAgain() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        try (HttpTransport transport = new HttpTransport(settings)) {
            Failure failure = failure(transport, HttpCall.of(Side.ENTRA, "create the application", "POST",
                    URI.create("http://127.0.0.1:" + port + "/v1.0/applications"), new byte[] { 1 }));

            assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
            assertEquals(3, time.waits().size());
        }
    }

    @Test
    void aStalledAnswerEndsInTimeAndItsSocketIsClosed() throws Exception {
        HttpSettings impatient = settings.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300));
        for (String start : List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")) {
            try (RawServer server = new RawServer(RawServer.stall(start));
                    HttpTransport transport = new HttpTransport(impatient)) {
                Failure failure = failure(transport, post(server));

                assertTrue(failure.outcomeUnknown());
                assertTrue(failure.message().contains("in time"), failure.message());
                assertTrue(server.closedByClient.await(5, TimeUnit.SECONDS), "the socket is still open");
            }
        }
    }

    @Test
    void aCancelClosesTheSocketAtOnce() throws Exception {
        for (String start : List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")) {
            CancelSource cancel = new CancelSource();
            CountDownLatch cancelled = new CountDownLatch(1);
            try (RawServer server = new RawServer(RawServer.stall(start));
                    HttpTransport transport = new HttpTransport(settings)) {
                Thread caller = Thread.ofPlatform().start(() -> {
                    assertThrows(CancelledException.class, () -> transport.send(get(server), cancel));
                    cancelled.countDown();
                });
                assertTrue(server.stalling.await(10, TimeUnit.SECONDS));
                cancel.cancel();

                assertTrue(server.closedByClient.await(2, TimeUnit.SECONDS), "the socket is still open");
                assertTrue(cancelled.await(2, TimeUnit.SECONDS), "the caller still waits");
                caller.join();
            }
        }
    }

    @Test
    void aCancelEndsTheWaitBetweenAttempts() throws Exception {
        CancelSource cancel = new CancelSource();
        try (RawServer server = new RawServer(RawServer.answer("429 Too Many Requests", "Retry-After: 60\r\n", ""));
                HttpTransport transport = new HttpTransport(settings.withObserver(attempt -> cancel.cancel()))) {
            assertThrows(CancelledException.class, () -> transport.send(get(server), cancel));
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aCallThatIsCancelledAlreadyIsNotSent() throws Exception {
        CancelSource cancel = new CancelSource();
        cancel.cancel();
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "", ""));
                HttpTransport transport = new HttpTransport(settings)) {
            assertThrows(CancelledException.class, () -> transport.send(get(server), cancel));
            assertEquals(List.of(), server.requests);
        }
    }

    @Test
    void anAnswerWithoutEndIsRefused() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "", "x".repeat(100_000)));
                HttpTransport transport = new HttpTransport(settings.withMaximumBody(10_000))) {
            Failure failure = failure(transport, get(server));

            assertEquals(Failure.Kind.BAD_ANSWER, failure.kind());
            assertTrue(failure.message().contains("10000"), failure.message());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        try (HttpTransport transport = new HttpTransport(settings)) {
            Failure failure = failure(transport, HttpCall.get(Side.ENTRA, "read the domains",
                    URI.create("https://graph.invalid/v1.0/domains")));

            assertEquals("No name service knows graph.invalid.", failure.message());
        }
    }

    @Test
    void aRouteLeadsToThisMachineAndKeepsPathAndQueryAsTheyAre() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "", "routed"))) {
            Routes routes = Routes.toLoopback(
                    Map.of(URI.create("https://graph.microsoft.com"), server.address("")));
            try (HttpTransport transport = new HttpTransport(settings.withRoutes(routes))) {
                HttpAnswer answer = transport.send(HttpCall.get(Side.ENTRA, "read the applications",
                        URI.create("https://graph.microsoft.com/v1.0/applications(appId='x')?$select=id,%20key")),
                        Cancel.never());

                assertEquals("routed", answer.text());
                assertTrue(server.requests.get(0)
                        .startsWith("GET /v1.0/applications(appId='x')?$select=id,%20key HTTP/1.1"));
                assertTrue(attempts.get(0).address().startsWith("https://graph.microsoft.com/"));
            }
        }
    }

    @Test
    void theObserverSeesNoSecret() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "", ""));
                HttpTransport transport = new HttpTransport(settings)) {
            transport.send(HttpCall.get(Side.ENTRA, "sign in", server.address("/token?code=0.AbCdEfGh&state=1"))
                    .withHeader("Authorization", "Bearer eyJhbGciOi.eyJzdWIi.c2ln"), Cancel.never());

            assertFalse(attempts.toString().contains("AbCdEfGh"), attempts.toString());
            assertFalse(attempts.toString().contains("eyJ"), attempts.toString());
        }
    }

    private static HttpCall get(RawServer server) {
        return HttpCall.get(Side.ENTRA, "read the domains", server.address("/v1.0/domains"));
    }

    private static HttpCall post(RawServer server) {
        return HttpCall.of(Side.ENTRA, "create the application", "POST", server.address("/v1.0/applications"),
                "{}".getBytes());
    }

    private static Failure failure(HttpTransport transport, HttpCall call) {
        return assertThrows(SourceException.class, () -> transport.send(call, Cancel.never())).failure();
    }

    private static String header(String request, String name) {
        Matcher matcher = Pattern.compile("(?im)^" + name + ": (.*)$").matcher(request);
        return matcher.find() ? matcher.group(1) : null;
    }
}
