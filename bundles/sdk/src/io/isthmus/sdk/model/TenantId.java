package io.isthmus.sdk.model;

import java.util.UUID;

/**
 * The id of a Microsoft Entra tenant.
 *
 * @param value never null
 * @since 1.0
 */
public record TenantId(UUID value) implements Identifier {

    /**
     * @throws IllegalArgumentException where the text is no GUID
     */
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
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
