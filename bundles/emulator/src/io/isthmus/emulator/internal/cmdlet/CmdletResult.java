package io.isthmus.emulator.internal.cmdlet;

import java.util.List;

import io.isthmus.sdk.data.Value;

/**
 * What a cmdlet gave.
 *
 * @param objects  in order
 * @param warnings what it warned of
 */
public record CmdletResult(List<Output> objects, List<String> warnings) {

    /**
     * One object.
     *
     * @param kind     which kind of Exchange's object it is
     * @param document its properties that are set; names that begin with an underscore are the emulator's own
     */
    public record Output(String kind, Value.Members document) {
    }

    /** The kind of what is no object but a text, which stands in a member of the same name. */
    public static final String TEXT = "text";

    static final CmdletResult NOTHING = new CmdletResult(List.of(), List.of());

    static CmdletResult text(String text) {
        return of(TEXT, List.of(Value.members().with(TEXT, Value.of(text))));
    }

    static CmdletResult of(String kind, List<Value.Members> documents) {
        return new CmdletResult(documents.stream().map(document -> new Output(kind, document)).toList(), List.of());
    }
}
