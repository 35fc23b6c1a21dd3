package io.isthmus.engine.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.sdk.snapshot.LedgerHead;

/**
 * The heads of a ledger that saved snapshots noted: who can write the ledger and its head file cannot make them agree
 * with a ledger that was rewritten or cut.
 *
 * @param heads  what the snapshots noted, those of a ledger that was empty then left out
 * @param unread snapshots that could not be read, so that nobody knows what they noted
 * @since 1.0
 */
public record KnownHeads(List<LedgerHead> heads, List<Path> unread) {

    /** Copies the lists. */
    public KnownHeads {
        heads = List.copyOf(heads);
        unread = List.copyOf(unread);
    }

    /**
     * Those of all snapshots that a profile holds of an organization. Reads each of them.
     *
     * @throws java.io.UncheckedIOException where their folder cannot be read
     */
    public static KnownHeads of(OrganizationStore store, SnapshotFiles files) {
        List<LedgerHead> heads = new ArrayList<>();
        List<Path> unread = new ArrayList<>();
        for (Path file : store.snapshots()) {
            try {
                heads.add(files.load(file).ledgerHead());
            } catch (IOException unreadable) {
                unread.add(file);
            }
        }
        return new KnownHeads(heads.stream().filter(head -> head.count() > 0).distinct().toList(), unread);
    }
}
