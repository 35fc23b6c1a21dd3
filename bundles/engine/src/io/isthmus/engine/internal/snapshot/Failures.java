package io.isthmus.engine.internal.snapshot;

import java.time.Duration;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.text.Sides;

/** Failures that are found here and not told by a source. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {
    }

    /** An adapter or a contributor threw what it must not throw. */
    static Failure mistake(Side side, String attempted, RuntimeException mistake) {
        LOG.log(System.Logger.Level.ERROR, attempted, mistake);
        return Failure.of(Failure.Kind.SERVICE_ERROR, side, attempted, NLS.bind(Messages.Mistake, mistake),
                Messages.AdviceReport);
    }

    /** It did not end in time. */
    static Failure late(Side side, String attempted, Duration deadline) {
        return Failure.of(Failure.Kind.UNREACHABLE, side, attempted,
                NLS.bind(Messages.Late, deadline.toSeconds()), Messages.AdviceLater);
    }

    /** Nothing of that side is open. */
    static Failure notOpen(Side side, String attempted) {
        return Failure.of(Failure.Kind.NOT_SIGNED_IN, side, attempted, NLS.bind(Messages.NotOpen, Sides.name(side)),
                Messages.AdviceConnect);
    }

    /** The connection was opened for reading. */
    static Failure readOnly(Side side, String attempted) {
        return Failure.of(Failure.Kind.DENIED, side, attempted, Messages.ReadOnly, Messages.AdviceEscalate);
    }

    /** One sentence about a failure, for notes. */
    static String sentence(Failure failure) {
        return NLS.bind(Messages.Note,
                new Object[] { Sides.name(failure.side()), failure.attempted(), failure.message(), failure.advice() });
    }
}
