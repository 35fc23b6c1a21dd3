package io.isthmus.emulator.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** JSON text to and from plain data, for callers to whom broken JSON is a wrong argument. */
public final class Json {

    private Json() {
    }

    /** @throws IllegalArgumentException where the text is no JSON */
    public static Value read(String text) {
        try {
            return Codec.read(text);
        } catch (JsonException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    /** @throws IllegalArgumentException where the text is no JSON object */
    public static Value.Members members(String text) {
        if (read(text) instanceof Value.Members members) {
            return members;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** A JSON object that is a resource of this bundle. */
    public static Value.Members resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return (Value.Members) Codec.read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A JSON merge patch (RFC 7396): members replace, null removes. */
    public static Value patch(Value below, Value above) {
        if (!(above instanceof Value.Members changes)) {
            return above;
        }
        Map<String, Value> result = new LinkedHashMap<>(below instanceof Value.Members base ? base.values() : Map.of());
        changes.values().forEach((name, value) -> {
            if (value.isNull()) {
                result.remove(name);
            } else {
                result.put(name, patch(result.getOrDefault(name, Value.none()), value));
            }
        });
        return new Value.Members(result);
    }

    /** One line. */
    public static String print(Value value) {
        return Codec.write(value, false);
    }

    /** For people. */
    public static String pretty(Value value) {
        return Codec.write(value, true);
    }

    /** An ISO 8601 duration, or none where nothing stands there. */
    public static Duration duration(Value value) {
        return value.text().map(Duration::parse).orElse(Duration.ZERO);
    }
}
