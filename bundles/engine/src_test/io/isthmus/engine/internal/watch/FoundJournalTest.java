package io.isthmus.engine.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.sdk.snapshot.PendingEffect;

class FoundJournalTest {

    private static final int SMALL = 4096;

    @TempDir
    Path folder;

    private static TimedEffect effect(TimedEffect.State state) {
        return new TimedEffect(new PendingEffect("ews.access", "EWS", Optional.empty(), Rounds.NOW, Rounds.NOW.plusSeconds(3600)), new UUID(0, 1),
                "Let the application in", state, List.of());
    }

    private FoundJournal journal() {
        return new FoundJournal(folder, SMALL);
    }

    @Test
    void itNeverGrowsBeyondItsRoomAndSaysHowManyAreGone() throws IOException {
        int appended = 60;
        for (int number = 1; number <= appended; number++) {
            journal().append(Rounds.round(number, List.of()));
            assertTrue(Files.size(folder.resolve("found.jsonl")) <= SMALL);
        }
        FoundJournal.Kept kept = journal().read();
        assertTrue(kept.lines().size() > 2, kept::toString);
        assertEquals(appended, kept.lines().size() + kept.forgotten());
        assertEquals(Rounds.NOW.plusSeconds(appended), List.copyOf(kept.lines().values()).getLast().at());
        assertEquals(List.of(), kept.damaged());
    }

    @Test
    void anEffectIsKeptOnceItIsSettled() throws IOException {
        for (TimedEffect.State state : TimedEffect.State.values()) {
            journal().append(Rounds.round(1, List.of(effect(state))));
            journal().append(Rounds.round(1, List.of(effect(state))));
        }
        assertEquals(List.of(effect(TimedEffect.State.PROVEN), effect(TimedEffect.State.CONFIGURED),
                effect(TimedEffect.State.BROKEN)), journal().read().lines().values().stream()
                        .map(FoundJournal.Line::found).skip(1).toList());
    }

    /** A watch runs for months: a look that finds what stands there already reads nothing of it again. */
    @Test
    void whoWatchesKnowsWhatItLeftThere() throws IOException {
        FoundJournal watching = journal();
        watching.append(Rounds.round(1, List.of()));
        watching.append(Rounds.round(2, List.of()));
        Path file = folder.resolve("found.jsonl");
        FileTime modified = Files.getLastModifiedTime(file);
        String unread = "#".repeat((int) Files.size(file));
        Files.writeString(file, unread);
        Files.setLastModifiedTime(file, modified);
        watching.append(Rounds.round(1, List.of()));
        watching.append(Rounds.round(2, List.of()));
        assertEquals(unread, Files.readString(file));
        Files.delete(file);
        watching.append(Rounds.round(1, List.of()));
        assertEquals(1, journal().read().lines().size(), "a file that others changed is read again");
    }
}
