package io.isthmus.emulator.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.isthmus.emulator.internal.fault.Fault;
import io.isthmus.emulator.internal.http.Protocol;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** What a service answers when it fails or asks to wait. */
final class FaultAnswers {

    private static final String DATE_PREFIX = "date:";

    private FaultAnswers() {
    }

    static Response status(Fault fault, Request request, Instant now, String requestId) {
        String code = switch (fault.status()) {
            case 429 -> "TooManyRequests";
            case 503 -> "ServiceUnavailable";
            case 504 -> "GatewayTimeout";
            default -> "InternalServerError";
        };
        String message = fault.status() == 429 ? "Too many requests." : "The service failed. Try again later.";
        Value body = request.protocol() == Protocol.ENTRA
                ? Value.members().with("error", Value.of("temporarily_unavailable"))
                        .with("error_description", Value.of("AADSTS90033: A transient error has occurred. Please try again."))
                        .with("error_codes", Value.list(Value.of(90033)))
                : Value.members().with("error", Value.members().with("code", Value.of(code))
                        .with("message", Value.of(message))
                        .with("innerError", Value.members().with("date", Value.of(now.toString().substring(0, 19)))
                                .with("request-id", Value.of(requestId))
                                .with("client-request-id",
                                        Value.of(request.header("client-request-id").orElse(requestId)))));
        Response response = Response.json(fault.status(), body).with("request-id", requestId);
        return fault.retryAfter().map(text -> response.with("Retry-After", retryAfter(text, now))).orElse(response);
    }

    /** The same page again: its next link leads to itself. */
    static Response repeated(Request request, Response response) {
        if (response.status() != 200 || response.body().length == 0) {
            return response;
        }
        Value body = Json.read(response.text());
        if (!(body instanceof Value.Members members) || members.at("/@odata.nextLink").isNull()) {
            return response;
        }
        String itself = request.origin() + request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        Response again = Response.json(200, members.with("@odata.nextLink", Value.of(itself)));
        return new Response(again.status(), response.headers(), again.body());
    }

    private static String retryAfter(String text, Instant now) {
        return text.startsWith(DATE_PREFIX)
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(
                        Long.parseLong(text.substring(DATE_PREFIX.length()))).atOffset(ZoneOffset.UTC))
                : text;
    }
}
