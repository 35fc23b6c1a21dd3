package io.isthmus.signins.internal.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;

/** The demo organization's Log Analytics workspace with sign-ins of a test alone, asked over its protocol. */
public final class DemoWorkspace implements SignInWorkspace, AutoCloseable {

    /** Nobody signs in there by itself. */
    private static final String SCENARIO = "fresh-hybrid";
    private static final String WORKSPACE = "9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534";
    private static final String TENANT = "3f2a9c74-1d85-4e6b-a0f7-5c9e8b3d2146";
    private static final String QUERY = "/v1/workspaces/" + WORKSPACE + "/query";
    private static final String CLIENT = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
    private static final String REDIRECT = "http://localhost:8400";
    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([^\"]*)\"");
    /** The service takes two hundred in half a minute. */
    private static final int AT_ONCE = 150;

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmulatedDemo demo;
    private final String token;
    private int asked;

    /** @param signIns as Microsoft Graph would tell them */
    public DemoWorkspace(Path directory, List<Value> signIns) throws SourceException, IOException {
        demo = new Emulator(1000).join(SCENARIO, directory);
        demo.become(SCENARIO, Value.members().with("signIns", Value.members().with("entries",
                new Value.Array(signIns))).with("workspace", Value.members().with("id", Value.of(WORKSPACE))));
        token = token();
    }

    /** The rows that a query gives. */
    List<Value> ask(String query) throws IOException, SourceException {
        return Codec.read(answered(query).body()).at("/tables/0/rows").entries().toList();
    }

    private HttpResponse<String> answered(String query) throws IOException, SourceException {
        asked++;
        if (asked % AT_ONCE == 0) {
            demo.advance(Duration.ofSeconds(30));
        }
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(demo.address() + QUERY))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Codec.write(Value.members().with("query", Value.of(query)), false))));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body() + "\n" + query);
        }
        return answer;
    }

    @Override
    public UUID id() {
        return UUID.fromString(WORKSPACE);
    }

    @Override
    public String title() {
        return "workspace";
    }

    @Override
    public TimeSource time() {
        return demo.time();
    }

    @Override
    public SignInLog.Reply ask(String query, SignInLog.Body body, CallContext context) throws SourceException, IOException {
        context.cancel().check();
        body.read(new ByteArrayInputStream(answered(query).body().getBytes(StandardCharsets.UTF_8)));
        return new SignInLog.Answered(Optional.empty());
    }

    @Override
    public void close() {
        client.close();
        demo.close();
    }

    private String token() throws IOException {
        String base = demo.address() + "/" + TENANT + "/oauth2/v2.0/";
        Map<String, String> common = Map.of("client_id", CLIENT, "redirect_uri", REDIRECT, "scope",
                "https://api.loganalytics.io/Data.Read");
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(base + "authorize?response_type=code"
                + "&response_mode=form_post&state=s&" + form(common))));
        Matcher code = CODE.matcher(page.body());
        if (!code.find()) {
            throw new AssertionError(page.body());
        }
        HttpResponse<String> tokens = send(HttpRequest.newBuilder(URI.create(base + "token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=" + code.group(1) + "&"
                        + form(common))));
        return Codec.read(tokens.body()).at("/access_token").text()
                .orElseThrow(() -> new AssertionError(tokens.body()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
