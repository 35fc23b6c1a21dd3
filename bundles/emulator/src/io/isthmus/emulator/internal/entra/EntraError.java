package io.isthmus.emulator.internal.entra;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** A refusal of the sign-in service, with its AADSTS code. */
final class EntraError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'")
            .withZone(ZoneOffset.UTC);

    private final int status;
    private final String error;
    private final int code;

    EntraError(int status, String error, int code, String message) {
        super(message);
        this.status = status;
        this.error = error;
        this.code = code;
    }

    static EntraError invalidRequest(int code, String message) {
        return new EntraError(400, "invalid_request", code, message);
    }

    static EntraError invalidGrant(int code, String message) {
        return new EntraError(400, "invalid_grant", code, message);
    }

    static EntraError invalidClient(int code, String message) {
        return new EntraError(401, "invalid_client", code, message);
    }

    static EntraError unknownTenant(String tenant) {
        return invalidRequest(90002, "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant"
                + " ID and are signing into the correct cloud. Check with your subscription administrator, this may"
                + " happen if there are no active subscriptions for the tenant.");
    }

    static EntraError unknownApplication(String clientId) {
        return new EntraError(400, "unauthorized_client", 700016, "Application with identifier '" + clientId
                + "' was not found in the directory 'Contoso'. This can happen if the application has not been installed"
                + " by the administrator of the tenant or consented to by any user in the tenant. You may have sent your"
                + " authentication request to the wrong tenant.");
    }

    /** The short name, as it goes into a redirect. */
    String error() {
        return error;
    }

    /** The text with code, trace and time. */
    String description(Call call) {
        return text(call.machine(), call.ids().next(), correlation(call));
    }

    Response toResponse(Call call) {
        String trace = call.ids().next();
        String correlation = correlation(call);
        return Response.json(status, Value.members().with("error", Value.of(error))
                .with("error_description", Value.of(text(call.machine(), trace, correlation)))
                .with("error_codes", Value.list(Value.of(code)))
                .with("timestamp", Value.of(TIMESTAMP.format(call.machine())))
                .with("trace_id", Value.of(trace)).with("correlation_id", Value.of(correlation))
                .with("error_uri", Value.of("https://login.microsoftonline.com/error?code=" + code)))
                .with("x-ms-request-id", trace);
    }

    private String text(Instant now, String trace, String correlation) {
        return "AADSTS" + code + ": " + getMessage() + " Trace ID: " + trace + " Correlation ID: " + correlation
                + " Timestamp: " + TIMESTAMP.format(now);
    }

    private static String correlation(Call call) {
        return Optional.ofNullable(call.request().headers().get("client-request-id"))
                .orElseGet(() -> call.ids().next());
    }
}
