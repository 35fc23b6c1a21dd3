package io.isthmus.plugins;

import java.net.URI;
import java.util.List;

/**
 * What a site offers, looked at and checked. Counts for the work that it comes from.
 *
 * @param site    where it is
 * @param plugins the newest of each plug-in, in the order of their ids
 * @since 1.0
 */
public record Offer(URI site, List<OfferedPlugin> plugins) {

    /** Copies the list. */
    public Offer {
        plugins = List.copyOf(plugins);
    }
}
