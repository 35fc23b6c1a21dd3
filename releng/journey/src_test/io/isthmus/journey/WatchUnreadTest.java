package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** What a watch could not look at is told as that, is no change, and is compared once it can be read again. */
class WatchUnreadTest {

    @TempDir
    Path folder;

    private static final UnaryOperator<Contoso> SILENT = contoso -> contoso.change(Parts.CERTIFICATES, list ->
            List.of(list.get(0), list.get(1), new ServerCertificates("EX03", Reading.failed(
                    Records.failure(Failure.Kind.UNREACHABLE, Parts.CERTIFICATES), Contoso.NOW, "EX03"))));

    @Test
    void aPartThatIsDeniedIsToldAndComparedWithTheReadingThatHadIt() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        WatchRound denied = watched.later().look(Contoso.setUp().denied(Parts.AUTH_SERVERS));
        assertEquals(List.of(), denied.drifts());
        Unseen unseen = denied.unseen().get(0);
        assertEquals(Parts.AUTH_SERVERS.id(), unseen.part());
        assertEquals(Optional.of(Contoso.NOW), unseen.lastSeen());
        assertTrue(unseen.reason().contains("said no"), unseen::toString);
        assertEquals(1, watched.later().look(Contoso.setUp().denied(Parts.AUTH_SERVERS)).unseen().size());

