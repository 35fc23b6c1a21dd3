package io.isthmus.sdk.port;

import java.util.Set;

import io.isthmus.sdk.model.AppId;

/**
 * What other sides of the same snapshot name, so that a source can look for it: an application that an Auth Server
 * names is the dedicated one whatever it is called, and the directory alone cannot tell it from others.
 *
 * @param applications application ids that the organizations' Auth Servers name
 * @since 1.0
 */
public record ReadHints(Set<AppId> applications) {

    private static final ReadHints NONE = new ReadHints(Set.of());

    /** Copies the set. */
    public ReadHints {
        applications = Set.copyOf(applications);
    }

    /** Nothing is known from elsewhere. */
    public static ReadHints none() {
        return NONE;
    }
}
