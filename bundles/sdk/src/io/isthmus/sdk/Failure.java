package io.isthmus.sdk;

import java.util.Objects;
import java.util.Optional;

/**
 * Why something could not be read or done, told so that a person can act on it. Carries no secret and no stack trace.
 *
 * @param kind      what sort of failure it is, for code that decides
 * @param side      on which side it failed
 * @param attempted what was tried, as the end of the sentence "could not …"
 * @param code      the service's own code (Graph's error code, a cmdlet's error id, an AADSTS code), where it gave one
 * @param message   what the service said, or what the network did
 * @param requestId the service's request id, where it gave one
 * @param advice    what to do next, one sentence
 * @since 1.0
 */
public record Failure(Kind kind, Side side, String attempted, Optional<String> code, String message,
        Optional<String> requestId, String advice) {

    /**
     * The sorts of failure that decide what happens next.
     *
     * @since 1.0
     */
    public enum Kind {
        /** The service knows who asks and refuses: a permission or a role is missing. */
        DENIED,
        /** Nobody is signed in, or the sign-in is over. */
        NOT_SIGNED_IN,
        /** The service did not answer in time or could not be reached. For a write: whether it was done is not known. */
        UNREACHABLE,
        /** The service asked to wait, and went on asking until the deadline. */
        THROTTLED,
        /** The service says that the request is wrong. */
        REFUSED,
        /** What the request is about does not exist. */
        NOT_FOUND,
        /** The service failed on its own. */
        SERVICE_ERROR,
        /** The answer cannot be understood. */
        BAD_ANSWER,
        /** A file or another input cannot be understood. */
        BAD_INPUT
    }

    /** Checks that nothing is null. */
    public Failure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(side);
        Objects.requireNonNull(attempted);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        Objects.requireNonNull(requestId);
        Objects.requireNonNull(advice);
    }

    /** A failure without the service's code and request id. */
    public static Failure of(Kind kind, Side side, String attempted, String message, String advice) {
        return new Failure(kind, side, attempted, Optional.empty(), message, Optional.empty(), advice);
    }

    /** The same failure with other advice. */
    public Failure withAdvice(String other) {
        return new Failure(kind, side, attempted, code, message, requestId, other);
    }

    /** Whether a write that failed this way may have been done all the same. */
    public boolean outcomeUnknown() {
        return kind == Kind.UNREACHABLE || kind == Kind.BAD_ANSWER || kind == Kind.SERVICE_ERROR;
    }
}
