package io.isthmus.console.ui.internal.details;

import java.util.Optional;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.ui.style.Mark;

/**
 * A plan that concerns what is selected.
 *
 * @param title       what the plan does
 * @param here        what it does here: its step, or the finding that it mends
 * @param mark        how that stands
 * @param state       the same in words
 * @param remediation how it is made; empty for the plan that is looked at
 * @param pair        which organization with which tenant it is made for; empty where that is of no account
 */
record PlanFor(String title, String here, Mark mark, String state, Optional<Remediation> remediation,
        Optional<HybridPair> pair) {
}
