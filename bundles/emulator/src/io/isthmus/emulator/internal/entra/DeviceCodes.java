package io.isthmus.emulator.internal.entra;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** Sign-in on another device. Where no person is asked, the first poll is told to wait and the second gets its token. */
final class DeviceCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int INTERVAL_SECONDS = 5;

    private static final class Pending {
        private final String userCode;
        private final String clientId;
        private final String tenant;
        private final String scopes;
        private final Instant expires;
        private Optional<String> account = Optional.empty();
        private boolean polled;

        private Pending(String userCode, String clientId, String tenant, String scopes, Instant expires) {
            this.userCode = userCode;
            this.clientId = clientId;
            this.tenant = tenant;
            this.scopes = scopes;
            this.expires = expires;
        }
    }

    /** Who signed in and what was asked for. */
    record Approved(Account account, String scopes) {
    }

    private final Map<String, Pending> pending = new HashMap<>();
    private final Grants grants;
    private final SignInChoice choice;

    DeviceCodes(Grants grants, SignInChoice choice) {
        this.grants = grants;
        this.choice = choice;
    }

    synchronized Response begin(Call call, String tenant) {
        Map<String, String> form = call.request().form();
        String clientId = AuthorizePage.required(form, "client_id");
        Clients.require(call, clientId);
        String scopes = form.getOrDefault("scope", "");
        RequestedScopes.parse(call, scopes);
        String deviceCode = grants.secret();
        String userCode = grants.secret().substring(0, 9).toUpperCase(Locale.ROOT);
        pending.put(deviceCode, new Pending(userCode, clientId, tenant, scopes, call.machine().plus(LIFETIME)));
        String page = call.request().origin() + "/devicelogin";
        return Response.json(200, Value.members().with("user_code", Value.of(userCode))
                .with("device_code", Value.of(deviceCode)).with("verification_uri", Value.of(page))
                .with("expires_in", Value.of(LIFETIME.toSeconds())).with("interval", Value.of(INTERVAL_SECONDS))
                .with("message", Value.of("To sign in, use a web browser to open the page " + page
                        + " and enter the code " + userCode + " to authenticate.")));
    }

    /** The page where the code is typed; with a code and an account it approves. */
    synchronized Response page(Call call) {
        Map<String, String> asked = call.request().parameters();
        Optional<Pending> found = pending.values().stream()
                .filter(each -> each.userCode.equals(asked.get("code"))).findFirst();
        found.ifPresent(each -> each.account = Optional.of(asked.getOrDefault("account", choice.account(call))));
        return Response.of(found.isPresent() || !asked.containsKey("code") ? 200 : 404, "text/html; charset=utf-8",
                "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Device sign-in (demo)</title><body>"
                        + (found.isPresent() ? "You are signed in. Go back to the console."
                                : "<form><label>Code <input name=\"code\"></label><button>Next</button></form>")
                        + "</body></html>");
    }

    /** @throws EntraError while nobody approved, and where the code is none or too old */
    synchronized Approved poll(Call call, String clientId, String deviceCode) {
        Pending found = pending.get(deviceCode);
        if (found == null || !found.clientId.equals(clientId)) {
            throw EntraError.invalidGrant(70019, "Verification code is not known.");
        }
        if (call.machine().isAfter(found.expires)) {
            pending.remove(deviceCode);
            throw new EntraError(400, "expired_token", 70020,
                    "The provided value for the input parameter 'device_code' is not valid. This device code has expired.");
        }
        if (choice.refusesConsent()) {
            pending.remove(deviceCode);
            throw new EntraError(400, "authorization_declined", 70018, "The end-user has denied the request.");
        }
        if (!choice.asksThePerson() && found.polled && found.account.isEmpty()) {
            found.account = Optional.of(choice.account(call));
        }
        found.polled = true;
        Account account = found.account.flatMap(name -> Account.byName(call, name))
                .orElseThrow(() -> new EntraError(400, "authorization_pending", 70016,
                        "OAuth 2.0 device flow error. Authorization is pending. Continue polling."));
        TenantRules.checkSignIn(call, found.tenant, account);
        pending.remove(deviceCode);
        return new Approved(account, found.scopes);
    }
}
