package io.isthmus.engine.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.engine.internal.ledger.LedgerFile;
import io.isthmus.engine.internal.ledger.LedgerVerifier;
import io.isthmus.sdk.snapshot.LedgerHead;

/**
 * An append-only list of records, each with the hash of the one before. Safe for use by many threads; only one process
 * at a time may append, which the organization's {@linkplain io.isthmus.engine.profile.WriteLock lock} sees to.
 * docs/ledger.md tells the format.
 *
 * @since 1.0
 */
public interface Ledger {

    /**
     * Appends records. When it returns, records and head are on the disk.
     *
     * @param entries what to write, in this order
     * @return the records
     * @throws IOException where they cannot be written, or the ledger that is there is not trustworthy; then nothing
     *                     counts as written
     */
    List<LedgerRecord> append(List<LedgerEntry> entries) throws IOException;

    /**
     * The acknowledged records, oldest first.
     *
     * @throws IOException where the file cannot be read or is not trustworthy
     */
    List<LedgerRecord> records() throws IOException;

    /**
     * Length and last hash; {@link LedgerHead#EMPTY} where nothing was ever written.
     *
     * @throws IOException where it cannot be read
     */
    LedgerHead head() throws IOException;

    /** The ledger of a file, which need not be there yet. */
    static Ledger at(Path file) {
        return new LedgerFile(file);
    }

    /** Looks whether a ledger is as it was written; never changes anything. */
    static Verdict verify(Path file) {
        return LedgerVerifier.verify(file, List.of());
    }

    /**
     * Looks whether a ledger is as it was written and goes on from heads that were noted before, as snapshots have them.
     *
     * @param file  the ledger
     * @param known heads from before, all of which the ledger must hold
     */
    static Verdict verify(Path file, List<LedgerHead> known) {
        return LedgerVerifier.verify(file, known);
    }
}
