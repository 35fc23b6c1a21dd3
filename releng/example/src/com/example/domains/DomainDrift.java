package com.example.domains;

import java.util.Optional;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Explains that somebody removed an accepted domain. */
public final class DomainDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.ACCEPTED_DOMAINS) || !deviation.whole() || !deviation.went()) {
            return Optional.empty();
        }
        return Optional.of(Drift.of(Severity.ERROR, "The accepted domain " + deviation.object() + " is gone.",
                "Mail to its recipients is refused.", "Ask who removed it."));
    }
}
