package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.LedgerState;

/** Reads the ledger and, where it is asked for, looks whether it is as it was written. */
public final class ReadLedgerOperation implements Operation {

    private final ConsoleModel model;
    private final boolean verify;

    public ReadLedgerOperation(ConsoleModel model, boolean verify) {
        this.model = model;
        this.verify = verify;
    }

    @Override
    public String title() {
        return verify ? Messages.ReadLedgerOperation_verify : Messages.ReadLedgerOperation_title;
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Optional<OrganizationStore> store = model.store();
        if (store.isEmpty()) {
            return;
        }
        Optional<Verdict> verdict = verify ? Optional.of(verdict(store.get())) : Optional.empty();
        try {
            model.ledgerRead(new LedgerState(LedgerLine.of(store.get().ledger().records()).reversed(), verdict));
        } catch (IOException failed) {
            model.ledgerRead(new LedgerState(List.of(), Optional.of(verdict(store.get()))));
            throw Failures.file(Messages.ReadLedgerOperation_attempted, failed);
        }
    }

    private Verdict verdict(OrganizationStore store) {
        return model.snapshot().filter(snapshot -> snapshot.ledgerHead().count() > 0)
                .map(snapshot -> Ledger.verify(store.ledgerFile(), snapshot.ledgerHead()))
                .orElseGet(() -> Ledger.verify(store.ledgerFile()));
    }
}
