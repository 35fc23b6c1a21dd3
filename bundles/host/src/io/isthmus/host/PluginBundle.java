package io.isthmus.host;

import java.util.Objects;

/**
 * A bundle of a plug-in.
 *
 * @param symbolicName its name
 * @param version      its version, with its qualifier
 * @param path         the jar, relative to the profile's folder of plug-ins, with "/" between names
 * @param sha256       of the jar, in small hexadecimal digits, as it was when it was trusted
 * @since 1.0
 */
public record PluginBundle(String symbolicName, String version, String path, String sha256) {

    /** Checks that nothing is null. */
    public PluginBundle {
        Objects.requireNonNull(symbolicName);
        Objects.requireNonNull(version);
        Objects.requireNonNull(path);
        Objects.requireNonNull(sha256);
    }
}
