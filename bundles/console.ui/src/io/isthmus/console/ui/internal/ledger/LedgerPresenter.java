package io.isthmus.console.ui.internal.ledger;

import io.isthmus.console.ui.internal.details.History;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
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

    /** Gives the table its rows; in the thread of the widgets. */
    void refresh() {
        records.setRows(model.ledger().records());
    }

    TablePresenter<LedgerLine> records() {
        return records;
    }

    /** Whether it is as it was written, in words. */
    String verdict() {
        return model.ledger().verdict().map(Verdict::sentence).orElse(Messages.LedgerPresenter_notVerified);
    }

    /** The same as a mark. */
    Mark mark() {
        return model.ledger().verdict().map(verdict -> verdict.state() == Verdict.State.OK ? Mark.GOOD
                : verdict.trustworthy() ? Mark.WARNING : Mark.BAD).orElse(Mark.NONE);
    }

    boolean canVerify() {
        return model.connection().isPresent();
    }

    void select(LedgerLine line) {
        model.select(new Selected.RecordSelected(line));
    }
}
