package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.internal.shell.ShellClient;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/** Faults come when they are planned, and do what they say to the state. */
class FaultsTest {

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("fresh-hybrid", directory);
        contoso.get("/v1.0/me");
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void aConnectionCutBeforeTheChangeChangesNothingAndOneCutAfterItChanges() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "cut-before", "method", "POST")));
        assertThrows(IOException.class, this::makeApplication);
        assertEquals(0, made());
        contoso.demo().planFaults(List.of(object("kind", "cut-after", "method", "POST")));
        assertThrows(IOException.class, this::makeApplication);
        assertEquals(1, made());
        makeApplication();
        assertEquals(2, made());
    }

    @Test
    void theNthRequestIsHitAndEveryFurtherOneThatIsPlanned() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "status", "status", Value.of(503), "first", Value.of(2), "every",
                Value.of(3), "times", Value.of(2))));
        List<Integer> seen = new ArrayList<>();
        for (int index = 0; index < 9; index++) {
            seen.add(contoso.graph("GET", "/v1.0/me", Value.none()).statusCode());
        }
        assertEquals(List.of(200, 503, 200, 200, 503, 200, 200, 200, 200), seen);
    }

    @Test
    void askingToWaitHasEveryForm() throws Exception {
        contoso.demo().planFaults(List.of(waiting(1, "3"), waiting(2, "2.128"), waiting(3, "date:5"),
                waiting(4, null)));
        assertEquals("3", retryAfter());
        assertEquals("2.128", retryAfter());
        assertTrue(retryAfter().endsWith("GMT"));
        assertEquals("", retryAfter());
        assertEquals(200, contoso.graph("GET", "/v1.0/me", Value.none()).statusCode());
    }

    @Test
    void aHeldRequestIsSeenAndGoesOnOrIsDropped() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "hold-before", "method", "POST", "times", Value.of(0), "every",
                Value.of(1))));
        CompletableFuture<Void> first = CompletableFuture.runAsync(this::makeQuietly);
        awaitHeld();
        assertEquals(0, made());
        contoso.demo().releaseHeldRequests();
        first.get(20, TimeUnit.SECONDS);
        assertEquals(1, made());
        CompletableFuture<Void> second = CompletableFuture.runAsync(this::makeQuietly);
        awaitHeld();
        contoso.demo().dropHeldRequests();
        assertThrows(Exception.class, () -> second.get(20, TimeUnit.SECONDS));
        assertEquals(1, made());
    }

    @Test
    void nextLinksExpireAndPagesRepeat() throws Exception {
        Value page = contoso.get("/v1.0/domains?$top=10");
        contoso.demo().planFaults(List.of(object("kind", "expire-next-links")));
        HttpResponse<String> expired = contoso.graph("GET", text(page, "/@odata.nextLink"), Value.none());
        assertEquals(400, expired.statusCode());
        assertTrue(expired.body().contains("Directory_ExpiredPageToken"), expired.body());
        contoso.demo().planFaults(List.of(object("kind", "duplicate-page")));
        Value first = contoso.get("/v1.0/domains?$top=10");
        Value again = contoso.get(text(first, "/@odata.nextLink"));
        assertEquals(text(first, "/value/0/id"), text(again, "/value/0/id"));
        assertFalse(text(contoso.get(text(again, "/@odata.nextLink")), "/value/0/id")
                .equals(text(first, "/value/0/id")));
    }

    @Test
    void theShellIsCutToo() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "cut-after", "protocol", "shell", "target", "^Set-")));
        try (ShellClient shell = new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret())) {
            assertThrows(IOException.class, () -> shell.call("Set-OrganizationRelationship", "Identity", "Fabrikam",
                    "Enabled", false));
        }
        try (ShellClient shell = new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret())) {
            assertTrue(shell.call("Get-OrganizationRelationship", "Identity", "Fabrikam").objects()
                    .contains("<B N=\"Enabled\">false</B>"));
        }
    }

    @Test
    void theShellIsCutWhileItGreets() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "cut-after", "protocol", "shell", "method", "HELLO")));
        assertThrows(IOException.class,
                () -> new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret()).close());
        new ShellClient(contoso.demo().shell(), contoso.demo().shellSecret()).close();
    }

    @Test
    void oneCmdletOfExchangeOnlineIsHitThoughAllHaveOneAddress() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "status", "target", " Get-InboundConnector$", "status",
                Value.of(503))));
        assertEquals(200, contoso.online("Get-OutboundConnector", object()).statusCode());
        assertEquals(503, contoso.online("Get-InboundConnector", object()).statusCode());
    }

    @Test
    void everyRequestIsNotedWithWhatBecameOfIt() throws Exception {
        contoso.demo().forgetRequests();
        contoso.get("/v1.0/organization");
        contoso.graph("GET", "/v1.0/applications/none", Value.none());
        assertEquals(List.of("GET /v1.0/organization 200", "GET /v1.0/applications/none 404"),
                contoso.demo().requests().stream().map(each -> text(each, "/method") + " " + text(each, "/target") + " "
                        + text(each, "/outcome")).toList());
    }

    @Test
    void aFaultThatCannotBeUnderstoodIsRefusedAndTheOldPlanStays() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "status", "status", Value.of(500))));
        assertThrows(SourceException.class, () -> contoso.demo().planFaults(List.of(object("kind", "flood"))));
        assertEquals(500, contoso.graph("GET", "/v1.0/me", Value.none()).statusCode());
    }

    @Test
    void eachRequestIsDelayedWhereThatIsPlannedAndTheLogTellsHowLongItTook() throws Exception {
        contoso.demo().planFaults(List.of(object("kind", "delay", "delay", "PT0.05S", "every", Value.of(1), "times",
                Value.of(0))));
        contoso.demo().forgetRequests();
        Instant before = Instant.now();
        contoso.get("/v1.0/me");
        makeApplication();
        assertEquals(1, made());
        Instant earliest = before;
        for (Value request : contoso.demo().requests()) {
            Instant began = Instant.parse(text(request, "/began"));
            Duration took = Duration.parse(text(request, "/took"));
            assertFalse(began.isBefore(earliest), request::toString);
            assertTrue(took.compareTo(Duration.ofMillis(50)) >= 0, request::toString);
            earliest = began.plus(took);
        }
        assertFalse(Instant.now().isBefore(earliest));
        assertThrows(SourceException.class,
                () -> contoso.demo().planFaults(List.of(object("kind", "delay", "delay", "soon"))));
    }

    private static Value waiting(int request, String retryAfter) {
        return object("kind", "status", "first", Value.of(request), "status", Value.of(429), "retryAfter", retryAfter);
    }

    private String retryAfter() throws Exception {
        HttpResponse<String> response = contoso.graph("GET", "/v1.0/me", Value.none());
        assertEquals(429, response.statusCode());
        return response.headers().firstValue("Retry-After").orElse("");
    }

    private void makeApplication() throws IOException {
        contoso.graph(201, "POST", "/v1.0/applications", object("displayName", "fault"));
    }

    private void makeQuietly() {
        try {
            makeApplication();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private void awaitHeld() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (contoso.demo().heldRequests().isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "nothing was held");
            Thread.onSpinWait();
        }
    }

    private long made() throws IOException {
        return contoso.get("/v1.0/applications?$filter=displayName eq 'fault'").at("/value").entries().count();
    }
}
