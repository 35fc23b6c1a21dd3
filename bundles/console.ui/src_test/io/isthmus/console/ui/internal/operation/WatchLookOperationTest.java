package io.isthmus.console.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotDifference;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.snapshot.Sessions;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;

/** What a look of the watch leaves in the window. */
class WatchLookOperationTest {

    private static final Finding OLD = Fakes.finding(Outcome.PASS, Severity.INFORMATION, "Fine.");

    private final List<Object> asked = new ArrayList<>();
    private final List<WatchRound> told = new ArrayList<>();
    private SnapshotComparison comparison = new SnapshotComparison(List.of(), List.of());
    private ConsoleModel model;
    private Snapshot later;

    @BeforeEach
    void lookAtAnOpenOrganization() {
        model = Fakes.model(Fakes.answering(Console.class, Map.of(
                "snapshots", call -> Fakes.answering(SnapshotFiles.class, Map.of("compare", two -> comparison)),
                "watchHistory", call -> Fakes.answering(WatchHistory.class, Map.of("read",
                        none -> new FoundEntries(List.of(Fakes.found("1", "It changed.")), 0, List.of()))),
                "checkRunner", call -> Fakes.answering(CheckRunner.class, Map.of("run",
                        run -> new CheckReport("s", List.of(), Fakes.NOW, Fakes.NOW))),
                "sessions", call -> (Sessions) (connection, access, person, context) -> {
                    asked.add(person);
                    return session(connection);
                })));
        model.visit().opened(session(model.connection().orElseThrow()));
        Fakes.judge(model, OLD);
        Snapshot shown = model.snapshot().orElseThrow();
        later = new Snapshot("later", shown.organization(), Fakes.NOW.plusSeconds(900), shown.sides(), List.of(),
                LedgerHead.EMPTY, List.of());
    }

    private static Session session(Connection connection) {
        return Fakes.answering(Session.class, Map.of("connection", call -> connection, "failures", call -> List.of(),
                "time", call -> TimeSource.system()));
    }

    private Optional<WatchRound> look(boolean openAnew) throws SourceException {
        Watch watch = Fakes.answering(Watch.class, Map.of("look", call -> Fakes.round(later), "told", call -> {
            told.add((WatchRound) call[0]);
            return null;
        }));
        WatchLookOperation look = new WatchLookOperation(model, model.visit(), watch, openAnew);
        look.run(CallContext.of(Cancel.never()));
        return look.round();
    }

    @Test
    void whatIsAsItIsShownIsShownFromThenOnAndJudgedAnew() throws SourceException {
        assertEquals(told, look(false).stream().toList());
        assertSame(later, model.snapshot().orElseThrow());
        assertEquals(List.of(), model.checks().findings());
        assertEquals(1, model.watching().found().entries().size());
        assertFalse(model.watching().state().differs());
    }

    @Test
    void whatIsNoLongerSoMovesNothingAndIsTold() throws SourceException {
        Snapshot shown = model.snapshot().orElseThrow();
        comparison = new SnapshotComparison(List.of(new SnapshotDifference(shown.sides().getFirst().scope(), "domains",
                "One", "/default", Value.of(true), Value.of(false), true)), List.of());
        look(false);
        assertSame(shown, model.snapshot().orElseThrow());
        assertEquals(List.of(OLD), model.checks().findings());
        assertTrue(model.watching().state().differs());
    }

    @Test
    void whatWasReadBeforeIsNotTakenAwayWhereItCannotBeReadNow() throws SourceException {
        Snapshot shown = model.snapshot().orElseThrow();
        later = new Snapshot("later", shown.organization(), Fakes.NOW.plusSeconds(900), List.of(), List.of(),
                LedgerHead.EMPTY, List.of());
        look(false);
        assertSame(shown, model.snapshot().orElseThrow());
    }

    @Test
    void whatSomebodyIsReadingIsNotReplaced() throws SourceException {
        model.visit().shown().readingBegins();
        look(false);
        assertTrue(model.reading());
        assertEquals(List.of(OLD), model.checks().findings());
    }

    @Test
    void sidesAreOpenedAnewWithoutAskingAnybody() throws SourceException {
        Session before = model.session().orElseThrow();
        look(true);
        assertEquals(List.of(PersonPort.none()), asked);
        assertFalse(model.session().orElseThrow() == before);
    }

    @Test
    void whatIsFoundAfterSomebodyLeftIsNotTold() {
        Watch watch = Fakes.answering(Watch.class, Map.of("look", call -> {
            assertTrue(model.leave());
            return Fakes.round(later);
        }, "told", call -> told.add((WatchRound) call[0])));
        WatchLookOperation look = new WatchLookOperation(model, model.visit(), watch, false);
        assertThrows(CancelledException.class, () -> look.run(CallContext.of(Cancel.never())));
        assertEquals(List.of(), told);
    }

    @Test
    void withoutAConnectionItIsAFailure() {
        ConsoleModel offline = Fakes.model();
        assertThrows(SourceException.class, () -> new WatchLookOperation(offline, offline.visit(),
                Fakes.answering(Watch.class, Map.of()), false).run(CallContext.of(Cancel.never())));
    }
}
