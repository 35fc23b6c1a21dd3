package io.isthmus.plugins.internal.state;

import java.nio.file.Path;

import io.isthmus.plugins.OfferedBundle;

/**
 * Where the profile's plug-ins are.
 *
 * @param root the profile's folder of plug-ins
 */
public record PluginFolder(Path root) {

    /** Where paths of jars that are kept begin, relative to the folder. */
    static final String POOL = "pool/";
    private static final int SHORT = 16;
    private static final String PGP = ".asc";

    Path agent() {
        return root.resolve("p2");
    }

    Path pool() {
        return root.resolve(POOL);
    }

    Path history() {
        return root.resolve("history");
    }

    /** Where the host's workers keep their data, a folder for each plug-in. */
    Path workers() {
        return root.resolve("host");
    }

    /** Where jars lie while they are looked at. */
    public Path staging() {
        return root.resolve("staging");
    }

    /** The keys that are pinned. */
    public Path trust() {
        return root.resolve("trust");
    }

    /** What may be installed without a signature. */
    public Path allowed() {
        return root.resolve("allowed");
    }

    /**
     * Where the jar of a bundle is kept, relative to the folder. Another jar of the same version has another place: the
     * state before needs its own until the new one is recorded.
     */
    static String poolPath(OfferedBundle bundle) {
        return POOL + bundle.symbolicName() + '_' + bundle.version() + '-' + bundle.sha256().substring(0, SHORT)
                + ".jar";
    }

    /** Where the PGP signatures of a jar are kept, which stand nowhere in it. */
    static String signaturesPath(String jar) {
        return jar + PGP;
    }
}
