package io.isthmus.plugins;

import java.util.List;

/**
 * What a plug-in asks for, as it declares it; nothing of it was run to know.
 *
 * @param contributions what it adds
 * @param needs         the permissions and cmdlets that its logic is held to, each once
 * @param window        extension points outside the SDK: what stands there would run inside the window, with all that
 *                      the window may do
 * @since 1.0
 */
public record Asks(List<Contribution> contributions, List<Need> needs, List<String> window) {

    /** Copies the lists. */
    public Asks {
        contributions = List.copyOf(contributions);
        needs = List.copyOf(needs);
        window = List.copyOf(window);
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
