package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * A federatedIdentityCredential of an application: tokens of another issuer sign in as the application.
 *
 * @param id          names the entry
 * @param name        unique on the application
 * @param issuer      whose tokens are taken
 * @param subject     which of its tokens
 * @param audiences   what the token must be for
 * @param description what was written about it
 * @since 1.0
 */
public record FederatedIdentityCredential(String id, String name, String issuer, String subject,
        List<String> audiences, Optional<String> description) {

    /** Copies the list. */
    public FederatedIdentityCredential {
        audiences = List.copyOf(audiences);
    }
}
