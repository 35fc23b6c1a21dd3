package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.engine.watch.Watch;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.WatchState;

/** Somebody changes the organization past Isthmus while the window watches over it. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangesTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final String WATCH = "io.isthmus.console.ui.watch";
    private static final String LOOK_NOW = "io.isthmus.console.ui.lookNow";
    private static final String ME = System.getProperty("user.name");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final int CHANGE = 1;
    private static final int SEEN = 8;
    private static final String MESSAGE = "targetSharingEpr";

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        Contoso.open(CONSOLE);
    }

    @AfterAll
    static void leave() {
        if (Contoso.model().watching().state().phase() != WatchState.Phase.OFF) {
            CONSOLE.workbench().command(WATCH);
        }
        Contoso.leave(CONSOLE);
    }

    private static Connection connection() {
        return Contoso.model().connection().orElseThrow();
    }

    private static OrganizationStore store() {
        return Contoso.model().console().profile().organization(connection().id());
    }

    /** How the watch stands; the words themselves depend on the room in the bar. */
    private static String status() {
        return CONSOLE.watch().ask(ToolItem.class, ToolItem::getToolTipText);
    }

    private static void changeOutside(Value address) throws SourceException {
        Session session = Contoso.model().session().orElseThrow();
        CallContext call = CallContext.of(Cancel.never());
        String relationship = Contoso.model().snapshot().orElseThrow().sides().stream()
                .flatMap(side -> side.read(Parts.ORGANIZATION_RELATIONSHIPS).value().stream()).findFirst().orElseThrow()
                .stream().map(OrganizationRelationship::name).findFirst().orElseThrow();
        session.escalate(new Writing(Contoso.model().pair().orElseThrow(), Set.of(), Set.of()), PersonPort.none(),
                call);
        try {
            session.send(CmdletRequest.onPremises("Set-OrganizationRelationship")
                    .with("Identity", relationship).with("TargetSharingEpr", address),
                    Contoso.model().pair().orElseThrow(), call);
        } finally {
            session.relinquish();
        }
    }

    private static String shown() {
        return Contoso.model().snapshot().map(Snapshot::id).orElseThrow();
    }

    private static void look() {
        Ui.waitUntil("the watch waits", Contoso.LONG, ChangesTest::waits);
        Optional<Instant> before = Contoso.model().watching().state().looked();
        CONSOLE.workbench().command(LOOK_NOW);
        Ui.waitUntil("it looked again", Contoso.LONG,
                () -> waits() && !Contoso.model().watching().state().looked().equals(before));
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
    }

    private static void waitUntilLooked() {
        Ui.waitUntil("it looked", Contoso.LONG, ChangesTest::waits);
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
    }

    private static boolean waits() {
        return Contoso.model().watching().state().phase() == WatchState.Phase.WAITING;
    }

    @Test
    @Order(1)
    void switchedOffItDoesNothingAndSaysHowToBegin() {
        assertTrue(status().startsWith("Nobody watches here"), status());
        assertTrue(CONSOLE.noChanges().text().contains("Watch for Changes"), CONSOLE.noChanges().text());
        assertFalse(Files.exists(store().watchDirectory().resolve("told.json")));
    }

    @Test
    @Order(2)
    void aKeySwitchesItOnAndItTellsWhatWasChangedSinceItWasReadLast() throws SourceException {
        changeOutside(Value.of("https://outlook.office365.com/EWS/Exchange.asmx"));
        Keyboard.press("CTRL+SHIFT+W");
        waitUntilLooked();
        TableBot changes = CONSOLE.changes();
        Ui.waitUntil("the change is there", () -> changes.rowCount() == 1);
        assertTrue(CONSOLE.watch().text().startsWith("Changes: 1"), CONSOLE.watch().text());
    }

    @Test
    @Order(3)
    void whatIsChangedLaterIsToldAndMovesNothing() throws SourceException {
        String shown = shown();
        CONSOLE.readAgain().click();
        Ui.waitUntil("both sides were read again", Contoso.LONG,
                () -> !Contoso.model().reading() && !shown().equals(shown));
        Ui.waitUntil("what is shown is new", Contoso.LONG, () -> Contoso.model().elsewhere().isEmpty());
        changeOutside(Value.none());
        look();
        TableBot changes = CONSOLE.changes();
        assertEquals(1, changes.rowCount());
        assertTrue(CONSOLE.newChanges().text().endsWith(": 1"), CONSOLE.newChanges().text());
        Ui.waitUntil("what is shown is old", () -> Contoso.model().elsewhere().isPresent());
        CONSOLE.newChanges().click();
        Ui.waitUntil("the change is there", () -> changes.rowCount() == 2);
        assertTrue(changes.cell(0, CHANGE).contains(MESSAGE), changes.column(CHANGE)::toString);
        assertTrue(CONSOLE.watch().text().startsWith("Changes: 2"), CONSOLE.watch().text());
    }

    @Test
    @Order(4)
    void itsDetailsTellBeforeAndAfter() {
        CONSOLE.changes().select(0);
        WidgetBot title = CONSOLE.detailsTitle();
        Ui.waitUntil("its details are shown", () -> title.text().contains(MESSAGE));
        assertTrue(CONSOLE.properties().column(1).toString().contains("outlook.office365.com"));
    }

    @Test
    @Order(5)
    void whatMendsItIsPlannedOverWhatTheWatchRead() {
        CONSOLE.changes().select(0);
        WidgetBot plan = CONSOLE.planTheChange();
        Ui.waitUntil("it can be planned", plan::enabled);
        plan.click();
        Ui.waitUntil("what is shown is new", Contoso.LONG, () -> Contoso.model().elsewhere().isEmpty());
        Contoso.waitForPlan(CONSOLE);
        assertEquals("sharing.epr", Contoso.model().plan().orElseThrow().plan().kind());
    }

    @Test
    @Order(6)
    void somebodyLookedAtItAndThatIsThereAfterARestart() {
        TableBot changes = CONSOLE.changes();
        changes.select(0);
        WidgetBot seen = CONSOLE.changeSeen();
        Ui.waitUntil("it can be marked", seen::enabled);
        seen.click();
        Ui.waitUntil("it was marked", () -> changes.cell(0, SEEN).contains(ME));
        int rows = changes.rowCount();
        Contoso.leave(CONSOLE);
        Contoso.open(CONSOLE);
        TableBot again = CONSOLE.changes();
        Ui.waitUntil("it is there again", () -> again.rowCount() == rows);
        assertTrue(again.cell(0, SEEN).contains(ME), again.column(SEEN)::toString);
    }

    @Test
    @Order(7)
    void itIsRememberedThatItIsSwitchedOnAndHowOftenItLooks() {
        waitUntilLooked();
        ShellBot preferences = CONSOLE.workbench().preferences("io.isthmus.console.ui.watch");
        new WidgetBot("watch.interval").choose("1 hour");
        preferences.press("Apply and Close");
        preferences.waitUntilClosed();
        Ui.waitUntil("it looks once an hour", Contoso.LONG, () -> waits() && between().compareTo(HALF_AN_HOUR) > 0);
    }

    private static Duration between() {
        WatchState state = Contoso.model().watching().state();
        return Duration.between(state.looked().orElseThrow(), state.next().orElseThrow());
    }

    @Test
    @Order(8)
    void switchedOffAnotherProcessMayWatch() throws Exception {
        CONSOLE.workbench().command(WATCH);
        Ui.waitUntil("it is off", () -> Contoso.model().watching().state().phase() == WatchState.Phase.OFF);
        List<Watch> others = new ArrayList<>();
        Ui.waitUntil("another may watch", () -> {
            try {
                return others.add(Contoso.model().console().watch(connection().id()));
            } catch (LockedException stillLooking) {
                return false;
            }
        });
        try (Watch other = others.getFirst()) {
            CONSOLE.workbench().command(WATCH);
            Ui.waitUntil("who watches is told", () -> status().contains(ME));
        }
    }
}
