package io.isthmus.entra.internal.signin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.TenantId;

/**
 * What a token says about itself. Only for telling a person as whom and with what he is connected: whether a token
 * counts is for the service to say, so nothing is verified here.
 */
public final class TokenClaims {

    private final Value claims;

    private TokenClaims(Value claims) {
        this.claims = claims;
    }

    /** The claims of a JSON web token; none where the token is of another kind, which a service may issue at any time. */
    public static TokenClaims of(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return new TokenClaims(Value.none());
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return new TokenClaims(Codec.read(json));
        } catch (IllegalArgumentException | JsonException opaque) {
            return new TokenClaims(Value.none());
        }
    }

    /** The tenant that issued it. */
    Optional<TenantId> tenant() {
        try {
            return claims.at("/tid").text().map(TenantId::of);
        } catch (IllegalArgumentException notAGuid) {
            return Optional.empty();
        }
    }

    /** The application that it was issued to. */
    public Optional<String> client() {
        return claims.at("/appid").text().or(() -> claims.at("/azp").text());
    }

    /** Delegated permissions of a person's token, application permissions of an application's; without OpenID's own. */
    public List<String> permissions() {
        List<String> scopes = claims.at("/scp").text().map(text -> Arrays.asList(text.trim().split("\\s+")))
                .orElse(List.of());
        List<String> roles = claims.at("/roles").entries().flatMap(role -> role.text().stream()).toList();
        return (scopes.isEmpty() ? roles : scopes).stream()
                .filter(name -> !List.of("openid", "profile", "email", "offline_access").contains(name))
                .sorted().toList();
    }
}
