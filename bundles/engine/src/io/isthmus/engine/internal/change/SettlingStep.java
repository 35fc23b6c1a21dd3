package io.isthmus.engine.internal.change;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * A step that was done and not undone, and takes its time to work or took it.
 *
 * @param plan   its plan
 * @param step   the step
 * @param effect what takes its time, and until when
 */
public record SettlingStep(UUID plan, Step step, PendingEffect effect) {

    /** All of a ledger, whether their time is over or not, in the order of the plans. */
    public static List<SettlingStep> of(List<LedgerRecord> records) {
        List<SettlingStep> all = new ArrayList<>();
        for (PlanHistory history : PlanHistory.of(records).values()) {
            for (Step step : history.settling()) {
                StepHistory one = history.step(step.id());
                Settling settling = step.settling().orElseThrow();
                all.add(new SettlingStep(history.plan().id(), step, new PendingEffect(settling.key(),
                        settling.resource(), Pairs.key(history.plan().pair(), step),
                        one.verified().orElseThrow(), one.settledAt().orElseThrow())));
            }
        }
        return List.copyOf(all);
    }
}
