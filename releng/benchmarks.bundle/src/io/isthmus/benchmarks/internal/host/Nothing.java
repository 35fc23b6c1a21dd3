package io.isthmus.benchmarks.internal.host;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;

/** A check that looks at nothing: what it takes is what its process takes. */
public final class Nothing implements Check {

    @Override
    public void run(CheckContext context) {
        context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, new Resource(Side.WORKSTATION, "", "", ""), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                Direction.BOTH, "Nothing was looked at.")); //$NON-NLS-1$
    }
}
