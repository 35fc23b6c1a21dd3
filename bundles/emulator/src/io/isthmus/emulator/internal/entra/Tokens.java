package io.isthmus.emulator.internal.entra;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** Issues tokens and verifies them. */
public final class Tokens {

    private static final Duration LIFETIME = Duration.ofSeconds(4199);
    private static final Duration LIFETIME_WITH_EVALUATION = Duration.ofHours(28);
    /** A user without a directory role has this one entry among the directory roles. */
    private static final String NO_DIRECTORY_ROLE = "b79fbf4d-3ef9-4689-8143-76b194e85509";

    private final SigningKey key;
    private final AtomicLong serial = new AtomicLong();
    private final AtomicLong revokedUpTo = new AtomicLong();
    private final AtomicLong expiredUpTo = new AtomicLong();

    /** @param key signs */
    public Tokens(SigningKey key) {
        this.key = key;
    }

    /** Refuses every access token issued so far, and asks for a new one. */
    public void revokeAll() {
        revokedUpTo.set(serial.get());
    }

    /** Refuses every access token issued so far as too old. */
    public void expireAll() {
        expiredUpTo.set(serial.get());
    }

    SigningKey key() {
        return key;
    }

    /** A token for a user. */
    String forUser(Call call, Account account, String clientId, Resource resource, List<String> scopes,
            boolean evaluated) {
        Value.Members claims = common(call, account.tenantId(), clientId, resource, evaluated)
                .with("oid", Value.of(account.objectId())).with("sub", Value.of(account.objectId()))
                .with("name", Value.of(account.displayName())).with("upn", Value.of(account.userPrincipalName()))
                .with("idtyp", Value.of("user")).with("scp", Value.of(String.join(" ", scopes)))
                .with("wids", Value.texts(directoryRoles(call.writes(), account.objectId(), call.now(), true)));
        return key.sign(claims);
    }

    /** A token for an application without a user. */
    String forApplication(Call call, String clientId, String servicePrincipalId, Resource resource,
            List<String> roles) {
        return key.sign(common(call, call.tenantId(), clientId, resource, false)
                .with("oid", Value.of(servicePrincipalId)).with("sub", Value.of(servicePrincipalId))
                .with("idtyp", Value.of("app")).with("roles", Value.texts(roles))
                .with("wids", Value.texts(directoryRoles(call.writes(), servicePrincipalId, call.now(), false))));
    }

    String idToken(Call call, Account account, String clientId, Optional<String> nonce) {
        Value.Members claims = Value.members().with("ver", Value.of("2.0"))
                .with("iss", Value.of(issuer(account.tenantId()))).with("sub", Value.of(account.objectId()))
                .with("aud", Value.of(clientId)).with("exp", Value.of(call.machine().plus(LIFETIME).getEpochSecond()))
                .with("iat", Value.of(call.machine().getEpochSecond())).with("nbf", Value.of(call.machine().getEpochSecond()))
                .with("name", Value.of(account.displayName()))
                .with("preferred_username", Value.of(account.userPrincipalName()))
                .with("oid", Value.of(account.objectId())).with("tid", Value.of(account.tenantId()));
        return key.sign(nonce.map(value -> claims.with("nonce", Value.of(value))).orElse(claims));
    }

    Duration lifetime(boolean evaluated) {
        return evaluated ? LIFETIME_WITH_EVALUATION : LIFETIME;
    }

    /**
     * Verifies an access token.
     *
     * @return the token, or nothing where it is missing, expired, for another service or not issued here
     */
    public Optional<AccessToken> verify(Call call, Resource resource) {
        return bearer(call.request()).flatMap(Tokens::parse).filter(key::signed)
                .filter(token -> token.claims().at("/aud").text().filter(resource.audience()::equals).isPresent())
                .filter(token -> token.claims().at("/tid").text().filter(call.tenantId()::equals).isPresent())
                .filter(token -> Instant.ofEpochSecond(token.claims().at("/exp").whole().orElse(0L))
                        .isAfter(call.machine()))
                .filter(token -> serial(token.claims()) > expiredUpTo.get())
                .map(token -> new AccessToken(token.claims()));
    }

    /** Whether a token was issued before all tokens were refused. */
    public boolean revoked(AccessToken token) {
        return serial(token.claims()) <= revokedUpTo.get();
    }

    private static long serial(Value claims) {
        return claims.at("/serial").whole().orElse(0L);
    }

    private Value.Members common(Call call, String tenantId, String clientId, Resource resource, boolean evaluated) {
        Instant now = call.machine();
        Value.Members claims = Value.members().with("aud", Value.of(resource.audience()))
                .with("iss", Value.of("https://sts.windows.net/" + tenantId + "/"))
                .with("iat", Value.of(now.getEpochSecond())).with("nbf", Value.of(now.getEpochSecond()))
                .with("exp", Value.of(now.plus(lifetime(evaluated)).getEpochSecond()))
                .with("appid", Value.of(clientId)).with("tid", Value.of(tenantId)).with("ver", Value.of("1.0"))
                .with("uti", Value.of(call.ids().next())).with("serial", Value.of(serial.incrementAndGet()));
        return evaluated ? claims.with("xms_cc", Value.list(Value.of("CP1"))) : claims;
    }

    /** The template ids of the roles that count in the whole tenant for a principal now, in order. */
    private static List<String> directoryRoles(View view, String principalId, Instant now, boolean user) {
        Set<String> roles = Memberships.roles(view, principalId, "/", now);
        if (user) {
            roles.add(NO_DIRECTORY_ROLE);
        }
        return List.copyOf(roles);
    }

    static String issuer(String tenantId) {
        return "https://login.microsoftonline.com/" + tenantId + "/v2.0";
    }

    /** The tenant that the token of a request says it is of, whether it is a good one or not. */
    public static Optional<String> tenantOf(Request request) {
        return bearer(request).flatMap(Tokens::parse).flatMap(token -> token.claims().at("/tid").text());
    }

    private static Optional<String> bearer(Request request) {
        return request.header("Authorization").filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    private static Optional<Jwt> parse(String token) {
        try {
            return Optional.of(Jwt.parse(token));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
