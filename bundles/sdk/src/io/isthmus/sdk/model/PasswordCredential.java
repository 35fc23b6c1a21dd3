package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That an application or a service principal has a client secret; never the secret.
 *
 * @param keyId       names the entry
 * @param displayName as given when it was made
 * @param start       when it begins to count
 * @param end         when it ends to count
 * @since 1.0
 */
public record PasswordCredential(UUID keyId, Optional<String> displayName, Optional<Instant> start,
        Optional<Instant> end) {
}
