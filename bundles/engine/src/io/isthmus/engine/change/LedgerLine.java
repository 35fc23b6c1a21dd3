package io.isthmus.engine.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.internal.change.LedgerWords;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.Side;

/**
 * A record of the ledger as a person reads it.
 *
 * @param record   the record itself
 * @param outcome  what came of it
 * @param sentence what happened, one sentence without the step's title
 * @param about    the title of the step, of the plan where it concerns the plan as a whole; the id where the ledger
 *                 does not tell the title, empty where it tells neither
 * @param side     where it happened; empty for the console itself
 * @param scopes   keys of the organization and the tenants that its plan may change; empty where the ledger does not tell
 * @param by       who had it done: account, user and machine; empty where the ledger does not tell
 * @since 1.0
 */
public record LedgerLine(LedgerRecord record, Outcome outcome, String sentence, String about, Optional<Side> side,
        Set<String> scopes, String by) {

    /**
     * What came of something.
     *
     * @since 1.0
     */
    public enum Outcome {
        /** Nothing: it is noted for later. */
        NOTED,
        /** A person had the console begin, or it ended. */
        RUN,
        /** A request was about to be sent. */
        SENT,
        /** The service did it. */
        ANSWERED,
        /** It was seen to be so. */
        DONE,
        /** It was left out. */
        SKIPPED,
        /** It did not happen. */
        FAILED,
        /** Whether it happened is not known. */
        UNKNOWN
    }

    /** Checks that nothing is null, and copies the set. */
    public LedgerLine {
        Objects.requireNonNull(record);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(about);
        Objects.requireNonNull(side);
        scopes = Set.copyOf(scopes);
        Objects.requireNonNull(by);
    }

    /** The same as {@link #by} for a table: the account's own name. */
    public String who() {
        return LedgerWords.who(by);
    }

    /**
     * The records in words, one line for each, in the same order.
     *
     * @param records oldest first and from the first on: a record is told by those before it
     */
    public static List<LedgerLine> of(List<LedgerRecord> records) {
        return LedgerWords.of(records);
    }
}
