package io.isthmus.json;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.isthmus.json.internal.GenericType;
import io.isthmus.json.internal.JsonParserAdapter;
import io.isthmus.json.internal.ObjectReader;
import io.isthmus.json.internal.ObjectWriter;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;

/**
 * Turns records into plain values and back, and values into JSON text and back. Safe for use by many threads.
 * <p>
 * A record becomes an object with a member for each component, in their order. An empty {@link java.util.Optional} is
 * left out; a list or set is an array (a set in the order of its texts, so that the same set is always the same text);
 * a map with texts or enum constants as keys is an object. Enum constants are written by name;
 * {@link java.time.Instant}, {@link java.time.Duration}, {@link java.time.LocalDate}, {@link java.net.URI},
 * {@link java.util.UUID} and every {@link io.isthmus.sdk.model.Identifier} as their text; a {@link Value} as it is. A
 * record of a sealed interface has the member "kind": its simple name with a small first letter.
 * <p>
 * Reading leaves members aside that the record does not have, so that what a newer console wrote can be read. A list, a
 * set, a map and an Optional may be missing; everything else must be there.
 *
 * @since 1.0
 */
public final class Codec {

    private Codec() {
    }

    /**
     * The plain value of a record.
     *
     * @param object a record, or any of the types that a record's component may have; not null
     * @throws IllegalArgumentException where a type cannot be written: a mistake in the program, not in data
     */
    public static Value toValue(Object object) {
        return ObjectWriter.write(object);
    }

    /**
     * The object that a value stands for.
     *
     * @param value what was read
     * @param type  what is expected; see {@link #listOf(Class)} for lists
     * @throws JsonException where the value does not fit, with the place as a JSON pointer
     */
    @SuppressWarnings("unchecked")
    public static <T> T fromValue(Value value, Type type) throws JsonException {
        return (T) ObjectReader.read(value, type);
    }

    /**
     * The object that a value stands for.
     *
     * @param value what was read
     * @param type  what is expected
     * @throws JsonException where the value does not fit, with the place as a JSON pointer
     */
    public static <T> T fromValue(Value value, Class<T> type) throws JsonException {
        return fromValue(value, (Type) type);
    }

    /** The type of a list of something, for {@link #fromValue(Value, Type)}. */
    public static Type listOf(Class<?> element) {
        return new GenericType(List.class, element);
    }

    /** The type of a reading of something, for {@link #fromValue(Value, Type)}. */
    public static Type readingOf(Type value) {
        return new GenericType(Reading.class, value);
    }

    /**
     * JSON text; no line end behind it.
     *
     * @param value  what to write
     * @param pretty whether on many lines with an indent of two blanks; else without any white space
     */
    public static String write(Value value, boolean pretty) {
        return JsonText.write(value, pretty);
    }

    /**
     * The one text for a value: members in the order of their names, no white space. Equal values have equal texts.
     */
    public static String canonical(Value value) {
        return JsonText.canonical(value);
    }

    /**
     * What tells an object from one that was changed: SHA-256 of the {@linkplain #canonical one text} for its value, in
     * small hexadecimal digits.
     *
     * @throws IllegalArgumentException as {@link #toValue(Object)} says
     */
    public static String hash(Object object) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(canonical(toValue(object)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Reads one JSON text.
     *
     * @throws JsonException where it is no JSON, says a member twice, or is larger or deeper than any honest one;
     *                       the message has line and column
     */
    public static Value read(String text) throws JsonException {
        return JsonParserAdapter.read(new StringReader(text));
    }

    /**
     * Reads one JSON text of somebody who may mean harm: a short text of many small values takes much memory.
     *
     * @param most values, those within values counted
     * @throws JsonException as {@link #read(String)} says, and where there are more values
     */
    public static Value read(String text, long most) throws JsonException {
        return JsonParserAdapter.read(new StringReader(text), most);
    }

    /**
     * Reads one JSON text from a stream in UTF-8 to its end. Does not close the stream.
     *
     * @throws JsonException where it is no JSON, says a member twice, is larger or deeper than any honest one, or the
     *                       stream breaks; the message has line and column
     */
    public static Value read(InputStream stream) throws JsonException {
        return JsonParserAdapter.read(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    }
}
