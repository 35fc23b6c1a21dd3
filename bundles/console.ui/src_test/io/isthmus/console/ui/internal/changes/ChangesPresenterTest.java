package io.isthmus.console.ui.internal.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.watch.Acknowledgement;
import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.style.Mark;

class ChangesPresenterTest {

    private static final FoundEntry FIRST = Fakes.found("1", "The first changed.");
    private static final FoundEntry SECOND = Fakes.found("2", "The second changed.");

    private final ConsoleModel model = Fakes.model();
    private final ChangesPresenter presenter = new ChangesPresenter(model);

    private void found(FoundEntry... newestFirst) {
        model.watching().found(new FoundEntries(List.of(newestFirst), 0, List.of()));
    }

    private List<String> shown() {
        presenter.show(presenter.look());
        return presenter.rows().visible().stream().map(ChangeRow::what).toList();
    }

    @Test
    void whatComesWhileOthersAreLookedAtWaitsToBeAskedFor() {
        found(FIRST);
        assertEquals(List.of("The first changed."), shown());
        found(SECOND, FIRST);
        assertEquals(List.of("The first changed."), shown());
        assertEquals(1, presenter.look().arrived());
        assertEquals(2, presenter.look().count());
        presenter.showArrived();
        assertEquals(List.of("The second changed.", "The first changed."), shown());
        assertEquals(0, presenter.look().arrived());
    }

    @Test
    void theFirstIsShownAtOnce() {
        assertEquals(List.of(), shown());
        found(FIRST);
        assertEquals(List.of("The first changed."), shown());
    }

    @Test
    void ofAnotherOrganizationAllIsShown() {
        found(FIRST);
        shown();
        assertTrue(model.look(new Connection("other", "Other", ConnectionKind.TENANT, Map.of()), Optional.empty()));
        found(SECOND, FIRST);
        assertEquals(2, shown().size());
    }

    @Test
    void aRowTellsWhereWhatAndWhoOrWhichLogWouldTell() {
        found(FIRST);
        ChangeRow row = presenter.look().rows().getFirst();
        assertEquals(Mark.BAD, row.mark());
        assertEquals("One", row.object());
        assertEquals("Mail goes astray. Set it back.", row.more());
        assertTrue(row.who().contains("Search-AdminAuditLog"), row::who);
        assertEquals("fake", row.plan().orElseThrow().plan());
    }

    @Test
    void aRowTellsWhoAnAuditLogNames() {
        ToldDrift told = (ToldDrift) FIRST.found();
        found(new FoundEntry(FIRST.id(), FIRST.at(), told.by(new Authorship(List.of(new Authorship.Act("Megan Bowen",
                Fakes.NOW, "Add owner to application")), "", Set.of("one"))), Optional.empty()));
        String who = presenter.look().rows().getFirst().who();
        assertTrue(who.startsWith("Megan Bowen, ") && who.endsWith(" (Add owner to application)"), who);
        found(new FoundEntry(FIRST.id(), FIRST.at(), told.by(new Authorship(List.of(), "the log may not be read",
                Set.of("one"))), Optional.empty()));
        assertEquals("not known; the log may not be read", presenter.look().rows().getFirst().who());
    }

    @Test
    void whatWaitsAndWhatCouldNotBeReadStandBelow() {
        TimedEffect waiting = new TimedEffect(new PendingEffect("key", "EX01", Optional.empty(), Fakes.NOW, Fakes.NOW.plusSeconds(3600)),
                new UUID(0, 1), "Set it", TimedEffect.State.WAITING, List.of());
        TimedEffect proven = new TimedEffect(waiting.effect(), new UUID(0, 2), "Done", TimedEffect.State.PROVEN,
                List.of());
        WatchRound round = new WatchRound(model.snapshot().orElseThrow(), Optional.empty(), Optional.empty(), List.of(),
                List.of(), List.of(Fakes.unseen()), List.of(waiting, proven), List.of(), List.of());
        model.watching().change(state -> state.saw(round, false));
        found(FIRST);
        assertEquals(Stream.of(Mark.BAD, Mark.WAITING, Mark.UNSEEN).toList(),
                presenter.look().rows().stream().map(ChangeRow::mark).toList());
    }

    @Test
    void aChosenRowIsSelectedEverywhereAndFollowsWhatBecomesOfIt() {
        found(FIRST);
        shown();
        presenter.choose(presenter.rows().visible().getFirst());
        assertEquals(new Selected.FoundSelected(FIRST), model.selected());
        assertTrue(presenter.acknowledgeable());
        assertEquals(List.of("1"), presenter.open());
        found(new FoundEntry(FIRST.id(), FIRST.at(), FIRST.found(),
                Optional.of(new Acknowledgement(Fakes.NOW, "anna"))));
        shown();
        assertTrue(presenter.acknowledged());
        assertFalse(presenter.acknowledgeable());
        assertEquals(List.of(), presenter.open());
    }

    @Test
    void whatCannotBeReadOrIsNoLongerKeptIsSaid() {
        model.watching().found(new FoundEntries(List.of(FIRST), 7, List.of("Line 3 is damaged.")));
        assertTrue(presenter.look().problems().startsWith("Line 3 is damaged."), presenter.look()::problems);
        assertTrue(presenter.look().problems().endsWith("7"), presenter.look()::problems);
    }
}
