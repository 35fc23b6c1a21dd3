package io.isthmus.benchmarks.internal.signins;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs in to the demo organization with another program than the console.
 *
 * @param address of the organization
 * @param tenant  its id
 */
record PortalToken(URI address, String tenant) {

    private static final String PORTAL = "14d82eec-204b-4c2f-b7e8-296a70dab67e"; //$NON-NLS-1$
    private static final String REDIRECT = "http://localhost:8400"; //$NON-NLS-1$
    private static final String SCOPE = "https://graph.microsoft.com/.default"; //$NON-NLS-1$
    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([^\"]*)\""); //$NON-NLS-1$
    private static final Pattern TOKEN = Pattern.compile("\"access_token\" *: *\"([^\"]*)\""); //$NON-NLS-1$

    /** A token for Graph. */
    String get() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String page = client.send(HttpRequest.newBuilder(endpoint("authorize?" + form(Map.of("response_type", "code", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "response_mode", "form_post", "state", "s")))).build(), BodyHandlers.ofString()).body(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint("token")) //$NON-NLS-1$
                .header("Content-Type", "application/x-www-form-urlencoded") //$NON-NLS-1$ //$NON-NLS-2$
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("grant_type", "authorization_code", //$NON-NLS-1$ //$NON-NLS-2$
                        "code", found(CODE, page))))); //$NON-NLS-1$
        return found(TOKEN, client.send(request.build(), BodyHandlers.ofString()).body());
    }

    private URI endpoint(String path) {
        return address.resolve("/" + tenant + "/oauth2/v2.0/" + path); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String form(Map<String, String> fields) {
        String usual = "client_id=" + PORTAL + "&redirect_uri=" + encoded(REDIRECT) + "&scope=" + encoded(SCOPE); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return fields.entrySet().stream().map(each -> each.getKey() + "=" + encoded(each.getValue())) //$NON-NLS-1$
                .collect(Collectors.joining("&", usual + "&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text); //$NON-NLS-1$
        }
        return matcher.group(1);
    }
}
