package io.isthmus.hybridapp.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.Console;
import io.isthmus.hybridapp.map.MapBox;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;

class TrustMapPresenterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final ConsoleModel model = new ConsoleModel(fake(Console.class, fake(Facts.class, Optional.empty())));
    private final TrustMapPresenter presenter = new TrustMapPresenter(model);

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> method.getReturnType().isInstance(answer) ? answer
                        : method.getReturnType() == List.class ? List.of() : null));
    }

    private static ExchangeServer server(String name) {
        ExchangeBuild build = new ExchangeBuild(15, 2, 2562, 53);
        return new ExchangeServer(name, name + ".ad.contoso.com", build, Reading.read(build, NOW, "ExSetup"),
                Set.of("Mailbox"), "Standard", Optional.empty(), Optional.empty());
    }

    @BeforeEach
    void lookAtTwoServers() {
        SideSnapshot side = new SideSnapshot(new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso"),
                Map.of(Parts.SERVERS.id(), Reading.read(List.of(server("EX01"), server("EX02")), NOW, "test")));
        model.look(new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of()), Optional.of(
                new Snapshot("s", "Contoso", NOW, List.of(side), List.of(), LedgerHead.EMPTY, List.of())));
        presenter.show(presenter.look());
    }

    @Test
    void theKeyboardWalksTheBoxesAndStopsAtTheEnds() {
        presenter.move(1, 0);
        assertEquals("EX01", presenter.focused().orElseThrow().node().title());
        presenter.move(1, 0);
        assertEquals("EX02", presenter.focused().orElseThrow().node().title());
        presenter.move(0, -1);
        assertEquals("EX02", presenter.focused().orElseThrow().node().title(), "nothing is further left");
        presenter.move(0, 1);
        assertFalse(presenter.focused().orElseThrow().node().title().startsWith("EX0"), "another column");
    }

    @Test
    void standingOnABoxSelectsWhatItShows() {
        presenter.move(1, 0);
        assertTrue(model.selected() instanceof Selected.ResourceSelected selected
                && selected.resource().part().equals(Parts.SERVERS.id()));
    }

    @Test
    void hoverTellsOfTheBoxAndOfNothingBesideIt() {
        MapBox box = presenter.geometry().orElseThrow().boxes().get(0);
        assertTrue(presenter.sentence(box.x() + 1, box.y() + 1).startsWith("EX01"));
        assertEquals("", presenter.sentence(1, 1));
    }

    @Test
    void allColumnsFitUntilSomebodyChoosesAZoom() {
        double width = presenter.geometry().orElseThrow().width();
        presenter.zoomToWidth((int) (width / 2));
        assertEquals(0.5, presenter.zoom(), 0.01);
        presenter.zoomToWidth((int) (width * 2));
        assertEquals(1.0, presenter.zoom(), "no larger than it was drawn");
        presenter.zoomIn();
        presenter.zoomToWidth((int) (width / 2));
        assertEquals(1.25, presenter.zoom());
    }

    @Test
    void zoomStaysWithinItsBounds() {
        for (int step = 0; step < 20; step++) {
            presenter.zoomIn();
        }
        assertEquals(3.0, presenter.zoom());
        presenter.zoomToFit(10, 10);
        assertEquals(0.4, presenter.zoom());
    }

    @Test
    void withoutAConnectionItSaysWhatToDo() {
        model.leave();
        presenter.show(presenter.look());
        assertTrue(presenter.geometry().isEmpty());
        assertTrue(presenter.summary().startsWith("Connect"), presenter.summary());
    }
}
