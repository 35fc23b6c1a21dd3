package io.isthmus.plugins;

import java.nio.file.Path;

/**
 * A bundle of a plug-in that a site offers.
 *
 * @param symbolicName its name
 * @param version      its version, with its qualifier
 * @param file         its jar, beside the profile for as long as the work goes on
 * @param sha256       of the jar, in small hexadecimal digits
 * @since 1.0
 */
public record OfferedBundle(String symbolicName, String version, Path file, String sha256) {
}
