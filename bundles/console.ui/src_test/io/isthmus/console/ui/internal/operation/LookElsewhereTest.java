package io.isthmus.console.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.LedgerState;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.WatchState;

/** The window and another process on one profile. */
class LookElsewhereTest {

    private static final Plan PLAN = Fakes.plan("One");
    private static final FileTime READ = FileTime.from(Fakes.NOW);

    @TempDir
    private Path folder;

    private volatile Optional<Instant> reset = Optional.empty();
    private FoundEntries found = FoundEntries.NONE;
    private OrganizationStore store;
    private ConsoleModel model;

    @BeforeEach
    void lookAtWhatWasRead() throws IOException {
        Profile profile = Profile.open(folder);
        store = profile.organization("contoso");
        PlanState begun = new PlanState(PLAN, PlanState.Phase.APPLYING, List.of(new StepProgress(
                PLAN.steps().get(0).id(), StepState.UNKNOWN, "", Optional.empty(), Optional.empty(),
                Optional.empty())), Fakes.NOW, Fakes.NOW, "berta");
        model = Fakes.model(Fakes.answering(Console.class, Map.of("profile", asked -> profile,
                "watchHistory", asked -> Fakes.answering(WatchHistory.class, Map.of("read", call -> found)),
                "changes", asked -> Fakes.answering(ChangeEngine.class, Map.of("plans", call -> List.of(begun))),
                "snapshots", asked -> Fakes.answering(SnapshotFiles.class, Map.of("fileIn",
                        call -> ((Path) call[0]).resolve(((Snapshot) call[1]).id() + ".zip"))))));
        save("s");
    }

    private Path save(String id) throws IOException {
        Files.createDirectories(store.snapshotsDirectory());
        return Files.setLastModifiedTime(Files.createFile(store.snapshotsDirectory().resolve(id + ".zip")), READ);
    }

    private void look() {
        new LookElsewhere(model, directory -> reset).look(model.visit());
    }

    private PlanRun plan() {
        assertEquals(List.of(PLAN), model.plans().stream().map(PlanRun::plan).toList());
        return model.plans().get(0);
    }

    private Elsewhere.Kind told() {
        return model.elsewhere().orElseThrow().kind();
    }

    @Test
    void aPlanThatAnotherProcessAppliesIsItsOwnUntilItEnded() throws Exception {
        try (AnotherConsole other = AnotherConsole.beginning(PLAN.id(), folder)) {
            look();
            assertEquals(other.number(), model.writer().orElseThrow().process());
            assertEquals(model.writer(), plan().writer());
            assertFalse(plan().applicable() || plan().undoable() || plan().resumable());
            assertEquals(1, model.ledger().records().size(), "the ledger follows");
        }
        look();
        assertEquals(Optional.empty(), model.writer());
        assertTrue(plan().applicable(), "it was left unfinished");
        assertEquals(new Elsewhere(Elsewhere.Kind.CHANGED, Fakes.NOW, "berta@contoso.com"),
                model.elsewhere().orElseThrow());
    }

    @Test
    void theOneThatWasKilledWritesNoMore() throws Exception {
        AnotherConsole.beginning(PLAN.id(), folder).kill();
        look();
        assertEquals(Optional.empty(), model.writer());
        assertTrue(plan().applicable());
    }

