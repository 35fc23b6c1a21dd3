package io.isthmus.plugins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A bundle of a plug-in that a site offers.
 *
 * @param symbolicName its name
 * @param version      its version, with its qualifier
 * @param file         its jar, beside the profile for as long as the work goes on
 * @param sha256       of the jar, in small hexadecimal digits
 * @param pgp          what the site's list has as PGP signatures of the jar; empty where nothing
 * @param role         where it runs
 * @since 1.0
 */
public record OfferedBundle(String symbolicName, String version, Path file, String sha256, Optional<String> pgp,
        Role role) {

    /**
     * Where a bundle runs. None runs in both: what a worker holds back from logic, the window has.
     *
     * @since 1.0
     */
    public enum Role {
        /** It contributes to the SDK, and runs in a worker. */
        LOGIC,
        /** It contributes to the window alone, and runs there where an admin lets it in. */
        WINDOW,
        /** It contributes nothing: it runs where others of the plug-in need it. */
        LIBRARY
    }
}
