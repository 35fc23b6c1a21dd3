package io.isthmus.exchange.internal.online;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpAnswer;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Failure.Kind;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;

/**
 * Tells what an error of the administration interface means. That an object is not there is what the cmdlet's exception
 * says, not the status 404 alone: a wrong address is answered so, too. The cmdlet's own words stand in error.details[].message
 * behind two bars and the exception's name, else in error.innererror.internalexception, else in error.message.
 */
final class OnlineFailures {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int THROTTLED = 429;
    private static final int SERVER_ERROR = 500;

    private final Facts facts;
    private final String attempted;

    OnlineFailures(Facts facts, String attempted) {
        this.facts = facts;
        this.attempted = attempted;
    }

    /** The failure of an answer whose status is none of success. */
    SourceException of(HttpAnswer answer) {
        return of(answer.status(), body(answer), requestId(answer));
    }

    /** The failure of one answer inside a batch. */
    SourceException of(int status, Value body, Optional<String> requestId) {
        String type = exceptionType(body);
        Kind kind = kind(status, type);
        Optional<String> code = Optional.of(type.substring(type.lastIndexOf('.') + 1)).filter(name -> !name.isEmpty())
                .or(() -> body.at("/error/code").text());
        String advice = code.flatMap(facts::error).map(Facts.ErrorFact::advice).orElseGet(() -> advice(kind));
        return new SourceException(new Failure(kind, Side.EXCHANGE_ONLINE, attempted, code, message(status, body),
                requestId, advice));
    }

    /** The failure of an answer that says success and is not what it should be. */
    SourceException badAnswer(String what, Optional<String> requestId) {
        return new SourceException(new Failure(Kind.BAD_ANSWER, Side.EXCHANGE_ONLINE, attempted, Optional.empty(),
                what, requestId, Messages.AdviceBadAnswer));
    }

    static Optional<String> requestId(HttpAnswer answer) {
        return answer.requestId().or(() -> Optional.of(answer.clientRequestId()));
    }

    private static Kind kind(int status, String type) {
        if (status == UNAUTHORIZED) {
            return Kind.NOT_SIGNED_IN;
        }
        if (status == FORBIDDEN || type.contains("CommandNotFoundException") || type.contains("AccessDenied")) {
            return Kind.DENIED;
        }
        if (type.contains("ManagementObjectNotFoundException")) {
            return Kind.NOT_FOUND;
        }
        if (status == THROTTLED) {
            return Kind.THROTTLED;
        }
        return status >= BAD_REQUEST && status < SERVER_ERROR ? Kind.REFUSED : Kind.SERVICE_ERROR;
    }

    private static String exceptionType(Value body) {
        String detail = detail(body);
        String[] parts = detail.split("\\|", 3);
        if (parts.length == 3 && !parts[1].isBlank()) {
            return parts[1];
        }
        return body.at("/error/innererror/internalexception/type").text().orElse("");
    }

    private static String message(int status, Value body) {
        String detail = detail(body);
        String told = detail.substring(detail.lastIndexOf('|') + 1).strip();
        if (!told.isEmpty()) {
            return told;
        }
        return body.at("/error/innererror/internalexception/message").text()
                .or(() -> body.at("/error/message").text()).filter(text -> !text.isBlank())
                .orElseGet(() -> NLS.bind(Messages.NoWords, status));
    }

    private static String detail(Value body) {
        return body.at("/error/details").entries().flatMap(entry -> entry.at("/message").text().stream())
                .filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String advice(Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN -> Messages.AdviceNotSignedIn;
            case DENIED -> Messages.AdviceDenied;
            case NOT_FOUND -> Messages.AdviceNotFound;
            case THROTTLED -> Messages.AdviceThrottled;
            case REFUSED -> Messages.AdviceRefused;
            default -> Messages.AdviceServiceError;
        };
    }

    private static Value body(HttpAnswer answer) {
        try {
            return Codec.read(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonException noJson) {
            return Value.none();
        }
    }
}