    @Test
    void theWindowIsToldWhileItLooksAtTheOrganizationAndNoLonger() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        model.onChange(Topic.ELSEWHERE, told::countDown);
        ElsewhereWatch.begin(model, new LookElsewhere(model, directory -> reset));
        try (AnotherConsole other = AnotherConsole.beginning(PLAN.id(), folder)) {
            assertTrue(told.await(1, TimeUnit.MINUTES));
        }
        assertTrue(model.leave());
        assertEquals(Optional.empty(), model.elsewhere());
        assertEquals(Optional.empty(), model.writer());
    }

    @Test
    void whatIsChangedFromHereWasNotChangedElsewhere() throws Exception {
        model.visit().show(PlanRun.made(PLAN, Map.of()));
        assertTrue(model.visit().changeBegins());
        store.ledger().append(List.of(new LedgerEntry(Fakes.NOW, "runBegun", Optional.of(PLAN.id()),
                Optional.empty(), Value.none())));
        look();
        assertEquals(LedgerState.NONE, model.ledger(), "nobody looks while it runs");
        new ReadLedgerOperation(model, false).run(model.visit());
        model.visit().changeEnded();
        look();
        assertEquals(Optional.empty(), model.elsewhere());
    }

    @Test
    void whoeverReadAgainIsToldNothingMore() throws Exception {
        AnotherConsole.beginning(PLAN.id(), folder).close();
        look();
        assertEquals(Elsewhere.Kind.CHANGED, told());
        Snapshot before = model.snapshot().orElseThrow();
        save("again");
        model.visit().shown().readingEnded(Optional.of(new Snapshot("again", before.organization(), Fakes.NOW, before.sides(),
                List.of(), new LedgerHead(1, "hash"), List.of())));
        look();
        assertEquals(Optional.empty(), model.elsewhere());
    }

    @Test
    void aDemoThatWasSetBackSinceIsTold() {
        reset = Optional.of(Fakes.NOW.minusSeconds(1));
        look();
        assertEquals(Optional.empty(), model.elsewhere(), "it was read after");
        reset = Optional.of(Fakes.NOW.plusSeconds(1));
        look();
        assertEquals(Elsewhere.Kind.RESET, told());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Files tell of a look before its end is judged: the one that saw less is not told last. */
    @Test
    void whatALaterLookSawStands() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LookElsewhere look = new LookElsewhere(model, directory -> {
            Optional<Instant> seen = reset;
            if (looking.getCount() > 0) {
                looking.countDown();
                await(goOn);
            }
            return seen;
        });
        Thread earlier = Thread.ofPlatform().start(() -> look.look(model.visit()));
        assertTrue(looking.await(1, TimeUnit.MINUTES));
        reset = Optional.of(Fakes.NOW.plusSeconds(1));
        Thread later = Thread.ofPlatform().start(() -> look.look(model.visit()));
        while (later.isAlive() && later.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        earlier.join();
        later.join();
        assertEquals(Elsewhere.Kind.RESET, told());
    }

    @Test
    void whatWasReadElsewhereLaterIsTold() throws Exception {
        save("another at the same time");
        look();
        assertEquals(Optional.empty(), model.elsewhere());
        Files.setLastModifiedTime(save("later"), FileTime.from(Fakes.NOW.plusSeconds(60)));
        look();
        assertEquals(Elsewhere.Kind.READ, told());
    }

    private void watched(Path saved, boolean differs) {
        WatchRound round = new WatchRound(model.snapshot().orElseThrow(), Optional.of(saved), Optional.empty(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        model.watching().change(state -> state.saw(round, differs));
    }

    @Test
    void whatTheOwnWatchReadLaterIsToldWhereSomethingIsNoLongerAsItIsShown() throws Exception {
        Path later = save("later");
        Files.setLastModifiedTime(later, FileTime.from(Fakes.NOW.plusSeconds(60)));
        watched(later, false);
        look();
        assertEquals(Optional.empty(), model.elsewhere());
        watched(later, true);
        look();
        assertEquals(Elsewhere.Kind.WATCHED, told());
    }

    @Test
    void whatAnotherProcessFoundFollows() {
        found = new FoundEntries(List.of(Fakes.found("1", "It changed.")), 0, List.of());
        look();
        assertEquals(found, model.watching().found());
    }

    @Test
    void whileTheOwnWatchLooksItsSnapshotIsNobodyElses() throws Exception {
        Files.setLastModifiedTime(save("later"), FileTime.from(Fakes.NOW.plusSeconds(60)));
        model.watching().change(state -> state.in(WatchState.Phase.LOOKING));
        look();
        assertEquals(Optional.empty(), model.elsewhere());
    }
}
