package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/**
 * One look of the watch. Nobody is asked to sign in. What was read is shown where it is as what is shown already, so that
 * nothing moves under the mouse; else it is told that it is not, and whoever wants to see it reads it.
 */
public final class WatchLookOperation implements Operation {

    private final ConsoleModel model;
    private final Visit visit;
    private final Watch watch;
    private final boolean openAnew;
    private Optional<WatchRound> round = Optional.empty();

    /**
     * @param visit    whose organization is looked at
     * @param watch    looks; used by this operation alone while it runs
     * @param openAnew whether sides that are closed, or could not be read, are opened first
     */
    public WatchLookOperation(ConsoleModel model, Visit visit, Watch watch, boolean openAnew) {
        this.model = model;
        this.visit = visit;
        this.watch = watch;
        this.openAnew = openAnew;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.WatchLookOperation_title, visit.connection().map(Connection::title).orElse("")); //$NON-NLS-1$
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    /** What was found; empty until the look is over, and where it failed. */
    public Optional<WatchRound> round() {
        return round;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        context.progress().doing(title());
        Session session = session(context);
        try {
            WatchRound found = watch.look(session, context);
            if (visit.left()) {
                throw new CancelledException();
            }
            watch.told(found);
            visit.watching().found(model.console().watchHistory(session.connection().id()).read());
            boolean differs = show(found, context);
            visit.watching().change(state -> state.saw(found, differs));
            round = Optional.of(found);
        } catch (IOException failed) {
            throw Failures.file(Messages.WatchLookOperation_attempted, failed);
        }
    }

    private Session session(CallContext context) throws SourceException {
        Session open = visit.session().orElseThrow(() -> Failures.notConnected(Messages.WatchLookOperation_attempted));
        if (!openAnew) {
            return open;
        }
        Session fresh = model.console().sessions().open(open.connection(), Access.READ, PersonPort.none(), context);
        if (fresh.failures().size() > open.failures().size()) {
            fresh.close();
            return open;
        }
        visit.opened(fresh);
        return fresh;
    }

    /** @return whether something is no longer as it is shown */
    private boolean show(WatchRound found, CallContext context) throws SourceException {
        Optional<Snapshot> shown = visit.shown().snapshot();
        boolean differs = shown.isPresent() && found.file().isPresent()
                && !model.console().snapshots().compare(shown.get(), found.snapshot()).configured().isEmpty();
        boolean shows = found.file().isPresent() && !differs
                && shown.filter(old -> losesSomething(old, found.snapshot())).isEmpty();
        if (shows && visit.sawAgain(found.snapshot())) {
            new CheckOperation(model).again(visit, context);
        }
        return differs;
    }

    /** What could not be read now, or is read on demand alone as proofs are, is not taken away from who looks at it. */
    private static boolean losesSomething(Snapshot shown, Snapshot later) {
        return shown.sides().stream().anyMatch(side -> side.parts().entrySet().stream()
                .filter(part -> part.getValue().known())
                .anyMatch(part -> later.side(side.scope().side(), side.scope().key())
                        .map(other -> (Reading<?>) other.parts().get(part.getKey())).filter(Reading::known).isEmpty()));
    }
}
