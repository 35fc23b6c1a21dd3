package io.isthmus.ui.model;

import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.Verdict;

/**
 * What was read of the ledger, in words.
 *
 * @param records newest first
 * @param verdict whether it is as it was written; empty where that was not looked at
 * @since 1.0
 */
public record LedgerState(List<LedgerLine> records, Optional<Verdict> verdict) {

    /** Nothing was read. */
    public static final LedgerState NONE = new LedgerState(List.of(), Optional.empty());

    /** Copies the list. */
    public LedgerState {
        records = List.copyOf(records);
    }
}
