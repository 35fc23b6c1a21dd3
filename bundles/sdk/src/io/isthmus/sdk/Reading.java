package io.isthmus.sdk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;


/**
 * A value together with whether, when and where it was read.
 *
 * @param <T>     type of what is read; immutable
 * @param state   whether it could be read
 * @param value   there where the state is {@link ReadState#READ} or {@link ReadState#PARTIAL}, and there alone
 * @param failure there where the state is {@link ReadState#DENIED}, {@link ReadState#FAILED} or
 *                {@link ReadState#PARTIAL}, and there alone
 * @param at      when it was asked for; empty where it was not asked
 * @param origin  from where, for evidence: "GET /v1.0/applications", "Get-AuthServer", a file's name without its
 *                folder; for what was not asked, why not
 * @since 1.0
 */
public record Reading<T>(ReadState state, Optional<T> value, Optional<Failure> failure, Optional<Instant> at,
        String origin) {

    /** Checks that state, value and failure fit. */
    public Reading {
        Objects.requireNonNull(at);
        Objects.requireNonNull(origin);
        boolean valued = state == ReadState.READ || state == ReadState.PARTIAL;
        boolean failed = state == ReadState.DENIED || state == ReadState.FAILED || state == ReadState.PARTIAL;
        if (value.isPresent() != valued || failure.isPresent() != failed) {
            throw new IllegalArgumentException("value or failure do not fit the state " + state);
        }
    }

    /** It was read. */
    public static <T> Reading<T> read(T value, Instant at, String origin) {
        return new Reading<>(ReadState.READ, Optional.of(value), Optional.empty(), Optional.of(at), origin);
    }

    /** Some of it was read. */
    public static <T> Reading<T> partial(T value, Failure failure, Instant at, String origin) {
        return new Reading<>(ReadState.PARTIAL, Optional.of(value), Optional.of(failure), Optional.of(at), origin);
    }

    /** The service knows that it does not exist. */
    public static <T> Reading<T> absent(Instant at, String origin) {
        return new Reading<>(ReadState.ABSENT, Optional.empty(), Optional.empty(), Optional.of(at), origin);
    }

    /** Nobody asked for it. */
    public static <T> Reading<T> notAsked(String why) {
        return new Reading<>(ReadState.NOT_ASKED, Optional.empty(), Optional.empty(), Optional.empty(), why);
    }

    /** It could not be read: denied or failed, by the failure's kind. */
    public static <T> Reading<T> failed(Failure failure, Instant at, String origin) {
        ReadState state = failure.kind() == Failure.Kind.DENIED ? ReadState.DENIED : ReadState.FAILED;
        return new Reading<>(state, Optional.empty(), Optional.of(failure), Optional.of(at), origin);
    }

    /** Whether all of it is known: it was read, or it is known not to exist. */
    public boolean known() {
        return state == ReadState.READ || state == ReadState.ABSENT;
    }

    /** The same reading of something else, where there is no value to carry over. */
    public <U> Reading<U> withoutValue() {
        if (value.isPresent()) {
            throw new IllegalStateException("there is a value");
        }
        return new Reading<>(state, Optional.empty(), failure, at, origin);
    }
}
