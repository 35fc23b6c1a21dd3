package io.isthmus.sdk.change;

import java.util.List;
import java.util.Objects;

import io.isthmus.sdk.data.Value;

/**
 * What must be true of an answer. Texts are compared without regard to case, as Exchange and Graph compare names and
 * ids. Places are JSON pointers; see {@link Value#at(String)}.
 *
 * @since 1.0
 */
public sealed interface Condition {

    /** Whether it is true of a value. */
    boolean holds(Value value);

    /** The value at the place equals the expected one; missing and null are the same. */
    record Equal(String pointer, Value expected) implements Condition {
        @Override
        public boolean holds(Value value) {
            return same(value.at(pointer), expected);
        }
    }

    /** Something stands at the place: not missing, not null, not an empty text or list. */
    record Present(String pointer) implements Condition {
        @Override
        public boolean holds(Value value) {
            return !empty(value.at(pointer));
        }
    }

    /** Nothing stands at the place. */
    record Absent(String pointer) implements Condition {
        @Override
        public boolean holds(Value value) {
            return empty(value.at(pointer));
        }
    }

    /** The list at the place, taken as a set, equals the expected one. */
    record SameSet(String pointer, List<Value> expected) implements Condition {
        /** Copies the list. */
        public SameSet {
            expected = List.copyOf(expected);
        }

        @Override
        public boolean holds(Value value) {
            List<Value> found = value.at(pointer).entries().toList();
            return expected.stream().allMatch(wanted -> found.stream().anyMatch(one -> same(one, wanted)))
                    && found.stream().allMatch(one -> expected.stream().anyMatch(wanted -> same(one, wanted)));
        }
    }

    /** At least one entry of the list at the place fulfils the condition. */
    record Any(String pointer, Condition condition) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value.at(pointer).entries().anyMatch(condition::holds);
        }
    }

    /** Every entry of the list at the place fulfils the condition; true for an empty list. */
    record Every(String pointer, Condition condition) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value.at(pointer).entries().allMatch(condition::holds);
        }
    }

    /** All conditions are fulfilled. */
    record All(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Value value) {
            return conditions.stream().allMatch(condition -> condition.holds(value));
        }
    }

    /** One of the conditions is fulfilled. */
    record Either(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public Either {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Value value) {
            return conditions.stream().anyMatch(condition -> condition.holds(value));
        }
    }

    /** The condition is not fulfilled. */
    record Not(Condition condition) implements Condition {
        /** Checks that there is one. */
        public Not {
            Objects.requireNonNull(condition);
        }

        @Override
        public boolean holds(Value value) {
            return !condition.holds(value);
        }
    }

    /** The value at the place equals a text. */
    static Condition equal(String pointer, String expected) {
        return new Equal(pointer, Value.of(expected));
    }

    /** The list at the place has an entry that equals a text. */
    static Condition has(String pointer, String expected) {
        return new Any(pointer, equal("", expected));
    }

    /** All conditions are fulfilled. */
    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    private static boolean empty(Value value) {
        return value.isNull() || value.text().filter(String::isEmpty).isPresent()
                || value instanceof Value.Array array && array.values().isEmpty();
    }

    private static boolean same(Value one, Value other) {
        if (one instanceof Value.Text left && other instanceof Value.Text right) {
            return left.value().equalsIgnoreCase(right.value());
        }
        return one.equals(other);
    }
}
