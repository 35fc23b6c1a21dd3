package io.isthmus.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** The admin of the demo organization in another program than the console: the portal, with its own permissions. */
final class DemoAdministrator {

    private static final String TENANT = "3f2a9c74-1d85-4e6b-a0f7-5c9e8b3d2146";
    private static final String PORTAL = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
    private static final String REDIRECT = "http://localhost:8400";
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private final URI address;

    DemoAdministrator(URI address) {
        this.address = address;
    }

    /** Activates a role that the admin is eligible for. */
    void activate(String role) throws IOException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String token = token(client);
            String me = text(Codec.read(send(client, "GET", "/v1.0/me", token, "", "")), "/id");
            Value.Members request = Value.members().with("action", Value.of("selfActivate"))
                    .with("principalId", Value.of(me)).with("roleDefinitionId", Value.of(role))
                    .with("directoryScopeId", Value.of("/")).with("justification", Value.of("a plan needs it"));
            text(Codec.read(send(client, "POST", "/v1.0/roleManagement/directory/roleAssignmentScheduleRequests", token,
                    "application/json", Codec.write(request, false))), "/id");
        }
    }

    /** Changes something in the directory, whoever watches. */
    Value send(String method, String path, Value body) throws IOException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String answer = send(client, method, path, token(client), body.isNull() ? "" : "application/json",
                    body.isNull() ? "" : Codec.write(body, false));
            return answer.isEmpty() ? Value.none() : Codec.read(answer);
        }
    }

    private String token(HttpClient client) throws IOException {
        String page = send(client, "GET", "/" + TENANT + "/oauth2/v2.0/authorize?" + form(Map.of("client_id", PORTAL,
                "response_type", "code", "redirect_uri", REDIRECT, "response_mode", "form_post", "scope", SCOPE,
                "state", "s")), "", "", "");
        Matcher code = Pattern.compile("name=\"code\" value=\"([^\"]*)\"").matcher(page);
        if (!code.find()) {
            throw new AssertionError(page);
        }
        return text(Codec.read(send(client, "POST", "/" + TENANT + "/oauth2/v2.0/token", "",
                "application/x-www-form-urlencoded", form(Map.of("client_id", PORTAL, "grant_type",
                        "authorization_code", "redirect_uri", REDIRECT, "scope", SCOPE, "code", code.group(1))))),
                "/access_token");
    }

    private String send(HttpClient client, String method, String path, String token, String type, String body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).method(method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(each -> each.getKey() + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static String text(Value value, String pointer) {
        return value.at(pointer).text().orElseThrow(() -> new AssertionError(pointer + " of " + value));
    }
}
