package io.isthmus.sdk.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plain data: what JSON can say. Immutable; keeps the order of an object's members; equal by content, where numbers of
 * the same worth are equal (1.0 and 1) and the order of members does not count.
 *
 * @since 1.0
 */
public sealed interface Value {

    /** Nothing there: JSON's null, PowerShell's $null. */
    record Null() implements Value {
    }

    /** True or false. */
    record Bool(boolean value) implements Value {
    }

    /** A number of any size. */
    record Number(BigDecimal value) implements Value {
        /** Drops trailing zeros, so that equal numbers are equal. */
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** Text; never null. */
    record Text(String value) implements Value {
        /** Checks that it is not null. */
        public Text {
            Objects.requireNonNull(value);
        }
    }

    /** A list in its order. */
    record Array(List<Value> values) implements Value {
        /** Copies the list. */
        public Array {
            values = List.copyOf(values);
        }
    }

    /** Members by name, in their order. */
    record Members(Map<String, Value> values) implements Value {
        /** Copies the members in their order. */
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            if (values.containsKey(null) || values.containsValue(null)) {
                throw new NullPointerException("a member's name or value is null; use Value.Null");
            }
        }

        /** The same with one member set; it keeps its place where it is there already. */
        public Members with(String name, Value value) {
            Map<String, Value> copy = new LinkedHashMap<>(values);
            copy.put(name, value);
            return new Members(copy);
        }
    }

    /** Nothing there. */
    static Value none() {
        return new Null();
    }

    /** Text, or nothing where it is null. */
    static Value of(String text) {
        return text == null ? none() : new Text(text);
    }

    /** True or false. */
    static Value of(boolean value) {
        return new Bool(value);
    }

    /** A whole number. */
    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /** A list. */
    static Array list(Value... values) {
        return new Array(List.of(values));
    }

    /** A list of texts. */
    static Array texts(Iterable<String> texts) {
        List<Value> values = new ArrayList<>();
        texts.forEach(text -> values.add(new Text(text)));
        return new Array(values);
    }

    /** No members yet. */
    static Members members() {
        return new Members(Map.of());
    }

    /** Whether nothing is there. */
    default boolean isNull() {
        return this instanceof Null;
    }

    /**
     * What stands at a place inside, or {@link Null} where nothing stands there.
     *
     * @param pointer a JSON pointer (RFC 6901): empty for the whole, "/value/0/appId" for a member of the first entry
     */
    default Value at(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a pointer is empty or begins with '/': " + pointer);
        }
        Value current = this;
        for (String token : pointer.substring(1).split("/", -1)) {
            current = current.child(token.replace("~1", "/").replace("~0", "~"));
        }
        return current;
    }

    private Value child(String token) {
        if (this instanceof Members members) {
            return members.values().getOrDefault(token, none());
        }
        if (this instanceof Array array && token.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(token);
            return index < array.values().size() ? array.values().get(index) : none();
        }
        return none();
    }

    /** The text, where this is text. */
    default Optional<String> text() {
        return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The truth, where this is true or false. */
    default Optional<Boolean> bool() {
        return this instanceof Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /** The whole number, where this is a number without a fraction that fits. */
    default Optional<Long> whole() {
        if (this instanceof Number number && number.value().scale() <= 0
                && number.value().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
            return Optional.of(number.value().longValueExact());
        }
        return Optional.empty();
    }

    /** The entries where this is a list, else none. */
    default Stream<Value> entries() {
        return this instanceof Array array ? array.values().stream() : Stream.empty();
    }
}
