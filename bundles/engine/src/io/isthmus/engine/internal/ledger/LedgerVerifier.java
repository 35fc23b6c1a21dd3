package io.isthmus.engine.internal.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.ledger.Verdict.State;
import io.isthmus.sdk.snapshot.LedgerHead;

/** Looks whether a ledger is as it was written. */
public final class LedgerVerifier {

    private LedgerVerifier() {
    }

    /**
     * Looks; never changes anything.
     *
     * @param file  the ledger
     * @param known a head from before, which the ledger must hold
     */
    public static Verdict verify(Path file, Optional<LedgerHead> known) {
        try {
            LedgerScan scan = LedgerScan.of(file);
            if (known.isEmpty() || !scan.verdict().trustworthy()) {
                return scan.verdict();
            }
            return against(scan, known.get());
        } catch (IOException unreadable) {
            return new Verdict(State.UNREADABLE, 0, 0, LedgerHead.EMPTY,
                    NLS.bind(Messages.Unreadable, unreadable.getMessage()));
        }
    }

    private static Verdict against(LedgerScan scan, LedgerHead known) {
        if (known.count() > scan.head().count()) {
            return new Verdict(State.CUT, scan.records().size() + 1L, scan.records().size(), scan.head(),
                    NLS.bind(Messages.Cut, known.count(), scan.head().count()));
        }
        if (known.count() > 0
                && !scan.records().get((int) known.count() - 1).hash().equals(known.hash())) {
            return new Verdict(State.ALTERED, known.count(), scan.records().size(), scan.head(),
                    NLS.bind(Messages.Rewritten, known.count()));
        }
        return scan.verdict();
    }
}
