package io.isthmus.signins.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncProgress;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.internal.GeneratedSignIns;
import io.isthmus.signins.internal.LocalStore;
import io.isthmus.signins.internal.sync.FakeLog.Fault;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

@Timeout(120)
class SyncTest {

    private static final int COUNT = 1000;
    private static final Duration REACH = Duration.ofDays(30);

    @TempDir
    private Path folder;
    private final FakeLog log = new FakeLog();
    private final SyncPause pause = new SyncPause();
    private final List<SyncProgress> told = new ArrayList<>();

    /** The last thirty days, with several in a second now and then. */
    private void filled(int count, Random random) {
        filled(count, REACH, random);
    }

    private void filled(int count, Duration back, Random random) {
        long seconds = back.toSeconds();
        for (Value.Members record : GeneratedSignIns.records(count, random.nextLong())) {
            Instant created = log.service().minusSeconds(1 + (long) (random.nextDouble() * (seconds - 10)));
            log.add(record, random.nextInt(4) == 0 ? created.minusSeconds(created.getEpochSecond() % 3600) : created,
                    Duration.ZERO);
        }
    }

    private SyncResult sync(SignInStore store, Cancel cancel) throws SourceException {
        return store.sync(log, SyncOptions.USUAL, pause, told::add, cancel);
    }

    private static List<UUID> ids(SignInStore store) throws SourceException {
        List<UUID> ids = new ArrayList<>();
        store.ask(new SignInQuery.Page(Filter.ALL, List.of(SignInColumn.ID), SignInQuery.Order.NEWEST_FIRST, 1_000_000,
                Optional.empty()), new AskedAt(Instant.now(), ZoneOffset.UTC), row -> ids.add((UUID) row.get(0)),
                Cancel.never());
        return ids.stream().sorted().toList();
    }

    private static void whole(FakeLog log, List<UUID> found) {
        List<UUID> missing = new ArrayList<>(log.ids());
        missing.removeAll(found);
        assertEquals(List.of(), missing, "nothing is missing");
        assertEquals(found.size(), found.stream().distinct().count(), "nothing is doubled");
    }

    @Test
    void everySignInComesOnceTheNewestFirstAndAtThePaceThatIsAllowed() throws Exception {
        filled(COUNT, new Random(1));
        try (SignInStore store = LocalStore.open(folder)) {
            SyncResult result = sync(store, Cancel.never());

            whole(log, ids(store));
            assertEquals(COUNT, result.fetched().added());
            assertEquals(0, log.tooSoon);
            assertEquals(COUNT / log.page, result.requests());
            assertTrue(log.time.passed().compareTo(Duration.ofSeconds(2 * result.requests())) < 0, "no time is wasted");
            List<Instant> reached = told.stream().flatMap(one -> one.reached().stream()).toList();
            assertEquals(reached.stream().sorted((one, other) -> other.compareTo(one)).toList(), reached);
            assertTrue(told.stream().anyMatch(one -> one.left().isPresent() && one.rowsPerSecond() > 0));
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
            assertTrue(temporary().isEmpty(), () -> temporary().toString());
        }
    }

