package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.Acknowledgement;
import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;

/** What a watch told outlasts it: a process that is killed at any of its writes loses nothing and doubles nothing. */
class WatchHistoryTest {

    private static final String JOURNAL = "found.jsonl";
    private static final String MARK = "told.json";

    @TempDir
    Path folder;

    private static Contoso changed() {
        return Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of());
    }

    private static Contoso changedTwice() {
        return changed().with(Parts.AUTH_SERVERS, List.of());
    }

    /** Without what time alone made true. */
    private static List<FoundEntry> changes(WatchedContoso watched) throws IOException {
        return watched.history().read().entries().stream()
                .filter(entry -> ((ToldDrift) entry.found()).deviation().isPresent()).toList();
    }

    private static List<String> objects(List<FoundEntry> found) {
        return found.stream().map(entry -> ((ToldDrift) entry.found()).deviation().orElseThrow()).map(one ->
                one.part() + " " + one.object() + " " + one.property()).sorted().toList();
    }

    @Test
    void whatWasToldIsThereForWhoComesLater() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        assertEquals(List.of(), changes(watched));
        ToldDrift told = watched.later().look(changed()).drifts().getFirst();
        FoundEntry entry = changes(watched.later()).getFirst();
        assertEquals(told, entry.found());
        assertEquals(Contoso.NOW.plus(Duration.ofMinutes(15)), entry.at());
        assertTrue(entry.open());
    }

    @Test
    void theSameChangeAgainAfterItWasTakenBackIsAnotherOne() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.later().look(changed());
        watched.later().look(Contoso.setUp());
        watched.later().look(changed());
        assertEquals(3, changes(watched).size());
    }

    @Test
    void aProcessThatDiesBetweenItsWritesLosesNothingAndDoublesNothing() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        byte[] before = Files.readAllBytes(watched.memory().resolve(MARK));
        watched.later().look(changedTwice());
        List<String> found = objects(changes(watched));
        byte[] journal = Files.readAllBytes(watched.memory().resolve(JOURNAL));
        for (int length = 0; length <= journal.length; length += length < journal.length ? journal.length / 7 : 1) {
            Files.write(watched.memory().resolve(JOURNAL), Arrays.copyOf(journal, length));
            Files.write(watched.memory().resolve(MARK), before);
            watched.later().look(changedTwice());
            assertEquals(found, objects(changes(watched)), "killed after " + length + " bytes");
            assertEquals(List.of(), watched.history().read().problems());
        }
    }

    @Test
    void aFirstLookThatDiesIsNotComparedWithByTheNext() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        Files.delete(watched.memory().resolve(MARK));
        watched.later().die(changed());
        assertEquals(1, watched.later().look(changed()).drifts().size());
    }

    @Test
    void damagedLinesAreToldAndHideNoOthers() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.later().look(changed());
        watched.later().look(changedTwice());
        Path journal = watched.memory().resolve(JOURNAL);
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, lines.getFirst().substring(9) + "\n"
                + String.join("\n", lines.subList(1, lines.size())) + "\n");
        FoundEntries found = watched.history().read();
        assertEquals(lines.size() - 1, found.entries().size());
        assertTrue(found.problems().getFirst().endsWith(": 1"), found.problems()::toString);
    }

    @Test
    void whoLookedIsKeptWhileSomebodyElseWatches() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.later().look(changed());
        String id = changes(watched).getFirst().id();
        watched.later().history().acknowledge(List.of(id, "nothing has this id"), true);
        watched.later().look(Contoso.setUp());
        List<FoundEntry> entries = changes(watched);
        assertEquals(List.of(Optional.<Acknowledgement>empty()), entries.stream()
                .filter(entry -> !entry.id().equals(id)).map(FoundEntry::acknowledged).toList());
        assertTrue(entries.getLast().acknowledged().isPresent());
        watched.history().acknowledge(List.of(id), false);
        assertTrue(changes(watched).stream().allMatch(FoundEntry::open));
    }

    @Test
    void marksThatCannotBeReadAreToldAndCountAsNotLookedAt() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.later().look(changed());
        List<String> ids = watched.history().read().entries().stream().map(FoundEntry::id).toList();
        watched.history().acknowledge(ids, true);
        Files.writeString(watched.memory().resolve("acknowledged.json"), "{");
        FoundEntries found = watched.history().read();
        assertEquals(ids.size(), found.open().size());
        assertEquals(1, found.problems().size());
        watched.history().acknowledge(ids, true);
        assertEquals(List.of(), watched.history().read().problems());
    }
}
