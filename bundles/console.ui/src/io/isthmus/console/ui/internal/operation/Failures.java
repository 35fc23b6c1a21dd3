package io.isthmus.console.ui.internal.operation;

import java.io.IOException;

import io.isthmus.engine.profile.LockedException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanRefusedException;

/** Turns what the engine throws into what a person is told. */
public final class Failures {

    private Failures() {
    }

    /** A plan that cannot be made or must not be applied. */
    static SourceException refused(String attempted, PlanRefusedException refusal) {
        return new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, attempted,
                refusal.getMessage(), refusal.advice()), refusal);
    }

    /** An organization that another process writes to. */
    static SourceException locked(String attempted, LockedException lock) {
        return new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, attempted, lock.getMessage(),
                Messages.Failures_lockedAdvice), lock);
    }

    /** A file that cannot be read or written. */
    static SourceException file(String attempted, IOException failed) {
        String said = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, attempted, said,
                Messages.Failures_fileAdvice), failed);
    }

    /** Something that needs a connection while there is none. */
    static SourceException notConnected(String attempted) {
        return new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.WORKSTATION, attempted,
                Messages.Failures_notConnected, Messages.Failures_notConnectedAdvice));
    }
}
