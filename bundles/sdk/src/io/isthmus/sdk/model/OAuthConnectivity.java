package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * What Test-OAuthConnectivity said: proof, not configuration.
 *
 * @param server        the server that called, where it is one of the organization's
 * @param service       "EWS", "AutoD"
 * @param target        the address that was called
 * @param success       whether the call went through
 * @param applicationId the application that the token was issued for (Detail.FullId), where the answer tells it
 * @param detail        what the cmdlet told
 * @since 1.0
 */
public record OAuthConnectivity(Optional<String> server, String service, String target, boolean success,
        Optional<AppId> applicationId, String detail) {
}
