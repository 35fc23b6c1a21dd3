package io.isthmus.emulator.internal.graph;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** A refusal of Microsoft Graph, with its code. */
final class GraphError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    private final int status;
    private final String code;

    GraphError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static GraphError badRequest(String message) {
        return new GraphError(400, "Request_BadRequest", message);
    }

    static GraphError unsupportedQuery(String message) {
        return new GraphError(400, "Request_UnsupportedQuery", message);
    }

    static GraphError notFound(String id) {
        return new GraphError(404, "Request_ResourceNotFound", "Resource '" + id
                + "' does not exist or one of its queried reference-property objects are not present.");
    }

    static GraphError denied() {
        return new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Response toResponse(Call call) {
        return response(call, status, code, getMessage());
    }

    static Response response(Call call, int status, String code, String message) {
        String requestId = call.ids().next();
        String clientRequestId = Optional.ofNullable(call.request().headers().get("client-request-id"))
                .orElse(requestId);
        return Response.json(status, Value.members().with("error", Value.members().with("code", Value.of(code))
                .with("message", Value.of(message))
                .with("innerError", Value.members().with("date", Value.of(DATE.format(call.now())))
                        .with("request-id", Value.of(requestId))
                        .with("client-request-id", Value.of(clientRequestId)))))
                .with("request-id", requestId).with("client-request-id", clientRequestId);
    }
}
