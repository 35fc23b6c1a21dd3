package io.isthmus.emulator.internal.online;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** A refusal of Exchange Online's administration. */
final class OnlineError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String exception;

    OnlineError(int status, String code, String exception, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.exception = exception;
    }

    static OnlineError unauthorized() {
        return new OnlineError(401, "Unauthorized", "Microsoft.Exchange.Admin.AuthenticationException",
                "The token is missing, expired or not for this service.");
    }

    static OnlineError forbidden(String cmdlet) {
        return new OnlineError(403, "Forbidden", "Microsoft.Exchange.Configuration.Authorization.CmdletAccessDeniedException",
                "The user isn't assigned to any management role that allows " + cmdlet + ".");
    }

    static OnlineError badRequest(String message) {
        return new OnlineError(400, "BadRequest", "Microsoft.Exchange.Admin.OData.Core.ODataServiceException", message);
    }

    Response toResponse() {
        return Response.json(status, toValue());
    }

    private Value toValue() {
        return Value.members().with("error", Value.members().with("code", Value.of(code))
                .with("message", Value.of("Error executing cmdlet"))
                .with("details", Value.list(Value.members().with("code", Value.of("Context"))
                        .with("target", Value.of(""))
                        .with("message", Value.of("|" + exception + "|" + getMessage()))))
                .with("innererror", Value.members().with("message", Value.of("Error executing cmdlet"))
                        .with("type", Value.of("Microsoft.Exchange.Admin.OData.Core.ODataServiceException"))
                        .with("internalexception", Value.members().with("message", Value.of(getMessage()))
                                .with("type", Value.of(exception)))));
    }
}
