package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in of a service principal, as far as it proves something.
 *
 * @param id            names the sign-in
 * @param created       when it was
 * @param appId         who signed in
 * @param resource      name of the resource that the token is for
 * @param ipAddress     from where
 * @param errorCode     0 for success, else the number of the AADSTS code; empty where the service does not tell
 * @param failureReason what went wrong, where something did
 * @param keyId         the keyCredential that was used, where it is told
 * @param thumbprint    the certificate that was used, where it is told
 * @since 1.0
 */
public record ServicePrincipalSignIn(String id, Instant created, AppId appId, String resource, String ipAddress,
        Optional<Integer> errorCode, Optional<String> failureReason, Optional<String> keyId,
        Optional<Thumbprint> thumbprint) {

    /** Whether the service says that it went through. */
    public boolean succeeded() {
        return errorCode.filter(code -> code == 0).isPresent();
    }
}
