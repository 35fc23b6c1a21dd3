package io.isthmus.console.ui.internal.details;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.LedgerLine.Outcome;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;

/** What the ledger tells, newest first. */
public final class History {

    private static final int SHORTEST_NAME = 3;

    private final ConsoleModel model;

    public History(ConsoleModel model) {
        this.model = model;
    }

    /** The columns of a table of what the ledger tells. */
    public List<Column<LedgerLine>> columns() {
        return List.of(
                Column.of("time", Messages.History_time, 18, //$NON-NLS-1$
                        (LedgerLine line) -> model.times().shortly(line.record().entry().at()))
                        .inFull(line -> model.times().exactly(line.record().entry().at()))
                        .sortedBy(Comparator.comparingLong(line -> line.record().number())),
                Column.of("what", Messages.History_what, 64, (LedgerLine line) -> ShortIds.within(line.sentence())) //$NON-NLS-1$
                        .inFull(LedgerLine::sentence).marked(line -> mark(line.outcome())),
                Column.of("about", Messages.History_about, 38, LedgerLine::about), //$NON-NLS-1$
                Column.of("side", Messages.History_side, 16, //$NON-NLS-1$
                        (LedgerLine line) -> line.side().map(Sides::name).orElse(Messages.History_console)),
                Column.of("by", Messages.History_by, 22, LedgerLine::who).inFull(LedgerLine::by) //$NON-NLS-1$
                        .explained(LedgerLine::by),
                Column.of("number", Messages.History_number, 6, //$NON-NLS-1$
                        (LedgerLine line) -> Long.toString(line.record().number()))
                        .sortedBy(Comparator.comparingLong(line -> line.record().number())).hidden(),
                Column.of("plan", Messages.History_plan, 38, //$NON-NLS-1$
                        (LedgerLine line) -> line.record().entry().plan().map(Object::toString).orElse("")).hidden(), //$NON-NLS-1$
                Column.of("hash", Messages.History_hash, 20, (LedgerLine line) -> line.record().hash()).hidden()); //$NON-NLS-1$
    }

    /** What came of it, as a mark: that something was sent or answered does not yet say that it is so. */
    static Mark mark(Outcome outcome) {
        return switch (outcome) {
            case NOTED, SKIPPED, SENT, ANSWERED -> Mark.NONE;
            case RUN -> Mark.INFORMATION;
            case DONE -> Mark.GOOD;
            case FAILED -> Mark.BAD;
            case UNKNOWN -> Mark.UNSEEN;
        };
    }

    /**
     * What is told of an object by any of its names, newest first. A plan as a whole is about no single object.
     *
     * @param scope key of the organization or tenant in which it stands: objects of another can have the same names; empty
     *              where that is of no account
     */
    List<LedgerLine> about(Set<String> names, Optional<String> scope) {
        List<String> wanted = names.stream().filter(name -> name.length() >= SHORTEST_NAME)
                .map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return model.ledger().records().stream().filter(line -> line.outcome() != Outcome.RUN)
                .filter(line -> scope.isEmpty() || line.scopes().isEmpty() || line.scopes().contains(scope.get()))
                .filter(line -> names(line, wanted)).toList();
    }

    private static boolean names(LedgerLine line, List<String> wanted) {
        String told = (line.sentence() + ' ' + ValueText.of(line.record().entry().content())).toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(told::contains);
    }
}
