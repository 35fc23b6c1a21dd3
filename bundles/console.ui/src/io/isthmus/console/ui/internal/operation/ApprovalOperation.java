package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;

/** Looks in policy and ledger whether a plan lacks a second person's approval, before somebody is asked to apply it. */
public final class ApprovalOperation implements Operation {

    private final ConsoleModel model;
    private final Plan plan;
    private final Consumer<Optional<String>> asked;

    /**
     * @param asked is told what is missing, in the job's thread
     */
    public ApprovalOperation(ConsoleModel model, Plan plan, Consumer<Optional<String>> asked) {
        this.model = model;
        this.plan = plan;
        this.asked = asked;
    }

    @Override
    public String title() {
        return Messages.ApprovalOperation_title;
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Session session = model.session().orElseThrow(() -> Failures.notConnected(title()));
        try {
            asked.accept(model.console().changes(session.connection().id()).missingApproval(plan, session));
        } catch (IOException unread) {
            throw Failures.file(title(), unread);
        }
    }
}
