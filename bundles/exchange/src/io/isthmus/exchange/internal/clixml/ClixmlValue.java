package io.isthmus.exchange.internal.clixml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A value that PowerShell wrote. Immutable and equal by content: the numbers by which a document refers from one place
 * to another do not count.
 */
public sealed interface ClixmlValue {

    /** $null. */
    record Nothing() implements ClixmlValue {
    }

    /**
     * A value of a primitive type.
     *
     * @param type what it is
     * @param text its text without escapes, valid for the type; never null
     */
    record Primitive(ClixmlType type, String text) implements ClixmlValue {
        /** Checks the text. */
        public Primitive {
            if (!type.accepts(text)) {
                throw new IllegalArgumentException(type + " cannot be " + text);
            }
        }
    }

    /**
     * An object.
     *
     * @param label      a number that {@link Cycle} names, where the object is referred to from inside itself
     * @param typeNames  its type and the types that it is made from, the most special first; empty for an object that
     *                   tells none
     * @param text       what its ToString() gave, where that was kept
     * @param content    what it holds besides members: a primitive value (an enum's number), a list, a dictionary
     * @param properties its own properties, in order
     * @param extended   what PowerShell added to it, in order
     */
    record Instance(OptionalInt label, List<String> typeNames, Optional<String> text, Content content,
            Map<String, ClixmlValue> properties, Map<String, ClixmlValue> extended) implements ClixmlValue {
        /** Checks and copies. */
        public Instance {
            Objects.requireNonNull(label);
            typeNames = List.copyOf(typeNames);
            Objects.requireNonNull(text);
            Objects.requireNonNull(content);
            properties = ordered(properties);
            extended = ordered(extended);
        }

        /** An object with a type and its own properties. */
        public static Instance of(String typeName, Map<String, ClixmlValue> properties) {
            return new Instance(OptionalInt.empty(), List.of(typeName), Optional.empty(), new Content.Empty(),
                    properties, Map.of());
        }
    }

    /**
     * A set of members that PowerShell keeps under one name.
     *
     * @param members by name, in order
     */
    record MemberSet(Map<String, ClixmlValue> members) implements ClixmlValue {
        /** Copies. */
        public MemberSet {
            members = ordered(members);
        }
    }

    /**
     * A reference to an object from inside itself.
     *
     * @param label of the object that is meant; it encloses this place, or did where the reference was first written
     */
    record Cycle(int label) implements ClixmlValue {
    }

    /** What an object holds besides its members. */
    sealed interface Content {

        /** Nothing. */
        record Empty() implements Content {
        }

        /** One primitive value. */
        record Single(Primitive value) implements Content {
        }

        /** Values in their order. */
        record Items(Collection collection, List<ClixmlValue> values) implements Content {
            /** Copies. */
            public Items {
                Objects.requireNonNull(collection);
                values = List.copyOf(values);
            }
        }

        /** Keys with their values, in order. */
        record Dictionary(List<Entry> entries) implements Content {
            /** Copies. */
            public Dictionary {
                entries = List.copyOf(entries);
            }
        }
    }

    /** One key of a dictionary with its value. */
    record Entry(ClixmlValue key, ClixmlValue value) {
    }

    /** The sorts of collections, each with its element. */
    enum Collection {
        /** A list or an array. */
        LIST("LST"),
        /** A stack, its top first. */
        STACK("STK"),
        /** A queue, its head first. */
        QUEUE("QUE"),
        /** Something that can only be enumerated. */
        ENUMERABLE("IE");

        private final String element;

        Collection(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }

        /** The sort that an element's name stands for, or null where it stands for none. */
        static Collection ofElement(String name) {
            for (Collection collection : values()) {
                if (collection.element.equals(name)) {
                    return collection;
                }
            }
            return null;
        }
    }

    private static Map<String, ClixmlValue> ordered(Map<String, ClixmlValue> members) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
