package io.isthmus.emulator.internal.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.internal.ControlService;
import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/** Uses the switches of an emulator over loopback. */
final class ControlClient {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE).build();
    private final Serving serving;

    ControlClient(Serving serving) {
        this.serving = serving;
    }

    Value get(String name) throws SourceException {
        return send("GET", name, Value.none());
    }

    void send(String method, String name) throws SourceException {
        send(method, name, Value.none());
    }

    Value send(String method, String name, Value body) throws SourceException {
        HttpRequest request = HttpRequest.newBuilder(serving.address().resolve("/control/" + name)).timeout(DEADLINE)
                .header(ControlService.SECRET_HEADER, serving.secret())
                .method(method, body.isNull() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(Json.print(body)))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Value answer = response.body().isEmpty() ? Value.none() : Json.read(response.body());
            if (response.statusCode() >= 400) {
                throw failed(Failure.Kind.REFUSED, name, answer.at("/message").text()
                        .orElse(NLS.bind(Messages.Refused, response.statusCode())), Messages.AdviceMend);
            }
            return answer;
        } catch (IOException gone) {
            throw failed(Failure.Kind.UNREACHABLE, name, NLS.bind(Messages.Gone, serving.address()),
                    Messages.AdviceStart);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(Failure.Kind.UNREACHABLE, name, Messages.Interrupted, Messages.AdviceStart);
        }
    }

    void close() {
        client.shutdownNow();
    }

    private static SourceException failed(Failure.Kind kind, String name, String message, String advice) {
        return new SourceException(Failure.of(kind, Side.WORKSTATION, NLS.bind(Messages.AttemptUse, name),
                message, advice));
    }
}
