package io.isthmus.console.ui.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.LedgerLine.Outcome;
import io.isthmus.sdk.data.Value;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.LedgerState;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TableText;

class LedgerPresenterTest {

    private static final String THUMBPRINT = "A70AE923AA8A44B2D5C73879C7A98EE000112233";

    private final ConsoleModel model = Fakes.model();
    private final LedgerPresenter presenter = new LedgerPresenter(model);

    private List<Column<LedgerLine>> shown() {
        return presenter.records().shownColumns();
    }

    @Test
    void aRowTellsWhatHappenedWhereAndByWhomAndNoRawMember() {
        LedgerLine line = Fakes.line(1, Outcome.DONE, "Seen to be done: key " + THUMBPRINT,
                Value.members().with("direction", Value.of("FORWARD")));
        model.visit().ledgerRead(new LedgerState(List.of(line), Optional.empty()));
        presenter.show(presenter.look());
        List<String> cells = shown().stream().map(column -> column.text().apply(line)).toList();
        assertTrue(cells.containsAll(List.of("Seen to be done: key A70AE923…", "Change One", "On-premises",
                "anna")), cells.toString());
        assertFalse(cells.toString().contains("FORWARD"));
        assertTrue(TableText.rows(presenter.records().visible(), shown()).contains(THUMBPRINT), "whole when copied");
        assertTrue(TableText.rows(presenter.records().visible(), shown()).contains("anna (anna on admin01)"));
    }

    @Test
    void rowsAreInTheOrderOfTheLedgerWhenSortedByTime() {
        LedgerLine second = Fakes.line(2, Outcome.DONE, "second", Value.members());
        LedgerLine first = Fakes.line(1, Outcome.SENT, "first", Value.members());
        model.visit().ledgerRead(new LedgerState(List.of(second, first), Optional.empty()));
        presenter.show(presenter.look());
        presenter.records().sortBy(shown().getFirst());
        assertEquals(List.of(first, second), presenter.records().visible(), "of the same instant");
    }
}
