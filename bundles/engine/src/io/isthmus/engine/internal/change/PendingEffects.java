package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.List;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.snapshot.PendingEffect;

/** What a ledger tells of changes that take their time to work. */
public final class PendingEffects {

    private PendingEffects() {
    }

    /** The changes that were made, were not undone, and may not work before a time after now. */
    public static List<PendingEffect> of(List<LedgerRecord> records, Instant now) {
        return SettlingStep.of(records).stream().map(SettlingStep::effect)
                .filter(effect -> now.isBefore(effect.until())).toList();
    }
}
