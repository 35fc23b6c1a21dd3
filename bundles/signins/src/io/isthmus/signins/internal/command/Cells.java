package io.isthmus.signins.internal.command;

import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.data.Value;

/** What rows hold, for documents and for a terminal, which what somebody else wrote must not steer. */
final class Cells {

    private static final String ABSENT = "-";

    private Cells() {
    }

    /** A value in a document. */
    static Value document(Object value) {
        return switch (value) {
            case null -> Value.none();
            case Number number -> Value.of(number.longValue());
            default -> Value.of(value.toString());
        };
    }

    /** A row for a person. */
    static String line(List<Object> values) {
        return values.stream().map(Cells::shown).collect(Collectors.joining("\t"));
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? ABSENT : value.toString().codePoints()
                .mapToObj(point -> steers(point) ? String.format("\\u%04x", point) : Character.toString(point))
                .collect(Collectors.joining());
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
