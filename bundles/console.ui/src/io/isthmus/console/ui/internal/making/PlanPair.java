package io.isthmus.console.ui.internal.making;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;

/** Tells which organization with which tenant a plan is made for. */
final class PlanPair {

    private PlanPair() {
    }

    /**
     * A sentence; empty where there is but one pair to make plans for.
     *
     * @param count which of how many plans it is that are made one after the other; empty for one alone
     */
    static Optional<String> of(ConsoleModel model, Optional<String> count) {
        return model.snapshot().map(Snapshot::pairs).filter(pairs -> pairs.size() > 1).flatMap(pairs -> model.pair())
                .map(HybridPair::title).map(pair -> count
                        .map(which -> NLS.bind(Messages.PlanPair_oneOf, pair, which))
                        .orElseGet(() -> NLS.bind(Messages.PlanPair_one, pair)));
    }
}
