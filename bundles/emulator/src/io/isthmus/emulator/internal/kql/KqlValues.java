package io.isthmus.emulator.internal.kql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** Values from one type to another, as "tostring" and its kin do it. */
final class KqlValues {

    private KqlValues() {
    }

    /** The value of another type; null, or an empty text, where there is none. */
    static Object converted(Object value, KqlType type) {
        if (value == null) {
            return type == KqlType.STRING ? "" : null;
        }
        Object plain = value instanceof Value json ? plain(json) : value;
        return switch (type) {
            case STRING -> text(value);
            case GUID -> text(value).matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? text(value).toLowerCase(Locale.ROOT) : null;
            case LONG -> whole(plain);
            case INT -> Optional.ofNullable(whole(plain)).filter(number -> number == number.intValue()).orElse(null);
            case REAL -> number(plain).map(BigDecimal::doubleValue).orElse(plain instanceof Double real ? real : null);
            case BOOL -> plain instanceof Boolean ? plain : plain instanceof String text ? bool(text)
                    : number(plain).map(number -> (Object) (number.signum() != 0)).orElse(null);
            case DATETIME -> plain instanceof Instant ? plain : plain instanceof String text ? KqlTimes.instant(text) : null;
            case TIMESPAN -> plain instanceof Duration ? plain : plain instanceof String text ? KqlTimes.span(text) : null;
            case DYNAMIC -> json(value);
        };
    }

    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Boolean bool -> bool ? "true" : "false";
            case Instant time -> KqlTimes.sevenDigits(time);
            case Duration span -> KqlTimes.text(span);
            case Value.Text text -> text.value();
            case Value json -> json.isNull() ? "" : Json.print(json);
            case Double real -> new BigDecimal(real.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    static Value json(Object value) {
        return switch (value) {
            case null -> Value.none();
            case Value json -> json;
            case Long number -> Value.of(number);
            case Double real -> new Value.Number(BigDecimal.valueOf(real));
            case Boolean bool -> Value.of(bool);
            default -> Value.of(text(value));
        };
    }

    /** What a scalar of JSON is by itself; arrays and bags stay what they are. */
    static Object plain(Value json) {
        return switch (json) {
            case Value.Text text -> text.value();
            case Value.Number number -> json.whole().map(Object.class::cast).orElseGet(() -> number.value().doubleValue());
            default -> json.isNull() ? null : json.bool().map(Object.class::cast).orElse(json);
        };
    }

    /** Two values of one kind, in order. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        if (one instanceof Number && other instanceof Number && (one instanceof Double || other instanceof Double)) {
            return Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
        }
        return one.getClass() == other.getClass() && one instanceof Comparable
                ? ((Comparable<Object>) one).compareTo(other) : text(one).compareTo(text(other));
    }

    private static Long whole(Object plain) {
        if (plain instanceof Duration || plain instanceof Instant) {
            return null;
        }
        if (plain instanceof Boolean bool) {
            return bool ? 1L : 0L;
        }
        return number(plain).map(BigDecimal::longValue).orElse(null);
    }

    private static Optional<BigDecimal> number(Object plain) {
        try {
            return switch (plain) {
                case Long number -> Optional.of(BigDecimal.valueOf(number));
                case Double real -> Double.isFinite(real) ? Optional.of(BigDecimal.valueOf(real)) : Optional.empty();
                case String text -> Optional.of(new BigDecimal(text.strip()));
                case null, default -> Optional.empty();
            };
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Boolean bool(String text) {
        return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }
}
