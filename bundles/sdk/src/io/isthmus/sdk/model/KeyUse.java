package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How often an application signed in with one of its keys from one address.
 *
 * @param appId        whose key it is
 * @param keyId        the keyCredential, where it is told
 * @param thumbprint   the certificate, where it is told
 * @param credential   how the application proved who it is, as "certificate" or "clientSecret", where it is told
 * @param ipAddress    from where; empty where it is not told
 * @param signIns      all of them, those of which the service does not tell how they ended among them
 * @param succeeded    those that went through
 * @param failed       those that were refused
 * @param first        when the first of all was
 * @param last         when the last of all was
 * @param firstSuccess when the first was that went through; empty where none did
 * @param lastSuccess  when the last was that went through; empty where none did
 * @since 1.0
 */
public record KeyUse(AppId appId, Optional<String> keyId, Optional<Thumbprint> thumbprint, Optional<String> credential,
        Optional<String> ipAddress, long signIns, long succeeded, long failed, Instant first, Instant last,
        Optional<Instant> firstSuccess, Optional<Instant> lastSuccess) {
}
