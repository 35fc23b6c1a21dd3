package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.Optional;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Visit;

/**
 * What applying and undoing the plan that is looked at have in common: the right to write is asked for first, each
 * step is shown as it goes, the right is given back when it ended, however it did, and both sides are read again after.
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
        if (!plan.local()) {
            session.escalate(Writing.of(plan), person, context);
            visit.accessChanged();
        }
        if (!visit.changeBegins()) {
            throw visit.left() ? Failures.turnedAway(attempted) : Failures.changing(attempted, model);
        }
        carryOut(visit, plan, session, context);
        new ReadOperation(model, false).run(visit, context);
    }

    /**
     * Before the change counts as over the right to write is given back, lest that of the next one be, and the ledger is
     * read, so that nobody takes our own records for another's.
     */
    private void carryOut(Visit visit, Plan plan, Session session, CallContext context) throws SourceException {
        Optional<PlanRun> rested = Optional.empty();
        try {
            rested = Optional.of(change(visit, plan, session, context));
        } finally {
            session.relinquish();
            visit.accessChanged();
            try {
                new ReadLedgerOperation(model, false).run(visit);
            } finally {
                rested.ifPresentOrElse(visit::planKnown, visit::changeEnded);
            }
        }
    }

    private PlanRun change(Visit visit, Plan plan, Session session, CallContext context) throws SourceException {
        ChangeEngine engine = model.console().changes(session.connection().id());
        try {
            ChangeResult result = change(engine, plan, session, options, progress -> {
                context.progress().doing(progress.sentence());
                visit.stepChanged(progress);
            }, context.cancel());
            return PlanRun.of(result.state(), result.sentence());
        } catch (PlanRefusedException refusal) {
            throw Failures.refused(attempted, refusal);
        } catch (LockedException lock) {
            throw Failures.locked(attempted, lock);
        } catch (IOException failed) {
            throw Failures.file(attempted, failed);
        }
    }
}
