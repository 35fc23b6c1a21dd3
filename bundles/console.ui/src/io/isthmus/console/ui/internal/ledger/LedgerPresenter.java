package io.isthmus.console.ui.internal.ledger;

import java.util.List;

import io.isthmus.console.ui.internal.details.History;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.LedgerState;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.TablePresenter;

/** The state of the ledger's view. */
final class LedgerPresenter extends Presenter {

    private final ConsoleModel model;
    private final TablePresenter<LedgerLine> records;

    LedgerPresenter(ConsoleModel model) {
        this.model = model;
        records = new TablePresenter<>("ledger.records", new History(model).columns()); //$NON-NLS-1$
        records.setEmptyText(Messages.LedgerPresenter_empty);
        track(model.onChange(Topic.LEDGER, this::changed));
        track(model.onChange(Topic.CONNECTION, this::changed));
    }

    /**
     * What is to be seen.
     *
     * @param records   what the console changed, the newest first
     * @param verdict   whether the ledger is as it was written, in words
     * @param mark      the same as a mark
     * @param canVerify whether there is a ledger to be verified
     */
    record Looked(List<LedgerLine> records, String verdict, Mark mark, boolean canVerify) {
    }

    /** Works out what is to be seen; in any thread. */
    Looked look() {
        LedgerState ledger = model.ledger();
        return new Looked(ledger.records(),
                ledger.verdict().map(Verdict::sentence).orElse(Messages.LedgerPresenter_notVerified),
                ledger.verdict().map(LedgerPresenter::mark).orElse(Mark.NONE), model.connection().isPresent());
    }

    private static Mark mark(Verdict verdict) {
        return verdict.state() == Verdict.State.OK ? Mark.GOOD : verdict.trustworthy() ? Mark.WARNING : Mark.BAD;
    }

    /** Gives the table its rows; in the thread of the widgets. */
    void show(Looked looked) {
        records.setRows(looked.records());
    }

    TablePresenter<LedgerLine> records() {
        return records;
    }

    void select(LedgerLine line) {
        model.select(new Selected.RecordSelected(line));
    }
}
