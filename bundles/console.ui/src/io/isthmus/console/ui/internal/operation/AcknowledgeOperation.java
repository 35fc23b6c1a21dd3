package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/** Notes that somebody looked at what watches found, or takes it back. */
public final class AcknowledgeOperation implements Operation {

    private final ConsoleModel model;
    private final List<String> ids;
    private final boolean looked;

    /**
     * @param ids    of what was found
     * @param looked whether somebody looked at it
     */
    public AcknowledgeOperation(ConsoleModel model, List<String> ids, boolean looked) {
        this.model = model;
        this.ids = List.copyOf(ids);
        this.looked = looked;
    }

    @Override
    public String title() {
        return Messages.AcknowledgeOperation_title;
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Visit visit = model.visit();
        Optional<WatchHistory> history = visit.connection().map(one -> model.console().watchHistory(one.id()));
        if (history.isEmpty()) {
            return;
        }
        try {
            history.get().acknowledge(ids, looked);
            visit.watching().found(history.get().read());
        } catch (IOException failed) {
            throw Failures.file(title(), failed);
        }
    }
}
