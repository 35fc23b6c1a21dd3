package io.isthmus.entra.internal.parts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.Thumbprint;

/** Key and password credentials out of the Graph SDK's models. */
final class Credentials {

    private static final int SHA1_BYTES = 20;

    private Credentials() {
    }

    static List<KeyCredential> keys(List<com.microsoft.graph.models.KeyCredential> keys) {
        return keys == null ? List.of() : keys.stream().map(Credentials::key).toList();
    }

    private static KeyCredential key(com.microsoft.graph.models.KeyCredential key) {
        Optional<byte[]> der = Optional.ofNullable(key.getKey()).filter(bytes -> bytes.length > 0);
        return new KeyCredential(key.getKeyId(), Optional.ofNullable(key.getDisplayName()), text(key.getType()),
                text(key.getUsage()), thumbprint(key.getCustomKeyIdentifier(), der), instant(key.getStartDateTime()),
                instant(key.getEndDateTime()), der.map(Base64.getEncoder()::encodeToString));
    }

    /**
     * The certificate's thumbprint. Graph has it in customKeyIdentifier, sometimes as Base64 of the 20 bytes and
     * sometimes as the 40 hexadecimal digits themselves, which the SDK takes for Base64; where it is missing, the
     * certificate itself tells.
     */
    static Optional<Thumbprint> thumbprint(byte[] identifier, Optional<byte[]> der) {
        if (identifier != null && identifier.length == SHA1_BYTES) {
            return Optional.of(Thumbprint.of(HexFormat.of().formatHex(identifier)));
        }
        if (identifier != null) {
            for (String text : List.of(Base64.getEncoder().encodeToString(identifier),
                    new String(identifier, StandardCharsets.ISO_8859_1))) {
                if (text.matches("[0-9A-Fa-f]{40}")) {
                    return Optional.of(Thumbprint.of(text));
                }
            }
        }
        return der.map(Credentials::sha1);
    }

    private static Thumbprint sha1(byte[] der) {
        try {
            return Thumbprint.of(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<PasswordCredential> passwords(List<com.microsoft.graph.models.PasswordCredential> passwords) {
        return passwords == null ? List.of() : passwords.stream()
                .map(password -> new PasswordCredential(password.getKeyId(),
                        Optional.ofNullable(password.getDisplayName()), instant(password.getStartDateTime()),
                        instant(password.getEndDateTime())))
                .toList();
    }

    static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    static String text(String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list;
    }
}