        WatchRound again = watched.later().look(Contoso.setUp().with(Parts.AUTH_SERVERS,
                List.of(Records.accessControl(), Records.evoSts(Optional.empty(), List.of()))));
        assertEquals(List.of(), again.unseen());
        assertEquals(2, again.drifts().size(), again.drifts()::toString);
        assertEquals(Contoso.NOW, again.drifts().get(0).before().orElseThrow().at());
    }

    @Test
    void aServerThatIsSilentIsNoChangeBeforeAndAfter() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        WatchRound silent = watched.later().look(SILENT.apply(Contoso.setUp()));
        assertEquals(List.of(), silent.drifts());
        assertEquals("EX03", silent.unseen().get(0).object());
        assertEquals(List.of(), watched.later().look(Contoso.setUp()).drifts());
    }

    @Test
    void whatASilentServerLostMeanwhileIsTold() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.later().look(SILENT.apply(Contoso.setUp()));
        watched.later().look(SILENT.apply(Contoso.setUp()));
        WatchRound lost = watched.later().look(Contoso.setUp().change(Parts.CERTIFICATES,
                list -> List.of(list.get(0), list.get(1), Records.holding("EX03"))));
        assertEquals(1, lost.drifts().size(), lost.drifts()::toString);
        assertEquals("EX03", lost.drifts().get(0).deviation().orElseThrow().object());
    }

    @Test
    void aSideThatCannotBeOpenedIsToldOnceAndNotPartByPart() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.closed.add(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ENTRA, "sign in", "the sign-in is over",
                "sign in again"));
        Snapshot whole = Contoso.setUp().snapshot();
        Snapshot without = new Snapshot("s2", whole.organization(), whole.taken().plusSeconds(900),
                whole.sides().stream().filter(side -> side.scope().side() != Side.ENTRA).toList(), List.of(),
                whole.ledgerHead(), List.of());
        WatchRound closed = watched.later().look(without);
        assertEquals(List.of(), closed.drifts());
        assertEquals(List.of("the sign-in is over"), closed.unseen().stream().map(Unseen::reason).toList());
        watched.closed.clear();
        assertEquals(1, watched.later().look(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of())).drifts()
                .size());
    }

    @Test
    void nothingReadAtAllIsNotSavedAndForgetsNothing() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        WatchRound nothing = watched.later().look(Contoso.unread());
        assertEquals(Optional.empty(), nothing.file());
        WatchRound again = watched.later().look(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()));
        assertEquals(Optional.of(Contoso.NOW), again.since());
        assertEquals(1, again.drifts().size());
    }

    @Test
    void ofManyLooksAlikeTheFirstAndTheLastAreKept() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        for (int look = 0; look < 5; look++) {
            watched.look(Contoso.setUp());
            watched.later();
        }
        assertEquals(2, watched.saved());
        watched.look(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()));
        assertEquals(3, watched.saved());
        watched.later().look(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()).denied(Parts.DOMAINS));
        assertEquals(4, watched.saved());
    }

    @Test
    void ofManyLooksThatLackTheSameTheFirstAndTheLastAreKept() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        for (int look = 0; look < 6; look++) {
            assertEquals(1, watched.later().look(Contoso.setUp().denied(Parts.AUTH_SERVERS)).unseen().size());
        }
        assertEquals(3, watched.saved(), "the one that had it, and the first and the last that had it not");
        WatchRound again = watched.later().look(Contoso.setUp().with(Parts.AUTH_SERVERS, List.of()));
        assertEquals(2, again.drifts().size());
        assertEquals(Contoso.NOW, again.drifts().get(0).before().orElseThrow().at());
    }

    private static void comesAndGoes(WatchedContoso watched, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            watched.later().look(Contoso.setUp().denied(Parts.DOMAINS));
            watched.later().look(Contoso.setUp());
        }
    }

    @Test
    void whatShowsNothingThatWasFoundIsKeptUpToANumber() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder).choose(Setting.WATCH_KEPT_SNAPSHOTS, 4);
        watched.look(Contoso.setUp());
        comesAndGoes(watched, 6);
        assertEquals(5, watched.saved(), "four, and the one that the next look is compared with");
    }

    @Test
    void whatShowsNothingThatWasFoundIsKeptUpToAnAge() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder).choose(Setting.WATCH_KEPT_DAYS, 1);
        watched.look(Contoso.setUp());
        comesAndGoes(watched, 3);
        assertEquals(7, watched.saved());
        watched.later(Duration.ofDays(2)).look(Contoso.setUp().denied(Parts.DOMAINS));
        assertEquals(2, watched.saved(), "this one, and the last that had what it lacks");
    }

    @Test
    void whatTheHistoryGoesBackToAndWhatSomebodyElseSavedStays() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder).choose(Setting.WATCH_KEPT_SNAPSHOTS, 1)
                .choose(Setting.WATCH_KEPT_DAYS, 1);
        Path elsewhere = new ZipSnapshotFiles().saveIn(Profile.open(folder).organization(WatchedContoso.ID)
                .snapshotsDirectory(), Contoso.setUp().at(Contoso.NOW.minusSeconds(60)).snapshot());
        watched.look(Contoso.setUp());
        watched.later().look(Contoso.setUp().with(Parts.SETTING_OVERRIDES, List.of()));
        Set<String> evidence = watched.files();
        assertEquals(3, evidence.size());
        watched.later().look(Contoso.setUp());
        comesAndGoes(watched, 4);
        watched.later(Duration.ofDays(9)).look(Contoso.setUp());
        assertTrue(watched.files().containsAll(evidence), watched.files()::toString);
        assertTrue(watched.files().contains(elsewhere.getFileName().toString()));
        assertTrue(watched.saved() < 7, watched.files()::toString);
    }

    @Test
    void aDamagedMemoryIsSaidAndTheNewestSnapshotIsTaken() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        Path mark = Profile.open(folder).organization(WatchedContoso.ID).watchDirectory().resolve("told.json");
        Files.writeString(mark, "{");
        WatchRound round = watched.later().look(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()));
        assertEquals(1, round.problems().size());
        assertEquals(1, round.drifts().size());
    }

    @Test
    void twoWatchesOfOneOrganizationAreOneTooMany() throws Exception {
        try (WriteLock held = Profile.open(folder).watchLock(WatchedContoso.ID)) {
            LockedException locked = assertThrows(LockedException.class,
                    () -> new WatchedContoso(folder).look(Contoso.setUp()));
            assertTrue(locked.getMessage().contains(String.valueOf(ProcessHandle.current().pid())),
                    locked::getMessage);
        }
        new WatchedContoso(folder).look(Contoso.setUp());
    }
}
