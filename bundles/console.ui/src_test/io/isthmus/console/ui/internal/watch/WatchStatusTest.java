package io.isthmus.console.ui.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.profile.LockHolder;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.WatchState;
import io.isthmus.ui.style.Mark;

class WatchStatusTest {

    private final ConsoleModel model = Fakes.model();

    private WatchStatus status() {
        return WatchStatus.of(model).orElseThrow();
    }

    private void looked() {
        model.watching().change(state -> state.saw(Fakes.round(model.snapshot().orElseThrow()), false)
                .until(Fakes.NOW.plusSeconds(900)));
    }

    @Test
    void whereNobodyWatchesItOffersToBegin() {
        assertEquals(ConsoleIds.WATCH_COMMAND, status().cure().command());
        assertTrue(status().explanation().contains("Contoso"), status()::explanation);
    }

    @Test
    void afterAQuietLookItTellsWhenItLookedAndWhenItLooksNext() {
        looked();
        assertEquals(Mark.GOOD, status().mark());
        assertTrue(status().text().contains(model.times().shortly(Fakes.NOW)), status()::text);
        assertTrue(status().text().contains(model.times().shortly(Fakes.NOW.plusSeconds(900))), status()::text);
    }

    @Test
    void whatNobodyLookedAtIsCountedAndLeadsToTheChanges() {
        looked();
        model.watching().found(new FoundEntries(List.of(Fakes.found("1", "It changed.")), 0, List.of()));
        assertEquals(Mark.WARNING, status().mark());
        assertEquals(ConsoleIds.SHOW_CHANGES_COMMAND, status().cure().command());
        assertTrue(status().brief().endsWith("1"), status()::brief);
        assertTrue(status().text().contains(model.times().shortly(Fakes.NOW)), status()::text);
    }

    @Test
    void whatNobodyLookedAtIsCountedWhereNobodyWatchesAnyMore() {
        model.watching().found(new FoundEntries(List.of(Fakes.found("1", "It changed.")), 0, List.of()));
        assertEquals(Mark.WARNING, status().mark());
        assertTrue(status().brief().endsWith("1"), status()::brief);
        assertEquals(ConsoleIds.SHOW_CHANGES_COMMAND, status().cure().command());
    }

    @Test
    void whatCouldNotBeReadIsNamedWithItsReason() {
        looked();
        model.watching().change(state -> state.saw(Fakes.round(model.snapshot().orElseThrow(), Fakes.unseen()), false));
        assertEquals(Mark.WARNING, status().mark());
        assertEquals(ConsoleIds.LOOK_NOW_COMMAND, status().cure().command());
        assertTrue(status().explanation().contains("The server said no."), status()::explanation);
    }

    @Test
    void aLookThatFailedIsToldUntilOneSucceeds() {
        looked();
        model.watching().change(state -> state.failed(Failure.of(Failure.Kind.UNREACHABLE, Side.ENTRA, "look",
                "The network is down.", "Wait.")));
        assertTrue(status().explanation().contains("The network is down."), status()::explanation);
        looked();
        assertEquals(Mark.GOOD, status().mark());
    }

    @Test
    void theOtherProcessThatWatchesIsNamed() {
        model.watching().change(state -> state.heldBy(Optional.of(new LockHolder(4711, "berta", "admin02", Fakes.NOW))));
        assertTrue(status().explanation().contains("berta"), status()::explanation);
        assertTrue(status().explanation().contains("4711"), status()::explanation);
        model.watching().change(state -> state.heldBy(Optional.empty()));
        assertEquals(WatchState.Phase.HELD, model.watching().state().phase());
        assertTrue(!status().explanation().isEmpty());
    }

    @Test
    void aFileIsNotWatched() {
        assertTrue(model.look(new Connection("zip", "Zip", ConnectionKind.COLLECTED, Map.of()), Optional.empty()));
        assertEquals(Optional.empty(), WatchStatus.of(model));
    }
}
