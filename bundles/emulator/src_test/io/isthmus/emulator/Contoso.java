package io.isthmus.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/** A demo organization and a client that does no more than send what it is told. */
final class Contoso implements AutoCloseable {

    static final String TENANT = "3f2a9c74-1d85-4e6b-a0f7-5c9e8b3d2146";
    static final String ORGANIZATION = "8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";
    static final String CLIENT = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
    /** The app management policy of a single application. */
    static final String POLICY = "6d3f9a52-8e07-4b1c-9d64-f2a85b7c0e31";
    static final String EXCHANGE_ONLINE = "00000002-0000-0ff1-ce00-000000000000";
    static final String FULL_ACCESS = "dc890d15-9560-4a4c-9b7f-a736ec74ec40";
    static final String GRAPH_SCOPE = "https://graph.microsoft.com/.default";
    static final String EXCHANGE_SCOPE = "https://outlook.office365.com/.default";
    private static final String REDIRECT = "http://localhost:8400";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EmulatedDemo demo;
    private final String tenant;
    private String graphToken;
    private String exchangeToken;

    Contoso(EmulatedDemo demo) {
        this(demo, TENANT);
    }

    /** @param tenant the id of the tenant that it signs in to */
    Contoso(EmulatedDemo demo, String tenant) {
        this.demo = demo;
        this.tenant = tenant;
    }

    static Contoso open(String scenario, Path directory) throws SourceException {
        return new Contoso(new Emulator(1_000_000).join(scenario, directory));
    }

    EmulatedDemo demo() {
        return demo;
    }

    /** Signs in at the page and redeems the code. */
    String token(String scope) throws IOException {
        HttpResponse<String> page = send("GET", "/" + tenant + "/oauth2/v2.0/authorize?" + form(Map.of(
                "client_id", CLIENT, "response_type", "code", "redirect_uri", REDIRECT, "response_mode", "form_post",
                "scope", scope + " openid profile offline_access", "state", "s")), Map.of(), "");
        HttpResponse<String> tokens = send("POST", "/" + tenant + "/oauth2/v2.0/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"), form(Map.of("client_id", CLIENT,
                        "grant_type", "authorization_code", "redirect_uri", REDIRECT, "scope", scope, "code",
                        field(page.body(), "code"))));
        return Codec.read(tokens.body()).at("/access_token").text()
                .orElseThrow(() -> new AssertionError(page.body() + tokens.body()));
    }

    /** The value of a hidden field of a page. */
    static String field(String page, String name) {
        Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no field " + name + " in " + page);
        }
        return matcher.group(1);
    }

    /** Sends to Graph as the signed-in administrator. */
    HttpResponse<String> graph(String method, String path, Value body, String... headers) throws IOException {
        if (graphToken == null) {
            graphToken = token(GRAPH_SCOPE);
        }
        Map<String, String> all = new HashMap<>(Map.of("Authorization", "Bearer " + graphToken,
                "Content-Type", "application/json"));
        for (int index = 0; index < headers.length; index += 2) {
            all.put(headers[index], headers[index + 1]);
        }
        return send(method, path, all, body.isNull() ? "" : Codec.write(body, false));
    }

    /** The body of a Graph answer that must be of this status. */
    Value graph(int status, String method, String path, Value body, String... headers) throws IOException {
        HttpResponse<String> response = graph(method, path, body, headers);
        if (response.statusCode() != status) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty() ? Value.none() : Codec.read(response.body());
    }

    Value get(String path) throws IOException {
        return graph(200, "GET", path, Value.none());
    }

    /** Signs in anew at the next request. */
    void forgetTokens() {
        graphToken = null;
        exchangeToken = null;
    }

    /** Runs a cmdlet of Exchange Online. */
    HttpResponse<String> online(String cmdlet, Value.Members parameters, String... headers) throws IOException {
        return postOnline("/adminapi/beta/" + tenant + "/InvokeCommand", Value.members().with("CmdletInput",
                Value.members().with("CmdletName", Value.of(cmdlet)).with("Parameters", parameters)), headers);
    }

    /** Sends to Exchange Online as the signed-in administrator. */
    HttpResponse<String> postOnline(String path, Value body, String... headers) throws IOException {
        if (exchangeToken == null) {
            exchangeToken = token(EXCHANGE_SCOPE);
        }
        Map<String, String> all = new HashMap<>(Map.of("Authorization", "Bearer " + exchangeToken,
                "Content-Type", "application/json; charset=utf-8", "X-AnchorMailbox", "UPN:ines.keller@contoso.com"));
        for (int index = 0; index < headers.length; index += 2) {
            all.put(headers[index], headers[index + 1]);
        }
        return send("POST", path, all, Codec.write(body, false));
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) throws IOException {
        URI address = path.startsWith("http") ? URI.create(path.replace("$", "%24"))
                : URI.create(demo.address() + path.replace(" ", "%20").replace("'", "%27"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).method(method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(each -> each.getKey() + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    static Value.Members object(Object... namesAndValues) {
        Value.Members members = Value.members();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            members = members.with((String) namesAndValues[index], value(namesAndValues[index + 1]));
        }
        return members;
    }

    private static Value value(Object object) {
        return switch (object) {
            case null -> Value.none();
            case Value value -> value;
            case Boolean bool -> Value.of(bool);
            case List<?> list -> new Value.Array(list.stream().map(Contoso::value).toList());
            default -> Value.of(object.toString());
        };
    }

    static String text(Value value, String pointer) {
        return value.at(pointer).text().orElseThrow(() -> new AssertionError(pointer + " of " + value));
    }

    @Override
    public void close() {
        demo.close();
        client.shutdownNow();
    }
}
