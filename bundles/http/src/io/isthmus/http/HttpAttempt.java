package io.isthmus.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One sending of a call, as it may be logged: no header, no body, no secret.
 *
 * @param started         when it was sent
 * @param took            until the last byte of the answer, or until it failed
 * @param method          of the call
 * @param address         as the call named it, redacted
 * @param number          1 for the first sending
 * @param clientRequestId the id that the transport gave to it
 * @param status          of the answer, where one came
 * @param requestId       the service's own id, where it gave one
 * @param problem         what the network did, where no answer came
 * @since 1.0
 */
public record HttpAttempt(Instant started, Duration took, String method, String address, int number,
        String clientRequestId, OptionalInt status, Optional<String> requestId, Optional<String> problem) {
}
