package io.isthmus.hybridapp.map;

import io.isthmus.hybridapp.internal.map.Messages;

/**
 * The columns of the map, left to right.
 *
 * @since 1.0
 */
public enum MapColumn {
    /** The servers that sign calls to the cloud. */
    SERVERS(Messages.MapColumn_Servers),
    /** The auth certificates that they hold. */
    CERTIFICATES(Messages.MapColumn_Certificates),
    /** Who in the cloud knows these certificates. */
    CLOUD_KEYS(Messages.MapColumn_CloudKeys),
    /** What points at the cloud: Auth Server, override, EWS gate, relationships. */
    TRUST(Messages.MapColumn_Trust),
    /** What depends on it. */
    DEPENDENTS(Messages.MapColumn_Dependents);

    private final String title;

    MapColumn(String title) {
        this.title = title;
    }

    /** For a person. */
    public String title() {
        return title;
    }
}
