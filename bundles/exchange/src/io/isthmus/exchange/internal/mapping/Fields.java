package io.isthmus.exchange.internal.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.data.Value;

/**
 * Reads the members of an object by the types that a record wants. Empty text and $null are the same: not set.
 *
 * @param members by property name
 */
public record Fields(Value.Members members) {

    private static final int SHOWN = 80;

    /** What a property holds, as it is. */
    public Value value(String name) {
        return members.values().getOrDefault(name, Value.none());
    }

    /** A text, where it is set. */
    public Optional<String> text(String name) {
        return textOf(value(name)).filter(text -> !text.isBlank());
    }

    /** A text, blank where it is not set. */
    public String textOrBlank(String name) {
        return text(name).orElse("");
    }

    /** A text that must be set. */
    public String required(String name) throws MappingException {
        return text(name).orElseThrow(() -> new MappingException(NLS.bind(Messages.Missing, name)));
    }

    /** A text that must be set, as a type of its own. */
    public <T> T required(String name, Function<String, T> type) throws MappingException {
        return typed(name, required(name), type);
    }

    /** A text as a type of its own, where it is set. */
    public <T> Optional<T> optional(String name, Function<String, T> type) throws MappingException {
        Optional<String> text = text(name);
        return text.isPresent() ? Optional.of(typed(name, text.get(), type)) : Optional.empty();
    }

    /** Whether a property is true; not set is false. */
    public boolean flag(String name) throws MappingException {
        return truth(name).orElse(false);
    }

    /** Whether a property is true, where it is set. */
    public Optional<Boolean> truth(String name) throws MappingException {
        return optional(name, text -> {
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        });
    }

    /** A point in time, where it is set. */
    public Optional<Instant> instant(String name) throws MappingException {
        return optional(name, Instant::parse);
    }

    /** A list of texts; a single text is a list of one, not set is a list of none. */
    public List<String> texts(String name) {
        Value value = value(name);
        Stream<Value> entries = value instanceof Value.Array ? value.entries() : Stream.of(value);
        return entries.map(Fields::textOf).flatMap(Optional::stream).filter(text -> !text.isBlank()).toList();
    }

    /** What an enum of flags holds: a list, or one text with commas. */
    public List<String> flags(String name) {
        return texts(name).stream().flatMap(text -> Stream.of(text.split(","))).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
    }

    /** {@link #flags} without "None". */
    public Set<String> flagSet(String name) {
        return flags(name).stream().filter(flag -> !flag.equals("None")).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T typed(String name, String text, Function<String, T> type) throws MappingException {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOfTheType) {
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            throw new MappingException(NLS.bind(Messages.WrongType, name, shown));
        }
    }

    /** REST gives some enums as an object with their number and, under "Value", their name. */
    private static Optional<String> textOf(Value value) {
        return switch (value) {
            case Value.Text text -> Optional.of(text.value());
            case Value.Bool bool -> Optional.of(String.valueOf(bool.value()));
            case Value.Number number -> Optional.of(number.value().toPlainString());
            case Value.Members members -> members.at("/Value").text();
            case Value.Null nothing -> Optional.empty();
            case Value.Array array -> Optional.empty();
        };
    }
}
