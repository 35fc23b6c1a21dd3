package io.isthmus.signins.internal.command;

import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.HarmlessText;

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
        return value == null || value.toString().isEmpty() ? ABSENT : HarmlessText.of(value.toString());
    }
}
