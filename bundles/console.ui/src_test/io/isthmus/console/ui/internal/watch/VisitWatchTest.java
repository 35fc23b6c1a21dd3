package io.isthmus.console.ui.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.engine.watch.WatchPace;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.WatchState.Phase;

/** When the window's watch looks. */
class VisitWatchTest {

    private static final long LONGEST_SECONDS = 60;

    private final LinkedBlockingQueue<Semaphore> looks = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<WatchRound> told = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private ConsoleModel model;
    private VisitWatch watch;

    @BeforeEach
    void begin() {
        model = Fakes.model(Fakes.answering(Console.class, Map.of("watch", call -> fake(),
                "snapshots", call -> Fakes.answering(SnapshotFiles.class, Map.of("compare",
                        two -> new SnapshotComparison(List.of(), List.of()))),
                "watchHistory", call -> Fakes.answering(WatchHistory.class, Map.of("read", none -> FoundEntries.NONE)),
                "checkRunner", call -> Fakes.answering(CheckRunner.class, Map.of("run",
                        run -> new CheckReport("s", List.of(), Fakes.NOW, Fakes.NOW))))));
        model.visit().opened(Fakes.answering(Session.class, Map.of("connection", call -> model.connection().orElseThrow(),
                "failures", call -> List.of(), "time", call -> TimeSource.system())));
        watch = VisitWatch.begin(model, model.visit(), WatchPace.USUAL);
    }

    @AfterEach
    void end() throws InterruptedException {
        watch.end();
        assertTrue(closed.await(LONGEST_SECONDS, TimeUnit.SECONDS), "another process may watch");
    }

    /** Each look waits for the test to let it go on. */
    private Watch fake() {
        return Fakes.answering(Watch.class, Map.of("look", call -> look((CallContext) call[1]), "told", call -> {
            told.add((WatchRound) call[0]);
            return null;
        }, "close", call -> {
            closed.countDown();
            return null;
        }));
    }

    private WatchRound look(CallContext context) {
        Semaphore goOn = new Semaphore(0);
        context.cancel().onCancel(goOn::release);
        looks.add(goOn);
        goOn.acquireUninterruptibly();
        context.cancel().check();
        return Fakes.round(model.snapshot().orElseThrow());
    }

    private Semaphore nextLook() throws InterruptedException {
        return Optional.ofNullable(looks.poll(LONGEST_SECONDS, TimeUnit.SECONDS)).orElseThrow();
    }

    private void waits() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        try (var changes = model.onChange(Topic.WATCH, () -> tellWaiting(waiting))) {
            tellWaiting(waiting);
            assertTrue(waiting.await(LONGEST_SECONDS, TimeUnit.SECONDS));
        }
    }

    private void tellWaiting(CountDownLatch waiting) {
        if (model.watching().state().phase() == Phase.WAITING) {
            waiting.countDown();
        }
    }

    @Test
    void itLooksAtOnceAndSaysWhenItLooksNext() throws InterruptedException {
        Semaphore first = nextLook();
        assertEquals(Phase.LOOKING, model.watching().state().phase());
        first.release();
        waits();
        assertEquals(1, told.size());
        assertTrue(model.watching().state().next().orElseThrow().isAfter(Fakes.NOW));
        assertTrue(looks.isEmpty());
    }

    @Test
    void whoDoesNotWantToWaitAsks() throws InterruptedException {
        nextLook().release();
        waits();
        model.watching().ask();
        nextLook().release();
        waits();
        assertEquals(2, told.size());
    }

    @Test
    void itGivesWayToAReadingAndLooksAfterIt() throws InterruptedException {
        nextLook();
        model.visit().shown().readingBegins();
        model.visit().shown().readingEnded(model.snapshot());
        nextLook().release();
        waits();
        assertEquals(1, told.size());
        assertFalse(model.watching().state().failure().isPresent());
    }
}
