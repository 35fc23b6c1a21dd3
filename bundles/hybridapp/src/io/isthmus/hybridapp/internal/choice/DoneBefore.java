package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;

/** What this console did before, for plans that cannot be made without knowing it. */
public final class DoneBefore {

    private DoneBefore() {
    }

    /**
     * What was done and not undone, oldest first.
     *
     * @throws PlanRefusedException where the ledger cannot be read: that is not as if nothing had been done
     */
    public static List<DoneStep> require(PlanContext context) throws PlanRefusedException {
        Reading<List<DoneStep>> reading = context.done();
        return reading.value().orElseThrow(() -> new PlanRefusedException(NLS.bind(Messages.DoneBefore_NotRead,
                reading.failure().map(Failure::message).orElse(reading.origin())), Messages.DoneBefore_NotReadAdvice));
    }
}
