package io.isthmus.emulator.internal.entra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Hands out tokens against codes, device codes, refresh tokens and certificates. */
final class TokenEndpoint {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Tokens tokens;
    private final Grants grants;
    private final DeviceCodes deviceCodes;

    TokenEndpoint(Tokens tokens, Grants grants, DeviceCodes deviceCodes) {
        this.tokens = tokens;
        this.grants = grants;
        this.deviceCodes = deviceCodes;
    }

    Response answer(Call call, String tenant) {
        Map<String, String> form = call.request().form();
        String clientId = AuthorizePage.required(form, "client_id");
        String grant = AuthorizePage.required(form, "grant_type");
        Clients.require(call, clientId);
        return switch (grant) {
            case "authorization_code" -> code(call, clientId, form);
            case "device_code", "urn:ietf:params:oauth:grant-type:device_code" -> {
                DeviceCodes.Approved approved = deviceCodes.poll(call, clientId,
                        AuthorizePage.required(form, "device_code"));
                yield forUser(call, clientId, approved.account(), approved.scopes(), Optional.empty(), form);
            }
            case "refresh_token" -> refresh(call, clientId, tenant, form);
            case "client_credentials" -> clientCredentials(call, clientId, form);
            default -> throw new EntraError(400, "unsupported_grant_type", 70003,
                    "The app requested an unsupported grant type '" + grant + "'.");
        };
    }

    private Response code(Call call, String clientId, Map<String, String> form) {
        Grants.Code code = grants.redeem(AuthorizePage.required(form, "code"))
                .filter(each -> each.clientId().equals(clientId) && !call.machine().isAfter(each.expires()))
                .orElseThrow(() -> EntraError.invalidGrant(70008, "The provided authorization code or refresh token has"
                        + " expired due to inactivity. Send a new interactive authorization request for this user and"
                        + " resource."));
        if (!code.redirectUri().equals(form.get("redirect_uri"))) {
            throw EntraError.invalidGrant(500112, "The reply address '" + form.get("redirect_uri") + "' does not match"
                    + " the reply address '" + code.redirectUri() + "' provided when requesting Authorization code.");
        }
        if (code.challenge().isPresent()
                && !code.challenge().equals(Optional.ofNullable(form.get("code_verifier")).map(TokenEndpoint::sha256))) {
            throw EntraError.invalidGrant(501481, "The Code_Verifier does not match the code_challenge supplied in the"
                    + " authorization request.");
        }
        return forUser(call, clientId, code.account(), form.getOrDefault("scope", code.scopes()), code.nonce(), form);
    }

    private Response refresh(Call call, String clientId, String tenant, Map<String, String> form) {
        Account account = grants.refreshing(call.machine(), AuthorizePage.required(form, "refresh_token"), clientId)
                .flatMap(objectId -> Account.byId(call, objectId))
                .orElseThrow(() -> EntraError.invalidGrant(700082,
                        "The refresh token has expired due to inactivity or is not valid. Sign in again."));
        TenantRules.checkSignIn(call, tenant, account);
        return forUser(call, clientId, account, form.getOrDefault("scope", ""), Optional.empty(), form);
    }

    private Response forUser(Call call, String clientId, Account account, String scopes, Optional<String> nonce,
            Map<String, String> form) {
        RequestedScopes requested = RequestedScopes.parse(call, scopes);
        boolean evaluated = evaluated(form);
        Value.Members answer = answer(tokens.forUser(call, account, clientId, requested.resource(),
                requested.granted(), evaluated), evaluated)
                .with("scope", Value.of(String.join(" ", qualified(requested))))
                .with("id_token", Value.of(tokens.idToken(call, account, clientId, nonce)))
                .with("client_info", Value.of(Jwt.encode(Value.members().with("uid", Value.of(account.objectId()))
                        .with("utid", Value.of(account.tenantId())))));
        boolean offline = List.of(scopes.split(" ")).contains("offline_access");
        return Response.json(200, offline
                ? answer.with("refresh_token", Value.of(grants.refreshToken(call.machine(), account, clientId))) : answer);
    }

    private Response clientCredentials(Call call, String clientId, Map<String, String> form) {
        Value.Members registration = Clients.registration(call, clientId)
                .orElseThrow(() -> EntraError.unknownApplication(clientId));
        String type = form.get("client_assertion_type");
        if (!ASSERTION_TYPE.equals(type) || !form.containsKey("client_assertion")) {
            throw EntraError.invalidClient(7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        ClientAssertion.check(call, registration, clientId, form.get("client_assertion"));
        RequestedScopes requested = RequestedScopes.parse(call, form.getOrDefault("scope", ""));
        if (!form.getOrDefault("scope", "").contains("/.default")) {
            throw EntraError.invalidRequest(1002012, "The provided value for scope " + form.get("scope") + " is not"
                    + " valid. Client credential flows must have a scope value with /.default suffixed to the resource"
                    + " identifier (application ID URI).");
        }
        Value.Members principal = call.visible().findBy(Directory.SERVICE_PRINCIPALS, "appId", clientId)
                .orElseThrow(() -> EntraError.invalidClient(7000229, "The client application '" + clientId + "' is"
                        + " missing service principal in the tenant."));
        String principalId = principal.at("/id").text().orElseThrow();
        return Response.json(200, answer(tokens.forApplication(call, clientId, principalId, requested.resource(),
                ConsentedRoles.of(call.visible(), principalId, requested.resource())), false));
    }

    private Value.Members answer(String accessToken, boolean evaluated) {
        long lifetime = tokens.lifetime(evaluated).toSeconds();
        return Value.members().with("token_type", Value.of("Bearer")).with("expires_in", Value.of(lifetime))
                .with("ext_expires_in", Value.of(lifetime)).with("access_token", Value.of(accessToken));
    }

    /** Scopes come back with the service's name before them, and those that were asked for as they were asked for. */
    private static List<String> qualified(RequestedScopes requested) {
        return Stream.concat(requested.granted().stream().map(scope -> requested.resource().audience() + "/" + scope),
                Stream.of(requested.text().split(" ")).filter(scope -> !scope.equals("offline_access"))).distinct().toList();
    }

    /** Whether the client says that it understands a claims challenge. */
    private static boolean evaluated(Map<String, String> form) {
        try {
            return Optional.ofNullable(form.get("claims")).map(Json::read).stream()
                    .flatMap(claims -> claims.at("/access_token/xms_cc/values").entries())
                    .anyMatch(each -> each.text().filter("CP1"::equalsIgnoreCase).isPresent());
        } catch (IllegalArgumentException broken) {
            throw EntraError.invalidRequest(50049, "The claims parameter is no valid JSON.");
        }
    }

    private static String sha256(String text) {
        try {
            return Jwt.encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
