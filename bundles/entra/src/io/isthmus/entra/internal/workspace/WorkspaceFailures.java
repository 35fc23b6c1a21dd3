package io.isthmus.entra.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.entra.internal.graph.GraphFailures;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.Redaction;

/** Explains what the query service refused: its code, all that it says from the outside in, and its request id. */
final class WorkspaceFailures {

    private static final int TIMED_OUT = 504;

    private WorkspaceFailures() {
    }

    /** The failure of an answer with a status of 400 or more. */
    static Failure of(HttpCall call, HttpAnswer answer) {
        Value error = error(answer);
        List<String> said = new ArrayList<>();
        for (Value inner = error; !inner.isNull(); inner = inner.at("/innererror")) {
            inner.at("/message").text().filter(text -> !text.isBlank() && !said.contains(text)).ifPresent(said::add);
        }
        String message = said.isEmpty() ? NLS.bind(Messages.statusWithoutMessage, answer.status())
                : String.join(" ", said);
        Failure.Kind kind = GraphFailures.kind(answer.status());
        return new Failure(kind, call.side(), call.attempted(), error.at("/code").text(), Redaction.redact(message),
                error.at("/correlationId").text().or(answer::requestId).or(() -> Optional.of(answer.clientRequestId())),
                answer.status() == TIMED_OUT ? Messages.timedOutAdvice : advice(kind));
    }

    private static Value error(HttpAnswer answer) {
        try {
            return Codec.read(answer.text()).at("/error");
        } catch (JsonException notJson) {
            return Value.none();
        }
    }

    private static String advice(Failure.Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN -> Messages.signInAgainAdvice;
            case DENIED -> Messages.deniedAdvice;
            case NOT_FOUND -> Messages.notFoundAdvice;
            case THROTTLED -> Messages.throttledAdvice;
            case SERVICE_ERROR -> Messages.tryAgainAdvice;
            default -> Messages.refusedAdvice;
        };
    }
}
