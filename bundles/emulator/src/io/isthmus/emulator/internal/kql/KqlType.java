package io.isthmus.emulator.internal.kql;

import java.util.Locale;
import java.util.Optional;

/** The scalar types. A text is never null, and of every other type null is a value. */
public enum KqlType {
    /** {@link Boolean}. */
    BOOL,
    /** {@link java.time.Instant}. */
    DATETIME,
    /** {@link io.isthmus.sdk.data.Value}. */
    DYNAMIC,
    /** {@link String}. */
    GUID,
    /** {@link Long}. */
    INT,
    /** {@link Long}. */
    LONG,
    /** {@link Double}. */
    REAL,
    /** {@link String}. */
    STRING,
    /** {@link java.time.Duration}. */
    TIMESPAN;

    /** How the language writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean number() {
        return this == INT || this == LONG || this == REAL;
    }

    static Optional<KqlType> parse(String text) {
        return switch (text) {
            case "bool", "boolean" -> Optional.of(BOOL);
            case "datetime", "date" -> Optional.of(DATETIME);
            case "dynamic" -> Optional.of(DYNAMIC);
            case "guid", "uuid", "uniqueid" -> Optional.of(GUID);
            case "int" -> Optional.of(INT);
            case "long" -> Optional.of(LONG);
            case "real", "double" -> Optional.of(REAL);
            case "string" -> Optional.of(STRING);
            case "timespan", "time" -> Optional.of(TIMESPAN);
            default -> Optional.empty();
        };
    }
}
