package io.isthmus.engine.watch;

import java.util.List;

/**
 * What watches found in an organization.
 *
 * @param entries   what is kept, the newest first
 * @param forgotten how many older ones are no longer kept, for want of room
 * @param problems  what is kept and cannot be read: one sentence each
 * @since 1.0
 */
public record FoundEntries(List<FoundEntry> entries, long forgotten, List<String> problems) {

    /** Nothing was found. */
    public static final FoundEntries NONE = new FoundEntries(List.of(), 0, List.of());

    /** Copies the lists. */
    public FoundEntries {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** What is for a person to look at, and nobody did. */
    public List<FoundEntry> open() {
        return entries.stream().filter(FoundEntry::open).toList();
    }
}
