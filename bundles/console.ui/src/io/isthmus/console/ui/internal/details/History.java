package io.isthmus.console.ui.internal.details;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.table.Column;

/** What the ledger tells, newest first. */
public final class History {

    private final ConsoleModel model;

    public History(ConsoleModel model) {
        this.model = model;
    }

    /** The columns of a table of records. */
    public List<Column<LedgerRecord>> columns() {
        return List.of(
                Column.of("number", Messages.History_number, 6, //$NON-NLS-1$
                        (LedgerRecord row) -> Long.toString(row.number()))
                        .sortedBy(Comparator.comparingLong(LedgerRecord::number)),
                Column.of("time", Messages.History_time, 20, //$NON-NLS-1$
                        (LedgerRecord row) -> model.times().shortly(row.entry().at()))
                        .inFull(row -> model.times().exactly(row.entry().at()))
                        .sortedBy(Comparator.comparing(row -> row.entry().at())),
                Column.of("kind", Messages.History_kind, 14, (LedgerRecord row) -> row.entry().kind()), //$NON-NLS-1$
                Column.of("step", Messages.History_step, 18, //$NON-NLS-1$
                        (LedgerRecord row) -> row.entry().step().orElse("")), //$NON-NLS-1$
                Column.of("content", Messages.History_content, 60, //$NON-NLS-1$
                        (LedgerRecord row) -> ValueText.of(row.entry().content())),
                Column.of("plan", Messages.History_plan, 38, //$NON-NLS-1$
                        (LedgerRecord row) -> row.entry().plan().map(Object::toString).orElse("")).hidden(), //$NON-NLS-1$
                Column.of("hash", Messages.History_hash, 20, LedgerRecord::hash).hidden()); //$NON-NLS-1$
    }

    /** The records that speak of something, newest first. */
    List<LedgerRecord> about(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return model.ledger().records().stream().filter(row -> ValueText.of(row.entry().content())
                .toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }
}
