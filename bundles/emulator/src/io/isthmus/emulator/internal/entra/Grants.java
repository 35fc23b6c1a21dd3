package io.isthmus.emulator.internal.entra;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/** Codes between the sign-in page and the token, and refresh tokens. */
final class Grants {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(90);

    /**
     * A code that was handed to the client's redirect address.
     *
     * @param account     who signed in
     * @param clientId    for whom
     * @param redirectUri where it was sent
     * @param scopes      what was asked for
     * @param challenge   the PKCE challenge
     * @param nonce       goes into the id token
     * @param expires     when it is worth nothing any more
     */
    record Code(Account account, String clientId, String redirectUri, String scopes, Optional<String> challenge,
            Optional<String> nonce, Instant expires) {
    }

    private final Map<String, Code> codes = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SigningKey key;

    Grants(SigningKey key) {
        this.key = key;
    }

    /** A new code. */
    synchronized String code(Instant now, Account account, String clientId, String redirectUri, String scopes,
            Optional<String> challenge, Optional<String> nonce) {
        String code = "1." + secret();
        codes.put(code, new Code(account, clientId, redirectUri, scopes, challenge, nonce, now.plus(CODE_LIFETIME)));
        return code;
    }

    /** Takes a code, which is worth nothing after. */
    synchronized Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    /** A refresh token; it outlasts the process. */
    String refreshToken(Instant now, Account account, String clientId) {
        return "1." + key.seal(Value.members().with("use", Value.of("refresh")).with("oid", Value.of(account.objectId()))
                .with("client", Value.of(clientId)).with("exp", Value.of(now.plus(REFRESH_LIFETIME).getEpochSecond())));
    }

    /** Who a refresh token is for, where it is one of the client's and still good. */
    Optional<String> refreshing(Instant now, String token, String clientId) {
        if (!token.startsWith("1.")) {
            return Optional.empty();
        }
        try {
            Jwt parsed = Jwt.parse(token.substring(2));
            boolean good = key.sealed(parsed) && parsed.claims().at("/use").text().filter("refresh"::equals).isPresent()
                    && parsed.claims().at("/client").text().filter(clientId::equals).isPresent()
                    && parsed.claims().at("/exp").whole().orElse(0L) > now.getEpochSecond();
            return good ? parsed.claims().at("/oid").text() : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
