package io.isthmus.sdk.model;

import java.util.UUID;

/**
 * The id of an object in a tenant's directory. An application and its service principal have different ones.
 *
 * @param value never null
 * @since 1.0
 */
public record ObjectId(UUID value) implements Identifier {

    /**
     * @throws IllegalArgumentException where the text is no GUID
     */
    public static ObjectId of(String text) {
        return new ObjectId(UUID.fromString(text));
    }

    @Override
    public String text() {
        return value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
