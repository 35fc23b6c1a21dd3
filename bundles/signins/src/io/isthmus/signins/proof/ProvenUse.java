package io.isthmus.signins.proof;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.Thumbprint;

/**
 * The use of a key with what is known of the key.
 *
 * @param use         what the store tells
 * @param application what the application is called; its id where nobody tells
 * @param thumbprint  of the certificate: as sign-ins tell it, else as the application's entry does
 * @param standing    how the key stands when one looks
 * @param subject     whom the certificate is for, where a server shows it
 * @param ends        when it ends to count, where a server shows it
 * @param servers     who can have used it
 * @since 1.0
 */
public record ProvenUse(KeyUse use, String application, Optional<Thumbprint> thumbprint, KeyStanding standing,
        Optional<String> subject, Optional<Instant> ends, PossibleServers servers) {
}
