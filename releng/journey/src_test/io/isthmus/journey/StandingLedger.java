package io.isthmus.journey;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.snapshot.LedgerHead;

/** A ledger that counts its writes, the boundaries between steps and within them, and can stand still after one. */
final class StandingLedger implements Ledger {

    private final Ledger ledger;
    private final int last;
    private final Runnable told;
    private int writes;

    /**
     * @param last after how many writes it never comes back, 0 for never
     * @param told is run when it stands
     */
    StandingLedger(Ledger ledger, int last, Runnable told) {
        this.ledger = ledger;
        this.last = last;
        this.told = told;
    }

    /** One that only counts. */
    static StandingLedger counting(Ledger ledger) {
        return new StandingLedger(ledger, 0, () -> { });
    }

    @Override
    public synchronized List<LedgerRecord> append(List<LedgerEntry> entries) throws IOException {
        List<LedgerRecord> records = ledger.append(entries);
        writes++;
        if (writes == last) {
            told.run();
            stand();
        }
        return records;
    }

    /** How often was written. */
    synchronized int writes() {
        return writes;
    }

    private static void stand() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    @Override
    public List<LedgerRecord> records() throws IOException {
        return ledger.records();
    }

    @Override
    public LedgerHead head() throws IOException {
        return ledger.head();
    }
}
