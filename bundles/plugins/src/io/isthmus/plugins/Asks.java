package io.isthmus.plugins;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a plug-in asks for, as it declares it; nothing of it was run to know.
 *
 * @param contributions what it adds
 * @param parts         ids of the parts of a snapshot that it names, each once
 * @param needs         the permissions and cmdlets that its logic is held to, each once
 * @param hosts         names of hosts that it asks over the network through the console, without a sign-in, each once
 * @param window        extension points outside the SDK: what stands there would run inside the window, with all that
 *                      the window may do
 * @since 1.0
 */
public record Asks(List<Contribution> contributions, List<String> parts, List<Need> needs, List<String> hosts,
        List<String> window) {

    /** Asks for nothing. */
    public static final Asks NOTHING = new Asks(List.of(), List.of(), List.of(), List.of(), List.of());
    /** Kinds that are held to the parts that they name. */
    private static final Set<String> WITH_PARTS = Set.of("checks", "policyAnalyzers", "remediations");


    /** Copies the lists. */
    public Asks {
        contributions = List.copyOf(contributions);
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
        hosts = List.copyOf(hosts);
        window = List.copyOf(window);
    }

    /** Whether some of what it adds may read whatever a snapshot has: its kind names no parts. */
    public boolean anything() {
        return contributions.stream().anyMatch(one -> !WITH_PARTS.contains(one.kind()));
    }

    /** What several bundles ask for together. */
    public static Asks together(List<Asks> asks) {
        return new Asks(all(asks, Asks::contributions), all(asks, Asks::parts), all(asks, Asks::needs),
                all(asks, Asks::hosts), all(asks, Asks::window).stream().sorted().toList());
    }

    private static <T> List<T> all(List<Asks> asks, Function<Asks, List<T>> which) {
        return asks.stream().map(which).flatMap(List::stream).distinct().toList();
    }

    /**
     * One thing that it adds.
     *
     * @param kind  the extension point without its bundle: "checks"
     * @param id    its id, or its name where its kind has no ids
     * @param title for a person
     * @since 1.0
     */
    public record Contribution(String kind, String id, String title) {
    }

    /**
     * One permission that it names.
     *
     * @param side       where
     * @param permission a Graph permission or a cmdlet
     * @since 1.0
     */
    public record Need(String side, String permission) {

        /** Whether it is a cmdlet: "Get-Mailbox", where permissions of Graph have dots. */
        public boolean cmdlet() {
            return permission.indexOf('-') > 0 && permission.indexOf('.') < 0;
        }
    }
}
