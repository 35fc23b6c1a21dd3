package io.isthmus.emulator.internal.state;

import java.util.Objects;

/**
 * The name of a set of documents.
 *
 * @param part the part of the organization: "tenant", "online", "onPremises" or "settings"
 * @param name the set inside the part: "applications", "AuthServer"
 */
public record Collection(String part, String name) {

    /** The part that holds the directory, the only one that replicates slowly. */
    public static final String TENANT = "tenant";
    /** The part that holds what Exchange Online keeps. */
    public static final String ONLINE = "online";
    /** The part that holds what the servers' own directory keeps. */
    public static final String ON_PREMISES = "onPremises";

    /** Checks that nothing is null. */
    public Collection {
        Objects.requireNonNull(part);
        Objects.requireNonNull(name);
    }

    /** A set of the tenant's directory. */
    public static Collection tenant(String name) {
        return new Collection(TENANT, name);
    }

    /** A set of Exchange Online. */
    public static Collection online(String name) {
        return new Collection(ONLINE, name);
    }

    /** A set of the organization's own directory. */
    public static Collection onPremises(String name) {
        return new Collection(ON_PREMISES, name);
    }

    @Override
    public String toString() {
        return part + "/" + name;
    }

    static Collection parse(String text) {
        int slash = text.indexOf('/');
        return new Collection(text.substring(0, slash), text.substring(slash + 1));
    }
}
