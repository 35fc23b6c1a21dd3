package io.isthmus.engine.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.isthmus.engine.extension.Requirement;

/**
 * A check as plugin.xml declares it.
 *
 * @param id            unique
 * @param bundle        symbolic name of the bundle that contributes it
 * @param title         what is judged, a few words
 * @param category      what it belongs to
 * @param source        address of the document that the rule comes from
 * @param slow          whether it asks for proofs or live queries and runs only where it is asked for
 * @param timeout       how long it may take
 * @param parts         ids of the parts that it reads
 * @param requiredParts ids of those that nothing can be said without
 * @param requirements  what it needs so that it can look
 * @param after         ids of the checks that must have run before
 * @since 1.0
 */
public record CheckDescriptor(String id, String bundle, String title, String category, String source, boolean slow,
        Duration timeout, Set<String> parts, Set<String> requiredParts, List<Requirement> requirements,
        Set<String> after) {

    /** The category of checks that look for what can be misused. */
    public static final String SECURITY = "security";

    /** The category of analyzers of Conditional Access policies. */
    public static final String ACCESS = "access";

    private static final Set<String> OF_NO_PROMISE = Set.of(SECURITY, ACCESS);

    /** Copies the collections. */
    public CheckDescriptor {
        parts = Set.copyOf(parts);
        requiredParts = Set.copyOf(requiredParts);
        requirements = List.copyOf(requirements);
        after = Set.copyOf(after);
    }

    /**
     * Whether what it finds tells if calls across the border work; what can be misused stops none of them, nor does
     * what keeps strangers out.
     */
    public boolean judgesPromises() {
        return !OF_NO_PROMISE.contains(category);
    }
}
