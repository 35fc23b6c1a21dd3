package io.isthmus.entra.internal.graph;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.text.Redaction;

/** Explains what Graph refused: its code, its message, its request id, and the data pack's advice for that code. */
public final class GraphFailures {

    private final Facts facts;

    /**
     * @param facts has the advice for codes
     */
    public GraphFailures(Facts facts) {
        this.facts = facts;
    }

    /** The failure of an answer with a status of 400 or more. */
    SourceException of(HttpCall call, HttpAnswer answer) {
        Value error = body(answer).at("/error");
        Optional<String> code = error.at("/code").text().filter(text -> !text.isBlank());
        String message = error.at("/message").text().filter(text -> !text.isBlank())
                .orElseGet(() -> NLS.bind(Messages.statusWithoutMessage, answer.status()));
        Optional<String> id = error.at("/innerError/request-id").text().or(answer::requestId)
                .or(() -> Optional.of(answer.clientRequestId()));
        Failure.Kind kind = kind(answer.status());
        return new SourceException(new Failure(kind, call.side(), call.attempted(), code, Redaction.redact(message), id,
                code.flatMap(facts::error).map(Facts.ErrorFact::advice).orElseGet(() -> advice(kind))));
    }

    /**
     * A list that does not end.
     *
     * @param attempted what was tried, as the end of the sentence "could not …"
     */
    public static SourceException endless(String attempted) {
        return new SourceException(Failure.of(Failure.Kind.BAD_ANSWER, Side.ENTRA, attempted, Messages.endless,
                Messages.tryAgainAdvice));
    }

    /**
     * An answer that the SDK or a reader could not make sense of.
     *
     * @param attempted what was tried, as the end of the sentence "could not …"
     */
    public static SourceException notUnderstood(String attempted, RuntimeException cause) {
        return new SourceException(Failure.of(Failure.Kind.BAD_ANSWER, Side.ENTRA, attempted,
                NLS.bind(Messages.notUnderstood, Redaction.redact(String.valueOf(cause.getMessage()))),
                Messages.notUnderstoodAdvice), cause);
    }

    /** An answer that is no JSON. */
    static SourceException notUnderstood(HttpCall call, HttpAnswer answer, Exception cause) {
        return new SourceException(new Failure(Failure.Kind.BAD_ANSWER, call.side(), call.attempted(),
                Optional.empty(), NLS.bind(Messages.notUnderstood, Redaction.redact(String.valueOf(cause.getMessage()))),
                answer.requestId(), Messages.notUnderstoodAdvice), cause);
    }

    /** The same refusal with the permission that is missing. */
    public static Failure withPermission(Failure failure, String permission) {
        if (failure.kind() != Failure.Kind.DENIED) {
            return failure;
        }
        return new Failure(failure.kind(), failure.side(), failure.attempted(), failure.code(), failure.message(),
                failure.requestId(), NLS.bind(Messages.permissionAdvice, permission));
    }

    private static Value body(HttpAnswer answer) {
        try {
            return Codec.read(answer.text());
        } catch (JsonException notJson) {
            return Value.none();
        }
    }

    /** What sort of failure a status of 400 or more is. */
    public static Failure.Kind kind(int status) {
        return switch (status) {
            case 401 -> Failure.Kind.NOT_SIGNED_IN;
            case 403 -> Failure.Kind.DENIED;
            case 404 -> Failure.Kind.NOT_FOUND;
            case 429 -> Failure.Kind.THROTTLED;
            default -> status >= 500 ? Failure.Kind.SERVICE_ERROR : Failure.Kind.REFUSED;
        };
    }

    private static String advice(Failure.Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN -> Messages.signInAgainAdvice;
            case DENIED -> Messages.deniedAdvice;
            case THROTTLED -> Messages.throttledAdvice;
            case NOT_FOUND -> Messages.notFoundAdvice;
            case SERVICE_ERROR -> Messages.tryAgainAdvice;
            default -> Messages.refusedAdvice;
        };
    }
}
