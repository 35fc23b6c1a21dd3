package io.isthmus.emulator.internal.loganalytics;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.kql.KqlException;
import io.isthmus.sdk.data.Value;

/** A refusal of the query service, with what it answers. */
final class WorkspaceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Value inner;

    private WorkspaceError(int status, String code, String message, Value inner) {
        super(message);
        this.status = status;
        this.code = code;
        this.inner = inner;
    }

    static WorkspaceError of(int status, String code, String message) {
        return new WorkspaceError(status, code, message, Value.none());
    }

    static WorkspaceError badArgument(Value inner) {
        return new WorkspaceError(400, "BadArgumentError", "The request had some invalid properties", inner);
    }

    /** A query that cannot be understood. */
    static WorkspaceError of(KqlException wrong) {
        Value.Members detail = Value.members().with("code", Value.of(wrong.code()))
                .with("message", Value.of(wrong.getMessage()));
        if (wrong.syntax()) {
            detail = detail.with("line", Value.of(wrong.line())).with("pos", Value.of(wrong.column()))
                    .with("token", Value.of(wrong.token()));
        }
        return badArgument(Value.members().with("code", Value.of(wrong.syntax() ? "SyntaxError" : "SemanticError"))
                .with("message", Value.of(wrong.syntax() ? "A recognition error occurred in the query."
                        : "A semantic error occurred.")).with("innererror", detail));
    }

    Response toResponse(Call call) {
        Value.Members error = Value.members().with("message", Value.of(getMessage())).with("code", Value.of(code))
                .with("correlationId", Value.of(call.ids().next()));
        return Response.json(status, Value.members()
                .with("error", inner.isNull() ? error : error.with("innererror", inner)));
    }
}
