package io.isthmus.sdk.check;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * One thing that was seen. Holds no secret.
 *
 * @param label    what it is: "EX03, ExSetup.exe"
 * @param value    what was seen
 * @param expected what was wanted, where there is such a thing
 * @param origin   from where: "Get-AuthServer"
 * @param at       when it was read, where it was read
 * @since 1.0
 */
public record Evidence(String label, Value value, Optional<Value> expected, String origin, Optional<Instant> at) {

    /** Something that was seen in a reading, as text. */
    public static Evidence of(String label, String value, io.isthmus.sdk.Reading<?> reading) {
        return new Evidence(label, Value.of(value), Optional.empty(), reading.origin(), reading.at());
    }

    /** Something that was seen in a reading, as text, and what was wanted. */
    public static Evidence of(String label, String value, String expected, io.isthmus.sdk.Reading<?> reading) {
        return new Evidence(label, Value.of(value), Optional.of(Value.of(expected)), reading.origin(), reading.at());
    }
}
