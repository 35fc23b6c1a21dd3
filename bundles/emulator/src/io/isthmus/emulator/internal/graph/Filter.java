package io.isthmus.emulator.internal.graph;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import io.isthmus.sdk.data.Value;

/**
 * A $filter.
 *
 * @param condition which documents it lets through
 * @param advanced  whether the directory asks for "ConsistencyLevel: eventual" with it
 */
record Filter(Predicate<Value> condition, boolean advanced) {

    private static final FilterLanguage<Filter> LANGUAGE = new FilterLanguage<>() {
        @Override
        public Filter comparison(String path, String operator, Value literal) {
            return Filter.comparison(path, operator, literal);
        }

        @Override
        public Filter function(String name, String path, String argument) {
            return Filter.function(name, path, argument);
        }

        @Override
        public Filter any(String path, Filter inner) {
            return Filter.any(path, inner);
        }

        @Override
        public Filter and(Filter one, Filter other) {
            return new Filter(one.condition.and(other.condition), one.advanced || other.advanced);
        }

        @Override
        public Filter or(Filter one, Filter other) {
            return new Filter(one.condition.or(other.condition), one.advanced || other.advanced);
        }

        @Override
        public Filter not(Filter negated) {
            return new Filter(negated.condition.negate(), true);
        }
    };

    /** @throws GraphError where it cannot be understood */
    static Filter parse(String text) {
        return new FilterParser<>(text, LANGUAGE).parse();
    }

    boolean test(Value document) {
        return condition.test(document);
    }

    private static Filter comparison(String path, String operator, Value literal) {
        String pointer = pointer(path);
        Predicate<Value> condition = switch (operator) {
            case "eq" -> document -> equal(document.at(pointer), literal);
            case "ne" -> document -> !equal(document.at(pointer), literal);
            case "ge" -> document -> compare(document.at(pointer), literal).filter(order -> order >= 0).isPresent();
            case "gt" -> document -> compare(document.at(pointer), literal).filter(order -> order > 0).isPresent();
            case "le" -> document -> compare(document.at(pointer), literal).filter(order -> order <= 0).isPresent();
            case "lt" -> document -> compare(document.at(pointer), literal).filter(order -> order < 0).isPresent();
            default -> throw GraphError.badRequest("Invalid filter clause: unknown operator '" + operator + "'.");
        };
        return new Filter(condition, operator.equals("ne"));
    }

    private static Filter function(String name, String path, String argument) {
        String pointer = pointer(path);
        String wanted = argument.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "startswith" -> new Filter(document -> lower(document.at(pointer)).startsWith(wanted), false);
            case "endswith" -> new Filter(document -> lower(document.at(pointer)).endsWith(wanted), true);
            case "contains" -> throw GraphError.unsupportedQuery("Unsupported property filter clause 'contains'.");
            default -> throw GraphError.badRequest("Invalid filter clause: unknown function '" + name + "'.");
        };
    }

    private static Filter any(String path, Filter inner) {
        String pointer = pointer(path);
        return new Filter(document -> document.at(pointer).entries().anyMatch(inner.condition), inner.advanced);
    }

    /** An empty path is the value itself: the variable of an "any". */
    private static String pointer(String path) {
        return path.isEmpty() ? "" : "/" + path;
    }

    static boolean equal(Value value, Value literal) {
        if (value instanceof Value.Text text && literal instanceof Value.Text wanted) {
            return text.value().equalsIgnoreCase(wanted.value());
        }
        return value.equals(literal);
    }

    private static Optional<Integer> compare(Value value, Value literal) {
        if (value instanceof Value.Number number && literal instanceof Value.Number wanted) {
            return Optional.of(number.value().compareTo(wanted.value()));
        }
        if (value instanceof Value.Text text && literal instanceof Value.Text wanted) {
            try {
                return Optional.of(Instant.parse(text.value()).compareTo(Instant.parse(wanted.value())));
            } catch (DateTimeParseException noDates) {
                return Optional.of(text.value().compareToIgnoreCase(wanted.value()));
            }
        }
        return Optional.empty();
    }

    private static String lower(Value value) {
        return value.text().orElse("").toLowerCase(Locale.ROOT);
    }
}