    private List<Path> temporary() {
        try (Stream<Path> files = Files.list(folder.resolve("temporary"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (java.io.IOException gone) {
            return List.of();
        }
    }

    @Test
    void whatIsSettledIsNotAskedForAgainAndLateArrivalsAreFound() throws Exception {
        filled(COUNT, new Random(2));
        Value.Members late = GeneratedSignIns.records(1, 99).get(0);
        log.add(late, log.service().minus(Duration.ofMinutes(50)), Duration.ofMinutes(100));
        try (SignInStore store = LocalStore.open(folder)) {
            sync(store, Cancel.never());
            assertEquals(COUNT, ids(store).size());
            log.time.advance(Duration.ofHours(1));
            int before = log.asked.size();

            SyncResult again = sync(store, Cancel.never());

            assertEquals(1, again.fetched().added());
            whole(log, ids(store));
            assertTrue(log.asked.size() - before <= 1, "one page covers the last hours");
        }
    }

    @Test
    void aWorkstationWhoseClockIsAheadMissesNothing() throws Exception {
        log.ahead = Duration.ofHours(9);
        filled(COUNT, new Random(3));
        log.add(GeneratedSignIns.records(1, 99).get(0), log.service().minus(Duration.ofMinutes(50)),
                Duration.ofMinutes(100));
        try (SignInStore store = LocalStore.open(folder)) {
            sync(store, Cancel.never());
            log.time.advance(Duration.ofHours(1));
            sync(store, Cancel.never());

            whole(log, ids(store));
        }
    }

    @Test
    void aWorkstationWhoseClockIsBehindMissesNothing() throws Exception {
        log.ahead = Duration.ofHours(-9);
        filled(COUNT, new Random(4));
        try (SignInStore store = LocalStore.open(folder)) {
            sync(store, Cancel.never());

            whole(log, ids(store));
        }
    }

    @Test
    void whateverHappensAndHoweverOftenItIsEndedEverySignInIsThereOnceInTheEnd() throws Exception {
        int rounds = Boolean.getBoolean("isthmus.tests.all") ? 200 : 5;
        for (int round = 0; round < rounds; round++) {
            troubled(new Random(Long.getLong("isthmus.tests.seed", 1) * 1000 + round), folder.resolve("store " + round));
        }
    }

    private static void troubled(Random random, Path home) throws Exception {
        SyncTest one = new SyncTest();
        one.log.page = 20 + random.nextInt(60);
        one.filled(300 + random.nextInt(400), Duration.ofDays(12), random);
        Fault[] faults = Fault.values();
        double share = random.nextDouble() * 0.5;
        one.log.faults = number -> random.nextDouble() < share ? faults[random.nextInt(faults.length)] : Fault.NONE;
        int tries = 0;
        for (boolean whole = false; !whole; tries++) {
            CancelSource cancel = new CancelSource();
            int end = random.nextInt(40);
            if (tries == 12) {
                one.log.faults = number -> Fault.NONE;
            }
            try (SignInStore store = LocalStore.open(home)) {
                store.sync(one.log, SyncOptions.USUAL, one.pause, progress -> {
                    if (progress.requests() == end) {
                        cancel.cancel();
                    }
                }, cancel);
                whole = true;
            } catch (CancelledException | SourceException ended) {
                one.log.time.advance(Duration.ofSeconds(random.nextInt(100_000)));
            }
        }
        try (SignInStore store = LocalStore.open(home)) {
            whole(one.log, ids(store));
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        }
    }

    @Test
    void aLogInNoOrderIsFetchedAllTheSameAndNothingIsTakenForCoveredBeforeItsEnd() throws Exception {
        filled(COUNT, new Random(5));
        log.faults = number -> Fault.UNSORTED;
        CancelSource cancel = new CancelSource();
        try (SignInStore store = LocalStore.open(folder)) {
            assertThrows(CancelledException.class, () -> store.sync(log, SyncOptions.USUAL, pause, progress -> {
                if (progress.requests() == 10) {
                    cancel.cancel();
                }
            }, cancel));
            sync(store, Cancel.never());

            whole(log, ids(store));
        }
    }

    @Test
    void emptyPagesThatLeadOnAreGoneThrough() throws Exception {
        filled(COUNT, new Random(8));
        log.faults = number -> number < 40 ? Fault.EMPTY : Fault.NONE;
        try (SignInStore store = LocalStore.open(folder)) {
            sync(store, Cancel.never());

            whole(log, ids(store));
        }
    }

    @Test
    void aServiceThatLeadsInACircleIsNamed() throws Exception {
        filled(COUNT, new Random(6));
        log.circle = true;
        try (SignInStore store = LocalStore.open(folder)) {
            SourceException endless = assertThrows(SourceException.class, () -> sync(store, Cancel.never()));

            assertEquals(Failure.Kind.BAD_ANSWER, endless.failure().kind());
            assertEquals(2 * log.page, ids(store).size(), "what came is kept");
        }
    }

    @Test
    void aServiceThatGoesOnRefusingIsNamed() throws Exception {
        filled(COUNT, new Random(6));
        log.faults = number -> number > 3 ? Fault.THROTTLED_SILENTLY : Fault.NONE;
        try (SignInStore store = LocalStore.open(folder)) {
            SourceException refused = assertThrows(SourceException.class, () -> sync(store, Cancel.never()));

            assertEquals(Failure.Kind.THROTTLED, refused.failure().kind());
            assertEquals(3 * log.page, ids(store).size(), "what came is kept");
        }
    }

    @Test
    void pagesThatTakeLongerThanTheyMayAreFetchedByMoreThanOne() throws Exception {
        filled(COUNT, new Random(7));
        log.page = 100;
        log.latency = Duration.ofMillis(600);
        log.pace = new RequestPace(log.time(), 5, Duration.ofSeconds(1));
        try (SignInStore store = LocalStore.open(folder)) {
            store.sync(log, SyncOptions.USUAL, pause, told::add, Cancel.never());

            whole(log, ids(store));
            assertTrue(log.threads.size() > 1, log.threads::toString);
        }
    }

    @Test
    void aPauseHoldsItUp() throws Exception {
        filled(COUNT, new Random(8));
        CountDownLatch paused = new CountDownLatch(1);
        try (SignInStore store = LocalStore.open(folder)) {
            Thread fetching = Thread.ofPlatform().start(() -> {
                try {
                    store.sync(log, SyncOptions.USUAL, pause, progress -> {
                        if (progress.doing() == SyncProgress.Doing.PAUSED) {
                            paused.countDown();
                        } else if (progress.requests() == 5) {
                            pause.pause();
                        }
                    }, Cancel.never());
                } catch (SourceException failed) {
                    throw new AssertionError(failed);
                }
            });
            assertTrue(paused.await(30, TimeUnit.SECONDS));
            assertEquals(5, log.asked.size());
            pause.resume();
            fetching.join();

            whole(log, ids(store));
        }
    }

    @Test
    void timeThatNobodyFetchedBeforeTheServiceForgotItIsNamed() throws Exception {
        filled(COUNT, new Random(9));
        try (SignInStore store = LocalStore.open(folder)) {
            sync(store, Cancel.never());
            Instant before = log.service();
            log.time.advance(Duration.ofDays(50));

            SyncResult.Missed missed = sync(store, Cancel.never()).missed().getFirst();

            assertEquals(before.minus(Duration.ofHours(3)).getEpochSecond(), missed.from().getEpochSecond(), 120);
            assertEquals(log.service().minus(SyncOptions.USUAL.reach()).getEpochSecond(), missed.to().getEpochSecond(), 120);
        }
    }
}
