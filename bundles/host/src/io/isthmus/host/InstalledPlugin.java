package io.isthmus.host;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.engine.extension.ContributionProblem;

/**
 * A plug-in that is installed: a feature with its bundles.
 *
 * @param id        the feature's id
 * @param version   its version, with its qualifier
 * @param name      for a person
 * @param vendor    who says that they made it; empty where nobody does
 * @param signer    whose signature was accepted, for a person; empty where an admin allowed it unsigned
 * @param keys      fingerprints of the certificates or PGP keys that signed it, in their order; none where nobody did, or
 *                  where it was installed before they were kept
 * @param installed when
 * @param bundles   its bundles
 * @param window    the names of those that an admin let into the window, with all that the window may do; none where nobody did
 * @since 1.0
 */
public record InstalledPlugin(String id, String version, String name, String vendor, Optional<String> signer,
        List<String> keys, Instant installed, List<PluginBundle> bundles, List<String> window) {

    /** Checks that nothing is null, and copies the lists. */
    public InstalledPlugin {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(name);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(signer);
        Objects.requireNonNull(installed);
        keys = List.copyOf(keys);
        bundles = List.copyOf(bundles);
        window = List.copyOf(window);
    }

    /** What is set aside of its contributions, of all that is set aside. */
    public List<ContributionProblem> own(List<ContributionProblem> problems) {
        return problems.stream().filter(problem -> bundles.stream()
                .anyMatch(bundle -> bundle.symbolicName().equals(problem.bundle()))).toList();
    }

    /** The same with nothing inside the window. */
    public InstalledPlugin outOfWindow() {
        return new InstalledPlugin(id, version, name, vendor, signer, keys, installed, bundles, List.of());
    }
}
