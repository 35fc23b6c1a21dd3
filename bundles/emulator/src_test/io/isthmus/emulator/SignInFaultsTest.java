package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.data.Value;

/** What can go wrong with a page of sign-ins goes wrong where it is planned, and the page after it is right. */
@Timeout(120)
class SignInFaultsTest {

    private static final String PAGE =
            "/beta/auditLogs/signIns?$top=500&$filter=signInEventTypes/any(t: t eq 'servicePrincipal')";

    @TempDir
    private Path directory;
    private Contoso contoso;
    private Value right;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("signins-5m", directory);
        contoso.demo().become("signins-5m", object("signIns", object("limit", false).with("total", Value.of(20_000))));
        right = contoso.get(PAGE).at("/value");
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void aServiceAsksToWaitWithAndWithoutSayingHowLongAndFails() throws Exception {
        plan(object("kind", "status", "retryAfter", "2.128").with("status", Value.of(429)));
        assertEquals("2.128", ask().headers().firstValue("Retry-After").orElseThrow());
        plan(object("kind", "status").with("status", Value.of(429)));
        HttpResponse<String> silent = ask();
        assertEquals(429, silent.statusCode());
        assertTrue(silent.headers().firstValue("Retry-After").isEmpty());
        for (int status : List.of(500, 503, 504)) {
            plan(object("kind", "status").with("status", Value.of(status)));
            assertEquals(status, ask().statusCode());
        }
        assertEquals(right, contoso.get(PAGE).at("/value"));
    }

    @Test
    void aBodyIsCutInItsMiddle() throws Exception {
        plan(object("kind", "cut-middle"));
        assertThrows(IOException.class, this::ask);
        assertEquals(right, contoso.get(PAGE).at("/value"));
    }

    @Test
    void aBodyStopsInItsMiddleAndGoesOn() throws Exception {
        plan(object("kind", "hold-middle"));
        CompletableFuture<Value> page = CompletableFuture.supplyAsync(() -> {
            try {
                return contoso.get(PAGE).at("/value");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        while (contoso.demo().heldRequests().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertFalse(page.isDone());
        contoso.demo().releaseHeldRequests();
        assertEquals(right, page.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aNextLinkExpiresOrIsBroken() throws Exception {
        String link = nextLink(contoso.get(PAGE));
        plan(object("kind", "expire-next-links"));
        assertTrue(refused(link).contains("Invalid Skip Token, skip token is null"));
        plan(object("kind", "break-next-link"));
        Value broken = contoso.get(PAGE);
        assertEquals(right, broken.at("/value"), "the page itself is whole");
        assertTrue(refused(nextLink(broken)).contains("Invalid Skip Token, skip token is null"));
        assertEquals(200, contoso.graph("GET", nextLink(contoso.get(PAGE)), Value.none()).statusCode());
    }

    @Test
    void aPageIsSmallerThanAskedForAndNothingIsMissing() throws Exception {
        plan(object("kind", "small-page").with("size", Value.of(70)));
        Value small = contoso.get(PAGE);
        assertEquals(right.entries().limit(70).toList(), small.at("/value").entries().toList());
        assertEquals(right.at("/70"), contoso.get(nextLink(small)).at("/value/0"));
    }

    @Test
    void aPageComesTwice() throws Exception {
        plan(object("kind", "duplicate-page"));
        Value first = contoso.get(PAGE);
        Value again = contoso.get(nextLink(first));
        assertEquals(first.at("/value"), again.at("/value"));
        assertEquals(right.entries().count(), contoso.get(nextLink(again)).at("/value").entries().count());
    }

    @Test
    void aClockThatIsAheadShowsSignInsOfTheFuture() throws Exception {
        plan(object("kind", "clock-ahead", "delay", "PT10M"));
        Instant newest = Instant.parse(contoso.get(PAGE).at("/value/0/createdDateTime").text().orElseThrow());
        assertTrue(newest.isAfter(contoso.demo().time().now()), newest + " at " + contoso.demo().time().now());
        assertEquals(right, contoso.get(PAGE).at("/value"));
    }

    private void plan(Value fault) throws Exception {
        contoso.demo().planFaults(List.of(((Value.Members) fault).with("target", Value.of("signIns"))));
    }

    private HttpResponse<String> ask() throws IOException {
        return contoso.graph("GET", PAGE, Value.none());
    }

    private String refused(String link) throws IOException {
        HttpResponse<String> answer = contoso.graph("GET", link, Value.none());
        assertEquals(400, answer.statusCode());
        return answer.body();
    }

    private static String nextLink(Value page) {
        return page.at("/@odata.nextLink").text().orElseThrow();
    }
}
