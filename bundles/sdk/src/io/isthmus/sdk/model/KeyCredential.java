package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A keyCredential of an application or a service principal: the public half of a certificate.
 *
 * @param keyId       names the entry
 * @param displayName as given at upload
 * @param type        "AsymmetricX509Cert" for a certificate
 * @param usage       "Verify" for a certificate that signs assertions
 * @param thumbprint  from customKeyIdentifier, where Graph gave it
 * @param start       when it begins to count
 * @param end         when it ends to count
 * @param certificate the certificate in DER, as Base64, where Graph gave the key (a GET of one object with $select)
 * @since 1.0
 */
public record KeyCredential(UUID keyId, Optional<String> displayName, String type, String usage,
        Optional<Thumbprint> thumbprint, Optional<Instant> start, Optional<Instant> end,
        Optional<String> certificate) {

    /** Whether it no longer counts at a time. */
    public boolean expiredAt(Instant time) {
        return end.isPresent() && !end.get().isAfter(time);
    }
}
