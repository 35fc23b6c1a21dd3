package io.isthmus.engine.watch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What one look of a watch found.
 *
 * @param snapshot what was read
 * @param file     where it is saved; empty where nothing could be read at all
 * @param since    when the reading was taken that it was compared with; empty where there is none yet
 * @param drifts   what changed outside Isthmus, the worst first
 * @param own      what this console changed
 * @param unseen   what could not be looked at
 * @param effects  changes of ours that take their time; each is told as settled once
 * @param authors  who made changes that were found before, told by a log only now; each once
 * @param problems rules that failed, and a ledger or readings of before that cannot be read: one sentence each
 * @since 1.0
 */
public record WatchRound(Snapshot snapshot, Optional<Path> file, Optional<Instant> since, List<ToldDrift> drifts,
        List<OwnDeviation> own, List<Unseen> unseen, List<TimedEffect> effects, List<LateAuthor> authors,
        List<String> problems) {

    /** Copies the lists. */
    public WatchRound {
        drifts = List.copyOf(drifts);
        own = List.copyOf(own);
        unseen = List.copyOf(unseen);
        effects = List.copyOf(effects);
        authors = List.copyOf(authors);
        problems = List.copyOf(problems);
    }
}
