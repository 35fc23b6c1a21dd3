package io.isthmus.entra.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;

/** A workspace is asked over its own protocol, and what it refuses is told as it says it. */
@Timeout(120)
class LogAnalyticsWorkspaceTest {

    private static final UUID WORKSPACE = UUID.fromString("9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534");
    private static final String TABLE = "AADServicePrincipalSignInLogs";

    @TempDir
    private Path folder;
    private Contoso contoso;
    private SignInWorkspace workspace;
    private String read = "";

    @BeforeEach
    void open() throws SourceException {
        contoso = new Contoso("signins-5m", folder);
        contoso.demo.become("signins-5m", Value.members().with("signIns",
                Value.members().with("total", Value.of(5000)).with("limit", Value.of(false))));
        workspace = contoso.source.signInWorkspace(WORKSPACE).orElseThrow();
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void aQueryIsAnsweredWithItsTables() throws Exception {
        assertInstanceOf(SignInLog.Answered.class, ask(TABLE + " | count"));
        assertTrue(Codec.read(read).at("/tables/0/rows/0/0").whole().orElseThrow() > 4000, read);
    }

    @Test
    void allThatTheServiceSaysOfAMistakeIsTold() {
        Failure failure = refused(workspace, TABLE + " | where Nope == 1");
        assertEquals(Failure.Kind.REFUSED, failure.kind());
        assertEquals(Optional.of("BadArgumentError"), failure.code());
        assertTrue(failure.message().startsWith("The request had some invalid properties A semantic error occurred."),
                failure.message());
        assertTrue(failure.message().contains("'Nope'"), failure.message());
        assertTrue(failure.requestId().isPresent());
    }

    @Test
    void anotherWorkspaceIsNotFoundAndWhereItsIdStandsIsSaid() {
        Failure failure = refused(contoso.source.signInWorkspace(new UUID(1, 2)).orElseThrow(), TABLE);
        assertEquals(Failure.Kind.NOT_FOUND, failure.kind());
        assertTrue(failure.advice().contains("Azure portal"), failure.advice());
    }

    @Test
    void whoMayNotReadItIsToldThePermissionAndTheRole() throws Exception {
        fault("status", "status", 403);
        Failure failure = refused(workspace, TABLE);
        assertEquals(Failure.Kind.DENIED, failure.kind());
        assertTrue(failure.advice().contains("Data.Read") && failure.advice().contains("Log Analytics Reader"),
                failure.advice());
    }

    @Test
    void thatItAsksToWaitIsAnAnswerAndIsNotWaitedForHere() throws Exception {
        contoso.demo.planFaults(List.of(Value.members().with("kind", Value.of("status")).with("status", Value.of(429))
                .with("retryAfter", Value.of("7")).with("protocol", Value.of("log-analytics"))));
        SignInLog.Throttled throttled = assertInstanceOf(SignInLog.Throttled.class, ask(TABLE + " | count"));
        assertEquals(Optional.of(Duration.ofSeconds(7)), throttled.pause());
        assertEquals("", read);
    }

    @Test
    void aQueryThatTookTooLongIsToBeMadeShorter() throws Exception {
        fault("status", "status", 504);
        Failure failure = refused(workspace, TABLE);
        assertEquals(Failure.Kind.SERVICE_ERROR, failure.kind());
        assertTrue(failure.advice().contains("shorter time"), failure.advice());
    }

    @Test
    void aCancelReachesTheAnswerThatIsBeingRead() throws Exception {
        fault("hold-middle", "times", 1);
        CancelSource cancel = new CancelSource();
        Thread later = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException interrupted) {
                return;
            }
            cancel.cancel();
        });
        later.start();
        assertThrows(CancelledException.class, () -> workspace.ask(TABLE, InputStream::readAllBytes,
                new CallContext(cancel, Progress.silent(), Duration.ofMinutes(10))));
        later.join();
    }

    private void fault(String kind, String name, int value) throws SourceException {
        contoso.demo.planFaults(List.of(Value.members().with("kind", Value.of(kind)).with(name, Value.of(value))
                .with("protocol", Value.of("log-analytics"))));
    }

    private SignInLog.Reply ask(String query) throws SourceException, IOException {
        return workspace.ask(query, stream -> read = new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                contoso.context);
    }

    private Failure refused(SignInWorkspace asked, String query) {
        return assertThrows(SourceException.class,
                () -> asked.ask(query, InputStream::readAllBytes, contoso.context)).failure();
    }
}
