package io.isthmus.json;

import java.io.IOException;

/**
 * A text is not JSON, or it is not the JSON of the type that was expected. The message says where and what is wrong in
 * words for a person.
 *
 * @since 1.0
 */
public final class JsonException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message where and what is wrong
     */
    public JsonException(String message) {
        super(message);
    }

    /**
     * @param message where and what is wrong
     * @param cause   what the parser or a record's own check said
     */
    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
