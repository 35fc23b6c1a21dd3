package io.isthmus.engine.internal.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.watch.Acknowledgement;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.json.JsonException;

/** The history in the folder of the watches. */
public final class FileWatchHistory implements WatchHistory {

    private final FoundJournal journal;
    private final AcknowledgedFile acknowledged;
    private final Clock clock;

    /**
     * @param folder where watches remember
     * @param clock  tells when somebody looked
     */
    public FileWatchHistory(Path folder, Clock clock) {
        this.journal = new FoundJournal(folder);
        this.acknowledged = new AcknowledgedFile(folder);
        this.clock = clock;
    }

    @Override
    public FoundEntries read() throws IOException {
        FoundJournal.Kept kept = journal.read();
        List<String> problems = new ArrayList<>();
        FoundJournal.problem(kept).ifPresent(problems::add);
        Map<String, Acknowledgement> marks = Map.of();
        try {
            marks = acknowledged.read();
        } catch (JsonException damaged) {
            problems.add(NLS.bind(Messages.AcknowledgedDamaged, damaged.getMessage()));
        } catch (AcknowledgedFile.NewerFileException newer) {
            problems.add(newer.getMessage());
        }
        List<FoundEntry> entries = new ArrayList<>();
        for (FoundJournal.Line line : kept.lines().values()) {
            entries.add(new FoundEntry(line.id(), line.at(), line.found(), Optional.ofNullable(marks.get(line.id()))));
        }
        return new FoundEntries(entries.reversed(), kept.forgotten(), problems);
    }

    @Override
    public void acknowledge(Collection<String> ids, boolean looked) throws IOException {
        Acknowledgement mine = new Acknowledgement(clock.instant(), System.getProperty("user.name"));
        acknowledged.change(marks -> {
            FoundJournal.Kept kept = journal.read();
            Set<String> known = kept.lines().keySet();
            if (kept.damaged().isEmpty()) {
                marks.keySet().retainAll(known);
            }
            for (String id : ids) {
                if (!looked) {
                    marks.remove(id);
                } else if (known.contains(id)) {
                    marks.putIfAbsent(id, mine);
                }
            }
        });
    }
}
