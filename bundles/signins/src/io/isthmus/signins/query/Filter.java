package io.isthmus.signins.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.signins.SignInColumn;

/**
 * Which sign-ins are asked for. Every filter is true or false of every sign-in, never unknown: a comparison with a
 * column that is absent is false, and a negation is true wherever what it negates is not. So {@code error:!=0} finds
 * sign-ins without an error code as well, and {@code error:* error:!=0} leaves them out. {@link FilterMeaning} says it
 * in Java; SQL and KQL mean the same.
 *
 * @since 1.0
 */
public sealed interface Filter {

    /** Every sign-in. */
    Filter ALL = new And(List.of());

    /**
     * True where each part is; of no parts, everywhere.
     *
     * @param parts none, or two and more that differ, of which none is an {@link And}
     */
    record And(List<Filter> parts) implements Filter {

        public And {
            parts = List.copyOf(parts);
            if (parts.size() == 1 || parts.stream().anyMatch(And.class::isInstance) || repeated(parts)) {
                throw new IllegalArgumentException("Use Filter.and, which puts parts together");
            }
        }
    }

    /**
     * True where any part is.
     *
     * @param parts two and more that differ, of which none is an {@link Or}
     */
    record Or(List<Filter> parts) implements Filter {

        public Or {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(Or.class::isInstance) || repeated(parts)) {
                throw new IllegalArgumentException("Use Filter.or, which puts parts together");
            }
        }
    }

    /**
     * True wherever a filter is not.
     *
     * @param part the filter, no {@link Not}
     */
    record Not(Filter part) implements Filter {

        public Not {
            if (part instanceof Not) {
                throw new IllegalArgumentException("Use Filter.not, which takes two of them for none");
            }
        }
    }

    /**
     * True where any of the field's columns meets any of the operands; {@link Operand.Presence#ABSENT} is met where all
     * of its columns are absent.
     *
     * @param field no shorthand
     * @param anyOf at least one, each of a kind that the field knows
     */
    record Match(Field field, List<Operand> anyOf) implements Filter {

        public Match {
            anyOf = List.copyOf(new LinkedHashSet<>(anyOf));
            if (field.shorthand() || anyOf.isEmpty() || !anyOf.stream().allMatch(field.kind()::accepts)) {
                throw new IllegalArgumentException("Not to be asked of " + field + ": " + anyOf);
            }
        }
    }

    /**
     * True where a text stands in any of {@link #columns}, without regard to capitals. What is an id as a whole is
     * also looked for as the id and the correlation id, and what is a number as the error code.
     *
     * @param text never empty
     */
    record FreeText(String text) implements Filter {

        public FreeText {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("An empty text");
            }
        }

        /** The columns in which it is looked for: names and reasons, and ids only where it can be a part of one. */
        public List<SignInColumn> columns() {
            return Field.searched(text);
        }

        /** The id that it is as a whole; empty where it is none. */
        public Optional<UUID> id() {
            return OperandReader.guid(text);
        }

        /** The error code that it is as a whole; empty where it is none. */
        public Optional<Integer> errorCode() {
            return OperandReader.code(text);
        }
    }

    private static boolean repeated(List<Filter> parts) {
        return Set.copyOf(parts).size() < parts.size();
    }

    /** What is true where all of these are. */
    static Filter and(List<Filter> filters) {
        Set<Filter> parts = new LinkedHashSet<>();
        for (Filter filter : filters) {
            parts.addAll(filter instanceof And and ? and.parts() : List.of(filter));
        }
        return parts.size() == 1 ? parts.iterator().next() : new And(List.copyOf(parts));
    }

    /** What is true where any of these is; there must be one at least. */
    static Filter or(List<Filter> filters) {
        Set<Filter> parts = new LinkedHashSet<>();
        for (Filter filter : filters) {
            parts.addAll(filter instanceof Or or ? or.parts() : List.of(filter));
        }
        return parts.size() == 1 ? parts.iterator().next() : new Or(List.copyOf(parts));
    }

    /** What is true where another is not. */
    static Filter not(Filter filter) {
        return filter instanceof Not not ? not.part() : new Not(filter);
    }
}
