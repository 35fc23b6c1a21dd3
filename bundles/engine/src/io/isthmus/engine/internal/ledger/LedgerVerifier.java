package io.isthmus.engine.internal.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
     * @param known heads from before, all of which the ledger must hold
     */
    public static Verdict verify(Path file, List<LedgerHead> known) {
        try {
            LedgerScan scan = LedgerScan.of(file);
            if (!scan.verdict().trustworthy()) {
                return scan.verdict();
            }
            return known.stream().sorted(Comparator.comparing(LedgerHead::count)).map(head -> against(scan, head))
                    .flatMap(Optional::stream).findFirst().orElseGet(scan::verdict);
        } catch (IOException unreadable) {
            return new Verdict(State.UNREADABLE, 0, 0, LedgerHead.EMPTY,
                    NLS.bind(Messages.Unreadable, unreadable.getMessage()));
        }
    }

    private static Optional<Verdict> against(LedgerScan scan, LedgerHead known) {
        if (known.count() > scan.head().count()) {
            return Optional.of(new Verdict(State.CUT, scan.records().size() + 1L, scan.records().size(), scan.head(),
                    NLS.bind(Messages.Cut, known.count(), scan.head().count())));
        }
        if (known.count() > 0
                && !scan.records().get((int) known.count() - 1).hash().equals(known.hash())) {
            return Optional.of(new Verdict(State.ALTERED, known.count(), scan.records().size(), scan.head(),
                    NLS.bind(Messages.Rewritten, known.count())));
        }
        return Optional.empty();
    }
}
