package io.isthmus.host;

import java.util.List;

import io.isthmus.sdk.Cancel;

/**
 * How the plug-ins of the profile in use fare. A declarative service; safe for use by many threads.
 *
 * @since 1.0
 */
public interface PluginHealth {

    /**
     * How one plug-in fares.
     *
     * @param plugin   which one
     * @param on       whether its contributions are used; one that failed repeatedly is switched off
     * @param failures in a row of the contribution that failed most often, since the plug-in was installed or switched on, or
     *                 that contribution last did what it should
     * @param events   what went wrong, the newest last; the oldest are dropped
     */
    record State(InstalledPlugin plugin, boolean on, int failures, List<HealthEvent> events) {
        /** Copies the list. */
        public State {
            events = List.copyOf(events);
        }
    }

    /** Each plug-in that is installed, in the order of their ids. */
    List<State> plugins();

    /**
     * Uses a plug-in again that was switched off, and forgets what went wrong.
     *
     * @param id the plug-in's
     * @throws java.util.NoSuchElementException where it is not installed
     * @throws java.io.UncheckedIOException     where that cannot be kept
     */
    void switchOn(String id);

    /**
     * Reads anew which plug-ins are installed and how they fare, as other processes may have noted. Those that are gone,
     * changed or switched off end at once.
     */
    void refresh();

    /** Tells when something of it may have changed, in any thread. */
    Cancel.Registration onChange(Runnable listener);
}
