package io.isthmus.console.ui.internal.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.style.Mark;

/** Two tenants with an object of the same name. */
class ExplorerPresenterTest {

    private final ConsoleModel model = Fakes.modelInTwoTenants();
    private final ExplorerPresenter presenter = new ExplorerPresenter(model);

    private List<String> revealed() {
        return presenter.look().revealed().stream().map(ExplorerNode::id).toList();
    }

    private static List<String> in(String tenant) {
        String root = "ENTRA/" + tenant;
        return List.of(root, root + "/com.example.shared", root + "/com.example.shared/Shared");
    }

    @Test
    void whatIsSelectedStaysSelectedInItsTenant() {
        for (ExplorerNode root : presenter.look().roots().subList(1, 3)) {
            presenter.select(root.children().getFirst().children().getFirst());
            assertEquals(in(root.scope()), revealed());
        }
    }

    @Test
    void aFindingIsRevealedInTheTenantOfItsPairAndMarksNothingOfTheOther() {
        Finding wrong = Finding.of(Outcome.FAIL, Severity.ERROR, Fakes.SHARED, Direction.BOTH, "It is wrong.");
        Fakes.judge(model, List.of(Fakes.twoTenants().getLast()), wrong);
        model.select(new Selected.FindingSelected(wrong, Optional.of(Fakes.twoTenants().getLast())));
        assertEquals(in("2"), revealed());
        assertEquals(List.of(Mark.NONE, Mark.BAD),
                presenter.look().roots().subList(1, 3).stream().map(ExplorerNode::mark).toList());
    }
}
