package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.LockedException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.ui.model.ConsoleModel;

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

    /** Files that could not be read, while others could. */
    static SourceException unread(String attempted, List<Path> files) {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, attempted,
                NLS.bind(Messages.Failures_unread, names), Messages.Failures_fileAdvice));
    }

    /** Something that needs a connection while there is none. */
    static SourceException notConnected(String attempted) {
        return new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.WORKSTATION, attempted,
                Messages.Failures_notConnected, Messages.Failures_notConnectedAdvice));
    }

    /** Turning to another organization while a plan is applied to the one that is looked at, or undone there. */
    static SourceException changing(String attempted, ConsoleModel model) {
        String title = model.connection().map(Connection::title).orElse(""); //$NON-NLS-1$
        return new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, attempted,
                NLS.bind(Messages.Failures_changing, title), Messages.Failures_changingAdvice));
    }

    /** A change of the organization that was looked at until now. */
    static SourceException turnedAway(String attempted) {
        return new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, attempted,
                Messages.Failures_turnedAway, Messages.Failures_turnedAwayAdvice));
    }
}
