package io.isthmus.emulator.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import io.isthmus.emulator.internal.fault.Fault;
import io.isthmus.emulator.internal.fault.HeldRequests;
import io.isthmus.emulator.internal.http.Disconnect;
import io.isthmus.emulator.internal.http.Protocol;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** What a service answers when it fails or asks to wait. */
final class FaultAnswers {

    private static final Pattern NEXT_LINK = Pattern.compile("(\"@odata\\.nextLink\":\"[^\"]*\\$skiptoken=)[^\"&]*");
    private static final String NEVER_ISSUED = "ee5a1d";
    private static final String DATE_PREFIX = "date:";
    private static final String GZIP = "gzip";

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

    /** The request as the fault makes the service see it. */
    static Request seen(Request request, Optional<Fault> fault) {
        return fault.filter(each -> each.kind() == Fault.Kind.SMALL_PAGE)
                .map(each -> request.with("Prefer", "odata.maxpagesize=" + each.size())).orElse(request);
    }

    /** How far the clock of whoever answers is ahead. */
    static Duration ahead(Optional<Fault> fault) {
        return fault.filter(each -> each.kind() == Fault.Kind.CLOCK_AHEAD).map(Fault::delay).orElse(Duration.ZERO);
    }

    /** What a fault makes of an answer. */
    static Response changed(Fault fault, Request request, Response response, HeldRequests held) {
        return switch (fault.kind()) {
            case DUPLICATE_PAGE -> repeated(request, response);
            case BREAK_NEXT_LINK -> response.withBody(NEXT_LINK.matcher(response.text())
                    .replaceFirst("$1" + NEVER_ISSUED).getBytes(StandardCharsets.UTF_8));
            case CUT_MIDDLE -> response.interrupted(() -> {
                throw new Disconnect();
            });
            case HOLD_MIDDLE -> response.interrupted(() -> held.hold(request.path()));
            case GZIP -> request.header("Accept-Encoding").filter(accepted -> accepted.contains(GZIP)).isPresent()
                    ? compressed(response) : response;
            default -> response;
        };
    }

    private static Response compressed(Response response) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(response.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return response.with("Content-Encoding", GZIP).withBody(packed.toByteArray());
    }

    /** The same page again: its next link leads to itself. */
    private static Response repeated(Request request, Response response) {
        if (response.status() != 200 || response.body().length == 0) {
            return response;
        }
        Value body = Json.read(response.text());
        if (!(body instanceof Value.Members members) || members.at("/@odata.nextLink").isNull()) {
            return response;
        }
        String itself = request.origin() + request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        return response.withBody(Json.print(members.with("@odata.nextLink", Value.of(itself)))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String retryAfter(String text, Instant now) {
        return text.startsWith(DATE_PREFIX)
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(
                        Long.parseLong(text.substring(DATE_PREFIX.length()))).atOffset(ZoneOffset.UTC))
                : text;
    }
}
