package io.isthmus.sdk.model;

import java.util.UUID;

/**
 * The application (client) id that an application and its service principals share.
 *
 * @param value never null
 * @since 1.0
 */
public record AppId(UUID value) implements Identifier {

    /** Office 365 Exchange Online: the first-party service principal that hybrid organizations shared. */
    public static final AppId EXCHANGE_ONLINE = of("00000002-0000-0ff1-ce00-000000000000");

    /** Microsoft Graph. */
    public static final AppId MICROSOFT_GRAPH = of("00000003-0000-0000-c000-000000000000");

    /**
     * @throws IllegalArgumentException where the text is no GUID
     */
    public static AppId of(String text) {
        return new AppId(UUID.fromString(text));
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
