package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

@Timeout(60)
class StreamedAnswerTest {

    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this";

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final HttpTransport transport = new HttpTransport(HttpSettings.standard());

    @Test
    void theBodyIsReadWhileItComesAndTheAnswerKeepsTheRest() throws Exception {
        String large = "0123456789".repeat(500_000);
        try (RawServer server = new RawServer(RawServer.answer("200 OK",
                "request-id: abc\r\nDate: Sun, 22 Nov 2026 09:00:00 GMT\r\n", large))) {
            HttpAnswer answer = transport.stream(get(server), this::take, Cancel.never());

            assertArrayEquals(large.getBytes(StandardCharsets.US_ASCII), read.toByteArray());
            assertEquals(0, answer.body().length);
            assertEquals(Optional.of("abc"), answer.requestId());
            assertEquals("2026-11-22T09:00:00Z", answer.date().orElseThrow().toString());
        }
    }

    @Test
    void aRefusalIsNotGivenToTheReader() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("429 Too Many Requests", "Retry-After: 2.5\r\n", "wait"))) {
            HttpAnswer answer = transport.stream(get(server), this::take, Cancel.never());

            assertEquals("wait", answer.text());
            assertEquals(0, read.size());
            assertEquals(Optional.of(Duration.ofMillis(2500)), answer.retryAfter(java.time.Instant.EPOCH));
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aBodyThatIsCutIsNoAnswer() throws Exception {
        try (RawServer server = new RawServer(RawServer.cutInTheBody())) {
            SourceException cut = assertThrows(SourceException.class,
                    () -> transport.stream(get(server), this::take, Cancel.never()));

            assertEquals(Failure.Kind.UNREACHABLE, cut.failure().kind());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aBodyThatStallsEndsWithTheDeadline() throws Exception {
        try (RawServer server = new RawServer(RawServer.stall(HALF))) {
            SourceException late = assertThrows(SourceException.class, () -> transport.stream(
                    get(server).withDeadline(Duration.ofMillis(300)), this::take, Cancel.never()));

            assertTrue(late.failure().message().contains("300 ms"), late.failure()::message);
            assertTrue(server.closedByClient.await(10, TimeUnit.SECONDS));
            assertEquals("only this", read.toString(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void headersThatDoNotComeEndWithTheDeadline() throws Exception {
        try (RawServer server = new RawServer(RawServer.stall(""))) {
            SourceException late = assertThrows(SourceException.class, () -> transport.stream(
                    get(server).withDeadline(Duration.ofMillis(300)), this::take, Cancel.never()));

            assertTrue(late.failure().message().contains("300 ms"), late.failure()::message);
            assertTrue(server.closedByClient.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aCancelReachesTheSocketOfAHalfReadBody() throws Exception {
        CancelSource cancel = new CancelSource();
        try (RawServer server = new RawServer(RawServer.stall(HALF))) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    server.stalling.await();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
                cancel.cancel();
            });

            assertThrows(CancelledException.class, () -> transport.stream(get(server), this::take, cancel));
            assertTrue(server.closedByClient.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatTheReaderFailsWithIsItsOwnAndClosesTheConnection() throws Exception {
        try (RawServer server = new RawServer(RawServer.stall(HALF))) {
            IOException full = assertThrows(IOException.class, () -> transport.stream(get(server), body -> {
                throw new IOException("the disk is full");
            }, Cancel.never()));

            assertEquals("the disk is full", full.getMessage());
            assertTrue(server.closedByClient.await(10, TimeUnit.SECONDS));
        }
    }

    private void take(InputStream body) throws IOException {
        for (int one = body.read(); one >= 0; one = body.read()) {
            read.write(one);
        }
    }

    private static HttpCall get(RawServer server) {
        return HttpCall.get(Side.ENTRA, "read the log", server.address("/log"));
    }
}
