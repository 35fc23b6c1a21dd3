package io.isthmus.plugins;

import java.util.List;
import java.util.Optional;

/**
 * A plug-in that a site offers, with its jars beside the profile: whole, what the site says of them, and its trust
 * judged.
 *
 * @param id       the feature's id
 * @param version  its version, with its qualifier
 * @param name     for a person
 * @param vendor   who says that they made it; empty where nobody does
 * @param trust    whether it may be installed
 * @param signer   whose signature was accepted, for a person; empty unless it is signed
 * @param keys     fingerprints of the certificates or PGP keys that signed its jars, in their order; none unless it is
 *                 signed
 * @param digest   SHA-256 over all of its jars: what an admin allows without a signature, and nothing else
 * @param asks     what it asks for
 * @param bundles  its bundles
 * @param replaces the version that is installed; empty where none is
 * @param letIn    whether the version that is installed was let into the window, and the very same keys signed this
 *                 one
 * @since 1.0
 */
public record OfferedPlugin(String id, String version, String name, String vendor, Trust trust,
        Optional<String> signer, List<String> keys, String digest, Asks asks, List<OfferedBundle> bundles, Optional<String> replaces,
        boolean letIn) {

    /** Copies the list. */
    public OfferedPlugin {
        keys = List.copyOf(keys);
        bundles = List.copyOf(bundles);
    }

    /** The same where nothing of it stays inside the window. */
    public OfferedPlugin outOfWindow() {
        return new OfferedPlugin(id, version, name, vendor, trust, signer, keys, digest, asks, bundles, replaces, false);
    }

    /**
     * What its signatures are worth.
     *
     * @since 1.0
     */
    public enum Trust {
        /** Every jar is signed by a pinned key. */
        SIGNED,
        /** It is not signed, and an admin allowed this very version. */
        ALLOWED,
        /** It is not signed. */
        UNSIGNED
    }
}
