package io.isthmus.engine.internal.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/**
 * The published list of what a server makes and nobody configures. docs/equality.md shows it to people.
 *
 * @param parts what is told of each part
 */
record EqualityList(List<PartRule> parts) {

    /**
     * What is told of a part.
     *
     * @param part    id of the part
     * @param key     pointers that tell its objects apart, the first that stands in an object counts; empty for a part
     *                that is one object
     * @param with    pointers that tell them apart together with the key
     * @param leftOut why the part as a whole does not count, where it does not
     * @param made    what in its objects a server makes
     * @param named   ids in its objects that a server made, and that count as the name of what they are given to
     */
    record PartRule(String part, List<String> key, List<String> with, Optional<String> leftOut, List<Made> made,
            List<Named> named) {

        /** What tells an object from others of the part. */
        String key(Value object) {
            StringBuilder text = new StringBuilder(key.stream().map(object::at).filter(value -> !value.isNull())
                    .findFirst().map(PartRule::text).orElseGet(() -> Codec.canonical(object)));
            with.forEach(pointer -> text.append(' ').append(text(object.at(pointer))));
            return text.toString();
        }

        private static String text(Value value) {
            return value.text().orElseGet(() -> Codec.canonical(value));
        }
    }

    /**
     * An id that counts as a name.
     *
     * @param at   a pointer to a member of an object
     * @param ways from the id to what has the name
     * @param why  why the id itself is no configuration
     */
    record Named(String at, List<Way> ways, String why) {
    }

    /**
     * From an id to an object.
     *
     * @param part  where the object is
     * @param where what in it is the id
     * @param then  what in it is looked up next; empty where the object itself has the name
     */
    record Way(String part, String where, Optional<String> then) {
    }

    /**
     * Something that a server makes.
     *
     * @param at  a pointer in which * stands for every entry of a list
     * @param why why nobody configures it
     */
    record Made(String at, String why) {
    }

    private static final List<String> USUAL_KEY = List.of("/id", "/identity", "/name");

    /** The list that this version of the console goes by. */
    static EqualityList published() {
        try (InputStream resource = EqualityList.class.getResourceAsStream("equality.json")) {
            return Codec.fromValue(Codec.read(resource), EqualityList.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is told of a part; for one that is not in the list, that all of it counts. */
    PartRule rule(String part) {
        return parts.stream().filter(rule -> rule.part().equals(part)).findFirst()
                .orElse(new PartRule(part, USUAL_KEY, List.of(), Optional.empty(), List.of(), List.of()));
    }

    /** An object without what a server made. */
    static Value configured(Value object, PartRule rule) {
        if (rule.leftOut().isPresent()) {
            return Value.none();
        }
        Value left = object;
        for (Made made : rule.made()) {
            left = without(left, List.of(made.at().substring(1).split("/")));
        }
        return left;
    }

    private static Value without(Value value, List<String> path) {
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (value instanceof Value.Array array && first.equals("*")) {
            List<Value> entries = new ArrayList<>();
            array.values().forEach(entry -> entries.add(without(entry, rest)));
            return new Value.Array(entries);
        }
        if (value instanceof Value.Members members && members.values().containsKey(first)) {
            Map<String, Value> left = new LinkedHashMap<>(members.values());
            if (rest.isEmpty()) {
                left.remove(first);
            } else {
                left.put(first, without(left.get(first), rest));
            }
            return new Value.Members(left);
        }
        return value;
    }
}
