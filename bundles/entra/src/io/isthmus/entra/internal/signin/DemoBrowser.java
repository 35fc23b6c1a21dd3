package io.isthmus.entra.internal.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.Routes;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/**
 * Does for a demo organization what a person's browser does for a tenant: opens the sign-in page as the demo's account
 * and carries the form that it answers with to MSAL's listener. It never sends anything off this machine.
 */
final class DemoBrowser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*\\bname=\"([^\"]*)\"[^>]*\\bvalue=\"([^\"]*)\"");

    private final HttpTransport transport;
    private final String account;
    private final Cancel cancel;

    DemoBrowser(HttpTransport transport, String account, Cancel cancel) {
        this.transport = transport;
        this.account = account;
        this.cancel = cancel;
    }

    /**
     * Signs in.
     *
     * @param page the address that a person's browser would be shown
     * @return false where the page does not answer with a form for a listener on this machine
     */
    boolean open(URI page) throws SourceException {
        URI asAccount = URI.create(page + "&account=" + encode(account) + "&login_hint=" + encode(account));
        if (!Routes.isLoopback(transport.settings().routes().resolve(asAccount))) {
            return false;
        }
        String html = transport.send(HttpCall.get(Side.ENTRA, Messages.attemptedSignIn, asAccount), cancel).text();
        Optional<URI> listener = ACTION.matcher(html).results().findFirst()
                .map(action -> URI.create(unescape(action.group(1)).replace("//localhost", "//127.0.0.1")))
                .filter(Routes::isLoopback);
        if (listener.isEmpty()) {
            return false;
        }
        Map<String, String> fields = FIELD.matcher(html).results().collect(Collectors.toMap(
                field -> unescape(field.group(1)), field -> unescape(field.group(2)), (first, second) -> first,
                TreeMap::new));
        return post(listener.get(), fields);
    }

    private boolean post(URI listener, Map<String, String> fields) throws SourceException {
        String form = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpAnswer answer = transport.send(HttpCall.of(Side.WORKSTATION, Messages.attemptedSignIn, "POST", listener,
                form.getBytes(StandardCharsets.UTF_8))
                .withHeader("Content-Type", "application/x-www-form-urlencoded"), cancel);
        return answer.status() < 400;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescape(String html) {
        return html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
