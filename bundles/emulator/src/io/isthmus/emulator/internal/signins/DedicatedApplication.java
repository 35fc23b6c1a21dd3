package io.isthmus.emulator.internal.signins;

import java.time.Instant;
import java.util.function.Function;

/**
 * The application that the organization's servers sign in as.
 *
 * @param appId       its application id
 * @param name        its display name
 * @param principalId the object id of its service principal
 * @param created     when it was made
 * @param address     where the servers come from
 * @param key         what they sign with at a time
 */
public record DedicatedApplication(String appId, String name, String principalId, Instant created, String address,
        Function<Instant, SigningKey> key) {

    /**
     * A key of the application.
     *
     * @param keyId      the id of its keyCredential; empty where it has none with this thumbprint
     * @param thumbprint of the certificate
     */
    public record SigningKey(String keyId, String thumbprint) {
    }
}
