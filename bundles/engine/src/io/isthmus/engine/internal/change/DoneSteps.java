package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.ledger.Ledger;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.snapshot.HybridPair;

/** What a ledger tells of steps that were done and not undone. */
final class DoneSteps {

    private static final String ORIGIN = "ledger";

    private DoneSteps() {
    }

    /**
     * Reads it.
     *
     * @param pair of which organization with which tenant; what was done for others of the connection is left out
     * @param now  when it is read, by the organization's clock
     * @return oldest first; a failure where the ledger cannot be read or is not trustworthy
     */
    static Reading<List<DoneStep>> in(Ledger ledger, HybridPair pair, Instant now) {
        try {
            List<DoneStep> done = new ArrayList<>();
            for (PlanHistory history : PlanHistory.of(ledger.records()).values()) {
                for (Step step : of(history.plan(), pair)) {
                    Optional<Instant> verified = history.step(step.id()).lastVerified();
                    verified.ifPresent(at ->
                            done.add(new DoneStep(history.plan().id(), history.plan().kind(), step, at)));
                }
            }
            done.sort(Comparator.comparing(DoneStep::at));
            return Reading.read(List.copyOf(done), now, ORIGIN);
        } catch (IOException unreadable) {
            return Reading.failed(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.AttemptedLedger,
                    String.valueOf(unreadable.getMessage()), Messages.AdviceVerifyLedger), now, ORIGIN);
        }
    }

    /**
     * Those that were done for a pair, whose title may have changed since. What was done at the organization's servers was
     * done for each of its tenants: a setting override and the auth certificate are the same for all of them.
     */
    private static List<Step> of(Plan plan, HybridPair pair) {
        return plan.pair().organization().equals(pair.organization()) ? plan.steps().stream()
                .filter(step -> step.side() == Side.ON_PREMISES
                        || step.elsewhere().or(() -> plan.pair().tenant()).equals(pair.tenant())).toList() : List.of();
    }
}
