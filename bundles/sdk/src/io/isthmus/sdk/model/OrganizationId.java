package io.isthmus.sdk.model;

import java.util.UUID;

/**
 * The GUID of an on-premises Exchange organization: the objectGUID of its msExchOrganizationContainer. It is part of
 * the dedicated application's name and is not the tenant's id.
 *
 * @param value never null
 * @since 1.0
 */
public record OrganizationId(UUID value) implements Identifier {

    /**
     * @throws IllegalArgumentException where the text is no GUID
     */
    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
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
