package io.isthmus.console.ui.internal.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.console.ui.internal.bar.BarPresenter.Room;
import io.isthmus.engine.profile.LockHolder;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.SideStatus;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;

class BarPresenterTest {

    private static final String LONG = "Contoso Pharmaceuticals International Holding";

    private final BarPresenter presenter = new BarPresenter(Fakes.model(LONG));

    private static SideStatus side(SideStatus.State state, Optional<Failure> failure) {
        return new SideStatus(Side.ON_PREMISES, state, Optional.of("anna@contoso.com"), Access.READ, "4 servers",
                Optional.of(Fakes.NOW), failure, List.of("Tokens rest in memory only."));
    }

    @Test
    void withLessRoomItSaysLessAndNeverNothing() {
        SideStatus side = side(SideStatus.State.CONNECTED, Optional.empty());
        assertEquals("On-premises: 4 servers, read-only", presenter.text(side, Room.AMPLE));
        assertEquals("On-premises: read-only", presenter.text(side, Room.SCARCE));
        assertEquals("On-premises", presenter.text(side, Room.LEAST));
        assertEquals(LONG, presenter.organization(Room.AMPLE));
        assertEquals("Contoso Pharmaceuticals Inte…", presenter.organization(Room.SCARCE));
    }

    @Test
    void theExplanationHasWhatTheBarHasNoRoomFor() {
        Failure failure = new Failure(Failure.Kind.DENIED, Side.ON_PREMISES, "read servers", Optional.of("Denied"),
                "No role.", Optional.of("4711"), "Ask for the role View-Only Configuration.");
        String told = presenter.explanation(side(SideStatus.State.CONNECTED, Optional.of(failure)));
        for (String wanted : new String[] { "4 servers", "anna@contoso.com", "No role.", "4711",
            "Ask for the role View-Only Configuration.", "Tokens rest in memory only." }) {
            assertTrue(told.contains(wanted), wanted + " in " + told);
        }
    }

    @Test
    void whenItWasReadIsToldWithTheDateAndByWhichClock() {
        String read = "Read " + Times.system().dated(Fakes.NOW);
        assertEquals(read, presenter.look().age().orElseThrow().text());
        ConsoleModel demo = Fakes.model();
        demo.look(new Connection("demo", "Demo", ConnectionKind.DEMO, Map.of()), demo.snapshot());
        BarPresenter.Age age = new BarPresenter(demo).look().age().orElseThrow();
        assertEquals(read + " (demo clock)", age.text());
        assertEquals(read.substring("Read ".length()) + " (demo clock)", age.brief(), "the date and the clock stay");
        assertFalse(age.elsewhere());
        demo.leave();
        assertEquals(Optional.empty(), new BarPresenter(demo).look().age());
    }

    @Test
    void whatAnotherProcessDoesIsToldInPlaceOfTheTime() {
        ConsoleModel model = Fakes.model();
        Elsewhere done = new Elsewhere(Elsewhere.Kind.CHANGED, Fakes.NOW, "berta");
        model.visit().toldElsewhere(Optional.empty(), Optional.of(done));
        BarPresenter.Age age = new BarPresenter(model).look().age().orElseThrow();
        assertEquals("Changed elsewhere", age.text());
        assertTrue(age.elsewhere() && age.explanation().contains("berta"), age.explanation());
        model.visit().toldElsewhere(Optional.of(new LockHolder(4711, "berta", "admin02", Fakes.NOW)),
                Optional.of(done));
        age = new BarPresenter(model).look().age().orElseThrow();
        assertEquals("Plan running elsewhere", age.text());
        assertTrue(age.explanation().contains("admin02") && age.explanation().contains("4711"), age.explanation());
    }

    @Test
    void aSideOfWhichSomethingCouldNotBeReadIsNotGreen() {
        Failure failure = Failure.of(Failure.Kind.DENIED, Side.ENTRA, "read", "No.", "Ask.");
        assertEquals(Mark.GOOD, BarPresenter.mark(side(SideStatus.State.CONNECTED, Optional.empty())));
        assertEquals(Mark.WARNING, BarPresenter.mark(side(SideStatus.State.CONNECTED, Optional.of(failure))));
        assertEquals(Mark.ABSENT, BarPresenter.mark(side(SideStatus.State.NOT_CONNECTED, Optional.empty())));
    }
}
