package io.isthmus.engine.internal.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.sdk.snapshot.Snapshot;

/** The saved snapshots that a new one is compared with. */
final class SavedReadings {

    /** So far back is looked for parts that newer snapshots lack, where nothing tells which snapshots have them. */
    private static final int FURTHEST = 20;

    /** A saved snapshot and the name of its file. */
    record Saved(String file, Snapshot snapshot) {
    }

    private final OrganizationStore store;
    private final SnapshotFiles files;
    private final List<String> problems;

    /**
     * @param problems gets a sentence for each file that cannot be read
     */
    SavedReadings(OrganizationStore store, SnapshotFiles files, List<String> problems) {
        this.store = store;
        this.files = files;
        this.problems = problems;
    }

    /** Those that were told last, the newest first; empty where none of them can be read. */
    List<Saved> told(Mark mark) {
        return load(mark.snapshots().stream().map(store.snapshotsDirectory()::resolve).filter(Files::exists).toList());
    }

    /** The newest ones that were taken before a time, as far back as is needed to know every part. */
    List<Saved> newest(Instant before) {
        List<Saved> saved = new ArrayList<>();
        for (Path file : store.snapshots()) {
            List<Saved> one = load(List.of(file));
            if (!one.isEmpty() && one.get(0).snapshot().taken().isBefore(before)) {
                saved.addAll(one);
                if (saved.size() == FURTHEST || !readings(saved).lacks()) {
                    break;
                }
            }
        }
        return saved;
    }

    static LastReadings readings(List<Saved> saved) {
        return LastReadings.of(saved.stream().map(Saved::snapshot).toList());
    }

    private List<Saved> load(List<Path> paths) {
        List<Saved> loaded = new ArrayList<>();
        for (Path file : paths) {
            try {
                loaded.add(new Saved(file.getFileName().toString(), files.load(file)));
            } catch (IOException unreadable) {
                problems.add(NLS.bind(Messages.SnapshotUnread, file.getFileName(), unreadable.getMessage()));
            }
        }
        return loaded;
    }
}
