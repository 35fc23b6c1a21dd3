package io.isthmus.engine.check;

import java.util.Set;

/**
 * A remediation as plugin.xml declares it.
 *
 * @param id     unique
 * @param bundle symbolic name of the bundle that contributes it
 * @param title  what its plans do, a few words
 * @param checks ids of the checks whose findings it knows something about
 * @param parts  ids of the parts that it looks at
 * @since 1.0
 */
public record RemediationDescriptor(String id, String bundle, String title, Set<String> checks, Set<String> parts) {

    /** Copies the sets. */
    public RemediationDescriptor {
        checks = Set.copyOf(checks);
        parts = Set.copyOf(parts);
    }
}
