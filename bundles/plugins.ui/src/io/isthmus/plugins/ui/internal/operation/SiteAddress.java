package io.isthmus.plugins.ui.internal.operation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A site as a person types it: an address, or the path of a folder or a file. */
public final class SiteAddress {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|file):.+"); //$NON-NLS-1$
    private static final String FILE = "file"; //$NON-NLS-1$

    private SiteAddress() {
    }

    /** The site that was typed; empty where it is neither an address nor a path. Whether it is there is not seen. */
    public static Optional<URI> parse(String typed) {
        String site = typed.strip();
        try {
            if (ADDRESS.matcher(site).matches()) {
                return Optional.of(URI.create(site));
            }
            return site.isEmpty() ? Optional.empty() : Optional.of(Path.of(site).toAbsolutePath().normalize().toUri());
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    /** A site for a person: the path of one in the file system, else the address. */
    public static String text(URI site) {
        return FILE.equals(site.getScheme()) ? Path.of(site).toString() : site.toString();
    }
}
