package io.isthmus.cli.internal.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.watch.Acknowledgement;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.WatchHistory;

/** What watches found, as a test laid it in. */
public final class FakeHistory implements WatchHistory {

    /** The newest first. */
    public final List<FoundEntry> entries = new ArrayList<>();
    /** What cannot be read. */
    public final List<String> problems = new ArrayList<>();

    @Override
    public FoundEntries read() {
        return new FoundEntries(entries, 0, problems);
    }

    @Override
    public void acknowledge(Collection<String> ids, boolean looked) {
        Optional<Acknowledgement> mark = looked
                ? Optional.of(new Acknowledgement(Instant.parse("2026-11-20T13:00:00Z"), "anna")) : Optional.empty();
        entries.replaceAll(entry -> ids.contains(entry.id())
                ? new FoundEntry(entry.id(), entry.at(), entry.found(), mark) : entry);
    }
}
