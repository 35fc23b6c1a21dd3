package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class HttpLogTest {

    @Test
    void aLineHasWhatSupportAsksFor() {
        assertEquals("GET https://graph.microsoft.com/v1.0/domains -> 503, 120 ms, sending 2, request-id r,"
                + " client-request-id c",
                HttpLog.line(attempt(OptionalInt.of(503), Optional.of("r"), Optional.empty())));
        assertEquals("GET https://graph.microsoft.com/v1.0/domains -> Connection reset, 120 ms, sending 2,"
                + " request-id -, client-request-id c",
                HttpLog.line(attempt(OptionalInt.empty(), Optional.empty(), Optional.of("Connection reset"))));
    }

    private static HttpAttempt attempt(OptionalInt status, Optional<String> id, Optional<String> problem) {
        return new HttpAttempt(Instant.EPOCH, Duration.ofMillis(120), "GET",
                "https://graph.microsoft.com/v1.0/domains", 2, "c", status, id, problem);
    }
}
