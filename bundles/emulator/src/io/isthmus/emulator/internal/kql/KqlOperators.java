package io.isthmus.emulator.internal.kql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/**
 * What operators give. Equality with one null is false and its contrary true, with two both are null; "and" and "or" take
 * null for false; of every other operator a null makes null.
 */
final class KqlOperators {

    private KqlOperators() {
    }

    static KqlExpression and(KqlExpression one, KqlExpression other) {
        condition("and", one);
        condition("and", other);
        return KqlExpression.of(KqlType.BOOL, row -> one.holds(row) && other.holds(row))
                .within(one.known().span().and(other.known().span()));
    }

    static KqlExpression or(KqlExpression one, KqlExpression other) {
        condition("or", one);
        condition("or", other);
        return KqlExpression.of(KqlType.BOOL, row -> one.holds(row) || other.holds(row))
                .within(one.known().span().or(other.known().span()));
    }

    static KqlExpression equal(KqlExpression one, KqlExpression other, boolean wanted) {
        comparable(one.type(), other.type());
        return KqlExpression.of(KqlType.BOOL, row -> {
            Object left = plain(one.of(row));
            Object right = plain(other.of(row));
            if (left == null && right == null) {
                return null;
            }
            return (left != null && right != null && KqlValues.compare(left, right) == 0) == wanted;
        });
    }

    /** @param met whether the order of both, as "compareTo" gives it, is right */
    static KqlExpression ordered(KqlExpression one, KqlExpression other, Predicate<Integer> met) {
        comparable(one.type(), other.type());
        if (one.type() == KqlType.STRING || one.type() == KqlType.BOOL || one.type() == KqlType.GUID) {
            throw KqlException.semantic("SEM0064", "Cannot compare values of types " + one.type().text() + " and "
                    + other.type().text() + ". Try adding explicit casts");
        }
        return KqlExpression.of(KqlType.BOOL, row -> {
            Object left = plain(one.of(row));
            Object right = plain(other.of(row));
            return left == null || right == null ? null : met.test(KqlValues.compare(left, right));
        }).within(span(one, other, met));
    }

    private static KqlSpan span(KqlExpression one, KqlExpression other, Predicate<Integer> met) {
        if (one.known().column().isEmpty() || !other.known().fixed()
                || !(other.of(column -> null) instanceof Instant time)) {
            return KqlSpan.ALWAYS;
        }
        String column = one.known().column().get();
        return met.test(1) ? KqlSpan.from(column, time) : KqlSpan.to(column, time);
    }

    static KqlExpression text(String operator, KqlExpression one, KqlExpression other, boolean wanted) {
        textual(operator, one);
        textual(operator, other);
        BiPredicate<String, String> test = KqlText.OPERATORS.get(operator);
        return KqlExpression.of(KqlType.BOOL, row -> test.test(KqlValues.text(one.of(row)),
                KqlValues.text(other.of(row))) == wanted);
    }

    /** Whether one of several is equal. */
    static KqlExpression in(KqlExpression one, List<KqlExpression> several, boolean folded, boolean wanted) {
        several.forEach(each -> {
            if (each.type() != KqlType.DYNAMIC) {
                comparable(one.type(), each.type());
            }
        });
        return KqlExpression.of(KqlType.BOOL, row -> {
            Object value = plain(one.of(row));
            return several.stream().flatMap(each -> each.of(row) instanceof Value.Array array
                    ? array.values().stream().map(KqlValues::plain) : Stream.of(each.of(row)))
                    .map(KqlOperators::plain).anyMatch(each -> each != null && value != null
                            && (folded ? KqlText.same(KqlValues.text(value), KqlValues.text(each))
                                    : KqlValues.compare(value, each) == 0)) == wanted;
        });
    }

    /** Whether terms are there: any of them, or all. */
    static KqlExpression hasSeveral(KqlExpression one, List<KqlExpression> several, boolean all) {
        textual("has", one);
        BiPredicate<String, String> has = KqlText.OPERATORS.get("has");
        return KqlExpression.of(KqlType.BOOL, row -> {
            String text = KqlValues.text(one.of(row));
            List<String> terms = several.stream().flatMap(each -> each.of(row) instanceof Value.Array array
                    ? array.values().stream().map(KqlValues::text) : Stream.of(KqlValues.text(each.of(row))))
                    .toList();
            return all ? terms.stream().allMatch(term -> has.test(text, term))
                    : terms.stream().anyMatch(term -> has.test(text, term));
        });
    }

