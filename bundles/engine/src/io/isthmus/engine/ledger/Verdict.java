package io.isthmus.engine.ledger;

import java.util.Objects;

import io.isthmus.sdk.snapshot.LedgerHead;

/**
 * What became of a ledger.
 *
 * @param state    what it is
 * @param line     the line of the file that it is about, from 1; 0 where it is about none
 * @param records  how many records before that are whole and chained
 * @param head     what the head says; {@link LedgerHead#EMPTY} where there is none
 * @param sentence the same for a person, with what to do
 * @since 1.0
 */
public record Verdict(State state, long line, long records, LedgerHead head, String sentence) {

    /**
     * The states of a ledger.
     *
     * @since 1.0
     */
    public enum State {
        /** Every record is as it was written. */
        OK,
        /**
         * Behind the last record stands what begins like another one: a crash left it, or somebody put it there, which
         * nobody can tell; the records before are as they were.
         */
        TORN_TAIL,
        /** Whole records follow that the head does not know: a crash before the head was written, or appended since. */
        UNACKNOWLEDGED,
        /** The head knows more records than there are. */
        CUT,
        /** A record is not as it was written, or records were put in, taken out or moved. */
        ALTERED,
        /** There are records, and the head is missing or damaged. */
        HEAD_DAMAGED,
        /** The files cannot be read. */
        UNREADABLE
    }

    /** Checks that nothing is null. */
    public Verdict {
        Objects.requireNonNull(state);
        Objects.requireNonNull(head);
        Objects.requireNonNull(sentence);
    }

    /** Whether no acknowledged record was touched: it is as it was written, or a crash left its trace at the end. */
    public boolean trustworthy() {
        return state == State.OK || state == State.TORN_TAIL || state == State.UNACKNOWLEDGED;
    }
}
