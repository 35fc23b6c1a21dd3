package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What Get-AuthConfig shows: the certificates that the organization signs with.
 *
 * @param current       what every server signs with now
 * @param previous      what was current before
 * @param next          what becomes current at {@code nextEffective}
 * @param nextEffective when the next one becomes current
 * @param serviceName   the resource that the servers are
 * @param realm         empty as a rule
 * @since 1.0
 */
public record AuthConfiguration(Optional<Thumbprint> current, Optional<Thumbprint> previous,
        Optional<Thumbprint> next, Optional<Instant> nextEffective, String serviceName, String realm) {
}
