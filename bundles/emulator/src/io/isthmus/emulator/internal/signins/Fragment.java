package io.isthmus.emulator.internal.signins;

import java.nio.charset.StandardCharsets;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * A value that stands in many sign-ins.
 *
 * @param value it
 * @param json  its bytes in an answer
 */
record Fragment(Value value, byte[] json) {

    static Fragment of(Value value) {
        return new Fragment(value, Json.print(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A text that needs no escape. */
    static Fragment plain(String text) {
        return new Fragment(Value.of(text), ('"' + text + '"').getBytes(StandardCharsets.US_ASCII));
    }
}
