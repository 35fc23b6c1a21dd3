package io.isthmus.ui.model;

import java.util.Optional;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * What is selected in the window, in whichever view.
 *
 * @since 1.0
 */
public sealed interface Selected {

    /** Nothing is. */
    record Nothing() implements Selected {
    }

    /**
     * An object of one side, or a part as a whole.
     *
     * @param resource what it is
     * @param scope    key of the organization or tenant in which it stands; empty where that is of no account
     */
    record ResourceSelected(Resource resource, Optional<String> scope) implements Selected {
    }

    /**
     * A finding; its resource is looked at together with it.
     *
     * @param finding what was found
     * @param pair    for which organization with which tenant; empty where that is of no account
     */
    record FindingSelected(Finding finding, Optional<HybridPair> pair) implements Selected {

        /** Key of the organization or tenant in which its resource stands; empty where that is of no account. */
        public Optional<String> scope() {
            return pair.flatMap(known -> known.key(finding.resource().side()));
        }
    }

    /** A step of the plan that is looked at. */
    record StepSelected(Step step) implements Selected {
    }

    /** Something that a watch found. */
    record FoundSelected(FoundEntry entry) implements Selected {
    }

    /** A record of the ledger. */
    record RecordSelected(LedgerLine line) implements Selected {
    }
}
