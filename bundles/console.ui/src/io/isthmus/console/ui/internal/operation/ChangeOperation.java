package io.isthmus.console.ui.internal.operation;

import java.io.IOException;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Visit;

/**
 * What applying and undoing the plan that is looked at have in common: the right to write is asked for first, each
 * step is shown as it goes, and both sides are read again after.
 */
abstract class ChangeOperation implements Operation {

    private final ConsoleModel model;
    private final ApplyOptions options;
    private final PersonPort person;
    private final String attempted;

    ChangeOperation(ConsoleModel model, ApplyOptions options, PersonPort person, String attempted) {
        this.model = model;
        this.options = options;
        this.person = person;
        this.attempted = attempted;
    }

    /** Has the engine do it. */
    abstract ChangeResult change(ChangeEngine engine, Plan plan, Session session, ApplyOptions decided,
            ChangeListener listener, Cancel cancel) throws PlanRefusedException, LockedException, IOException;

    @Override
    public final JobFamily family() {
        return JobFamily.CHANGE;
    }

    @Override
    public final void run(CallContext context) throws SourceException {
        Visit visit = model.visit();
        Session session = visit.session().orElseThrow(() -> Failures.notConnected(attempted));
        Plan plan = visit.plan().map(PlanRun::plan).orElseThrow(() -> Failures.notConnected(attempted));
        if (session.access() != Access.WRITE) {
            session.escalate(person, context);
            visit.accessChanged();
        }
        try {
            carryOut(visit, plan, session, context);
        } finally {
            new ReadLedgerOperation(model, false).run(visit);
        }
        new ReadOperation(model, false).run(visit, context);
    }

    private void carryOut(Visit visit, Plan plan, Session session, CallContext context) throws SourceException {
        ChangeEngine engine = model.console().changes(session.connection().id());
        if (!visit.changeBegins()) {
            throw Failures.turnedAway(attempted);
        }
        boolean rested = false;
        try {
            ChangeResult result = change(engine, plan, session, options, progress -> {
                context.progress().doing(progress.sentence());
                visit.stepChanged(progress);
            }, context.cancel());
            visit.planKnown(PlanRun.of(result.state(), result.sentence()));
            rested = true;
        } catch (PlanRefusedException refusal) {
            throw Failures.refused(attempted, refusal);
        } catch (LockedException lock) {
            throw Failures.locked(attempted, lock);
        } catch (IOException failed) {
            throw Failures.file(attempted, failed);
        } finally {
            if (!rested) {
                visit.changeEnded();
            }
        }
    }
}
