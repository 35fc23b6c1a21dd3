package io.isthmus.entra.internal.parts;

import java.util.Optional;

import io.isthmus.sdk.Failure;

/**
 * What a reader got.
 *
 * @param <T>     type of the part
 * @param value   empty where Graph knows that it does not exist
 * @param missing why not all of it could be read, where that is so
 */
public record PartValue<T>(Optional<T> value, Optional<Failure> missing) {

    /** All of it. */
    static <T> PartValue<T> whole(T value) {
        return new PartValue<>(Optional.of(value), Optional.empty());
    }

    /** All of it, where it exists. */
    static <T> PartValue<T> ifThere(Optional<T> value) {
        return new PartValue<>(value, Optional.empty());
    }
}
