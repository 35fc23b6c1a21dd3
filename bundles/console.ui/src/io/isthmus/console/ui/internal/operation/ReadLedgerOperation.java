package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.KnownHeads;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.LedgerState;
import io.isthmus.ui.model.Visit;

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
        run(model.visit());
    }

    /** Reads that of the organization that a visit is at. */
    void run(Visit visit) throws SourceException {
        Optional<OrganizationStore> store =
                visit.connection().map(connection -> model.console().profile().organization(connection.id()));
        if (store.isEmpty()) {
            return;
        }
        OrganizationStore files = store.get();
        KnownHeads known = verify ? heads(visit, files) : new KnownHeads(List.of(), List.of());
        Optional<Verdict> verdict = verify ? Optional.of(Ledger.verify(files.ledgerFile(), known.heads()))
                : Optional.empty();
        try {
            visit.ledgerRead(new LedgerState(LedgerLine.of(files.ledger().records()).reversed(), verdict));
        } catch (IOException failed) {
            visit.ledgerRead(new LedgerState(List.of(),
                    Optional.of(verdict.orElseGet(() -> Ledger.verify(files.ledgerFile())))));
            throw Failures.file(Messages.ReadLedgerOperation_attempted, failed);
        }
        if (!known.unread().isEmpty()) {
            throw Failures.unread(Messages.ReadLedgerOperation_compare, known.unread());
        }
    }

    /** What all saved snapshots noted, and the one that is looked at, which may be no file. */
    private KnownHeads heads(Visit visit, OrganizationStore files) throws SourceException {
        try {
            KnownHeads saved = KnownHeads.of(files, model.console().snapshots());
            List<LedgerHead> heads = new ArrayList<>(saved.heads());
            visit.shown().snapshot().map(Snapshot::ledgerHead).ifPresent(heads::add);
            return new KnownHeads(heads, saved.unread());
        } catch (UncheckedIOException failed) {
            throw Failures.file(Messages.ReadLedgerOperation_compare, failed.getCause());
        }
    }
}
