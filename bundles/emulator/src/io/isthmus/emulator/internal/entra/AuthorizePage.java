package io.isthmus.emulator.internal.entra;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;

/** The page where a person signs in: by itself as the chosen account, or with a choice. */
final class AuthorizePage {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Grants grants;
    private final SignInChoice choice;

    AuthorizePage(Grants grants, SignInChoice choice) {
        this.grants = grants;
        this.choice = choice;
    }

    Response answer(Call call, String tenant) {
        Map<String, String> asked = call.request().parameters();
        String clientId = required(asked, "client_id");
        String redirectUri = required(asked, "redirect_uri");
        Clients.require(call, clientId);
        if (!loopback(redirectUri)) {
            throw EntraError.invalidRequest(50011, "The redirect URI '" + redirectUri + "' specified in the request does"
                    + " not match the redirect URIs configured for the application '" + clientId + "'.");
        }
        Map<String, String> answer = new LinkedHashMap<>();
        try {
            Optional<Account> account = Optional.ofNullable(asked.get("account"))
                    .or(() -> choice.asksThePerson() ? Optional.empty() : Optional.of(choice.account(call)))
                    .flatMap(name -> Account.byName(call, name));
            if (account.isEmpty()) {
                return chooser(call, asked);
            }
            answer.put("code", signIn(call, tenant, clientId, redirectUri, asked, account.get()));
        } catch (EntraError refused) {
            answer.put("error", refused.error());
            answer.put("error_description", refused.description(call));
        }
        Optional.ofNullable(asked.get("state")).ifPresent(state -> answer.put("state", state));
        return deliver(asked.getOrDefault("response_mode", "query"), redirectUri, answer);
    }

    private String signIn(Call call, String tenant, String clientId, String redirectUri, Map<String, String> asked,
            Account account) {
        if (!"code".equals(asked.get("response_type"))) {
            throw new EntraError(400, "unsupported_response_type", 70005,
                    "The provided value for the input parameter 'response_type' is not allowed. Expected value is 'code'.");
        }
        if (asked.containsKey("code_challenge") && !"S256".equals(asked.get("code_challenge_method"))) {
            throw EntraError.invalidRequest(501481, "The Code_Challenge method is not supported.");
        }
        TenantRules.checkSignIn(call, tenant, account);
        if (!account.consents() || choice.refusesConsent() || "refuse".equals(asked.get("consent"))) {
            throw new EntraError(400, "access_denied", 65004, "User declined to consent to access the app.");
        }
        String scopes = asked.getOrDefault("scope", "");
        RequestedScopes.parse(call, scopes);
        return grants.code(call.machine(), account, clientId, redirectUri, scopes,
                Optional.ofNullable(asked.get("code_challenge")), Optional.ofNullable(asked.get("nonce")));
    }

    private static Response chooser(Call call, Map<String, String> asked) {
        String kept = asked.entrySet().stream().map(each -> hidden(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        String accounts = Account.all(call).map(account -> """
                <p><button name="account" value="%s">%s<br><small>%s</small></button></p>
                """.formatted(html(account.userPrincipalName()), html(account.displayName()),
                html(account.userPrincipalName()))).collect(Collectors.joining());
        return page("""
                <h1>Contoso, the demo organization</h1><p>Nobody's password is asked here. Sign in as:</p>
                <form method="get">%s%s<label><input type="checkbox" name="consent" value="refuse">
                Refuse the permissions that are asked for</label></form>
                """.formatted(kept, accounts));
    }

    private static Response deliver(String mode, String redirectUri, Map<String, String> answer) {
        if (mode.equals("form_post")) {
            String fields = answer.entrySet().stream().map(each -> hidden(each.getKey(), each.getValue()))
                    .collect(Collectors.joining());
            return page("""
                    <form id="answer" method="post" action="%s">%s<noscript><button>Continue</button></noscript></form>
                    <script>document.getElementById("answer").submit()</script>
                    """.formatted(html(redirectUri), fields));
        }
        String query = answer.entrySet().stream().map(each -> each.getKey() + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return Response.empty(302).with("Location", redirectUri + (mode.equals("fragment") ? "#" : "?") + query);
    }

    private static Response page(String body) {
        return Response.of(200, "text/html; charset=utf-8",
                "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sign in to Contoso (demo)</title>"
                        + "<body>" + body + "</body></html>");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + html(name) + "\" value=\"" + html(value) + "\">";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static boolean loopback(String redirectUri) {
        try {
            URI uri = URI.create(redirectUri);
            return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    static String required(Map<String, String> asked, String name) {
        String value = asked.get(name);
        if (value == null || value.isEmpty()) {
            throw EntraError.invalidRequest(900144,
                    "The request body must contain the following parameter: '" + name + "'.");
        }
        return value;
    }
}
