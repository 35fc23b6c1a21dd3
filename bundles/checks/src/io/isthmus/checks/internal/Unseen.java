package io.isthmus.checks.internal;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;

/** Findings about what could not be looked at. "Could not look" is never "nothing there". */
final class Unseen {

    private Unseen() {
    }

    /**
     * Says that a thing could not be looked at: an error where the reading failed, else skipped.
     *
     * @param what    what was wanted, as the subject of a sentence: "The build of EX03"
     * @param reading why it is not known
     */
    static Finding of(Resource resource, Direction direction, String what, Reading<?> reading) {
        Outcome outcome = reading.state() == ReadState.FAILED ? Outcome.ERROR : Outcome.SKIPPED;
        String reason = reading.failure().map(Failure::message).orElse(reading.origin());
        String advice = reading.failure().map(Failure::advice).orElse("");
        return Finding.of(outcome, Severity.WARNING, resource, direction,
                NLS.bind(Messages.Unseen, what, reason)).advising(advice);
    }
}
