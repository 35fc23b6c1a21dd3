package io.isthmus.sdk.model;

/**
 * A federatedIdentityCredential of an application: tokens of another issuer sign in as the application.
 *
 * @param id      names the entry
 * @param name    unique on the application
 * @param issuer  whose tokens are taken
 * @param subject which of its tokens
 * @since 1.0
 */
public record FederatedIdentityCredential(String id, String name, String issuer, String subject) {
}
