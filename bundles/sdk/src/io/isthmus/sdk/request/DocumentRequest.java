package io.isthmus.sdk.request;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.JsonText;
import io.isthmus.sdk.data.Value;

/**
 * A JSON document in the folder "transfers" of the organization in the console's profile: what one person hands to
 * another. No plan reaches any other file of the workstation. Its answer's body is the document; where there is none of
 * the name the answer is "not found". Holds no placeholders.
 *
 * @param operation what is done with it
 * @param name      the file's name, which ends with ".json"
 * @param document  what is written; empty where nothing is
 * @since 1.0
 */
public record DocumentRequest(Operation operation, String name, Optional<Value> document) implements Request {

    /** How large the file of a document may be, in bytes: a mebibyte. One that is larger is neither read nor written. */
    public static final int LARGEST = 1 << 20;

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9.-]{0,120}\\.json";

    /**
     * What is done with a document.
     *
     * @since 1.0
     */
    public enum Operation {
        /** It is read. */
        READ,
        /** It is written, in the place of what the file held. */
        WRITE,
        /** It is removed; none of the name is as good. */
        REMOVE
    }

    /** Checks the name, and that something is written where it is written. */
    public DocumentRequest {
        Objects.requireNonNull(operation);
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not the name of a document: " + name);
        }
        if (document.isPresent() != (operation == Operation.WRITE)) {
            throw new IllegalArgumentException("a document is written or not: " + operation + " " + name);
        }
    }

    /** Reads it. */
    public static DocumentRequest read(String name) {
        return new DocumentRequest(Operation.READ, name, Optional.empty());
    }

    /** Writes it. */
    public static DocumentRequest write(String name, Value document) {
        return new DocumentRequest(Operation.WRITE, name, Optional.of(document));
    }

    /** Removes it. */
    public static DocumentRequest remove(String name) {
        return new DocumentRequest(Operation.REMOVE, name, Optional.empty());
    }

    /** What the file of a document holds: indented JSON in UTF-8 and a line end. */
    public static byte[] bytes(Value document) {
        return (JsonText.write(document, true) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Side side() {
        return Side.WORKSTATION;
    }

    @Override
    public boolean reading() {
        return operation == Operation.READ;
    }

    @Override
    public String describe() {
        return operation.name().toLowerCase(Locale.ROOT) + " transfers/" + name;
    }
}