    static KqlExpression arithmetic(String operator, KqlExpression one, KqlExpression other) {
        KqlType type = result(operator, one.type(), other.type());
        return KqlExpression.of(type, row -> {
            Object left = plain(one.of(row));
            Object right = plain(other.of(row));
            return left == null || right == null ? null : calculated(operator, left, right);
        }).fixed(one.known().fixed() && other.known().fixed());
    }

    static void condition(String operator, KqlExpression expression) {
        if (expression.type() != KqlType.BOOL && expression.type() != KqlType.DYNAMIC) {
            throw KqlException.semantic("SEM0025", "'" + operator + "' operator: the operand has to be of type bool, not "
                    + expression.type().text());
        }
    }

    private static void textual(String operator, KqlExpression expression) {
        if (expression.type() != KqlType.STRING && expression.type() != KqlType.DYNAMIC) {
            throw KqlException.semantic("SEM0025", "'" + operator + "' operator: the operand has to be of type string, not "
                    + expression.type().text());
        }
    }

    private static void comparable(KqlType one, KqlType other) {
        boolean dynamic = one == KqlType.DYNAMIC || other == KqlType.DYNAMIC;
        boolean guid = one == KqlType.GUID && other == KqlType.STRING || one == KqlType.STRING && other == KqlType.GUID;
        if (!(one == other || one.number() && other.number() || dynamic || guid)) {
            throw KqlException.semantic("SEM0064", "Cannot compare values of types " + one.text() + " and " + other.text()
                    + ". Try adding explicit casts");
        }
    }

    private static Object plain(Object value) {
        return value instanceof Value json ? KqlValues.plain(json) : value;
    }

    private static KqlType result(String operator, KqlType one, KqlType other) {
        boolean sum = operator.equals("+") || operator.equals("-");
        if (one.number() && other.number()) {
            return one == KqlType.REAL || other == KqlType.REAL ? KqlType.REAL : KqlType.LONG;
        }
        if (one == KqlType.DATETIME && other == KqlType.TIMESPAN && sum) {
            return KqlType.DATETIME;
        }
        if (one == KqlType.DATETIME && other == KqlType.DATETIME && operator.equals("-")
                || one == KqlType.TIMESPAN && other == KqlType.TIMESPAN && sum
                || one == KqlType.TIMESPAN && other.number() && (operator.equals("*") || operator.equals("/"))) {
            return KqlType.TIMESPAN;
        }
        if (one == KqlType.TIMESPAN && other == KqlType.TIMESPAN && operator.equals("/")) {
            return KqlType.REAL;
        }
        throw KqlException.semantic("SEM0025", "'" + operator + "' operator is not defined for " + one.text() + " and "
                + other.text());
    }

    private static Object calculated(String operator, Object left, Object right) {
        if (left instanceof Instant time) {
            return right instanceof Instant other ? Duration.between(other, time)
                    : operator.equals("+") ? time.plus((Duration) right) : time.minus((Duration) right);
        }
        if (left instanceof Duration span) {
            return right instanceof Duration other
                    ? operator.equals("/") ? (Object) (nanos(span) / nanos(other))
                            : operator.equals("+") ? span.plus(other) : span.minus(other)
                    : Duration.ofNanos((long) (nanos(span) * (operator.equals("*") ? ((Number) right).doubleValue()
                            : 1 / ((Number) right).doubleValue())));
        }
        if (left instanceof Long one && right instanceof Long other) {
            return switch (operator) {
                case "+" -> one + other;
                case "-" -> one - other;
                case "*" -> one * other;
                case "/" -> other == 0 ? null : (Object) (one / other);
                default -> other == 0 ? null : (Object) Math.floorMod(one, other);
            };
        }
        double one = ((Number) left).doubleValue();
        double other = ((Number) right).doubleValue();
        return switch (operator) {
            case "+" -> one + other;
            case "-" -> one - other;
            case "*" -> one * other;
            case "/" -> one / other;
            default -> one % other;
        };
    }

    private static double nanos(Duration span) {
        return span.getSeconds() * 1e9 + span.getNano();
    }
}
