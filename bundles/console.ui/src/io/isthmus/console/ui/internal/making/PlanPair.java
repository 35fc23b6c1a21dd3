package io.isthmus.console.ui.internal.making;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.snapshot.HybridPair;
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
        return model.pair().filter(pair -> model.severalPairs()).map(HybridPair::title)
                .map(pair -> count.map(which -> NLS.bind(Messages.PlanPair_oneOf, pair, which))
                        .orElseGet(() -> NLS.bind(Messages.PlanPair_one, pair)));
    }
}
