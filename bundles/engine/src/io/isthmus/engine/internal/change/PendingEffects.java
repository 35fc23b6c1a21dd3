package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.snapshot.PendingEffect;

/** What a ledger tells of changes that take their time to work. */
public final class PendingEffects {

    private PendingEffects() {
    }

    /** The changes that were made, were not undone, and may not work before a time after now. */
    public static List<PendingEffect> of(List<LedgerRecord> records, Instant now) {
        List<PendingEffect> pending = new ArrayList<>();
        for (PlanHistory history : PlanHistory.of(records).values()) {
            for (Step step : history.settling()) {
                StepHistory one = history.step(step.id());
                Settling settling = step.settling().orElseThrow();
                one.settledAt().filter(now::isBefore).ifPresent(until -> pending.add(new PendingEffect(
                        settling.key(), settling.resource(), one.verified().orElseThrow(), until)));
            }
        }
        return List.copyOf(pending);
    }
}
