package io.isthmus.console.ui.internal.operation;

import java.io.IOException;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.model.ConsoleModel;

/** Applies the plan that is looked at, or goes on with it where it stopped. */
public final class ApplyOperation extends ChangeOperation {

    public ApplyOperation(ConsoleModel model, ApplyOptions options, PersonPort person) {
        super(model, options, person, Messages.ApplyOperation_attempted);
    }

    @Override
    public String title() {
        return Messages.ApplyOperation_title;
    }

    @Override
    ChangeResult change(ChangeEngine engine, Plan plan, Session session, ApplyOptions decided,
            ChangeListener listener, Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        return engine.apply(plan, session, decided, listener, cancel);
    }
}
