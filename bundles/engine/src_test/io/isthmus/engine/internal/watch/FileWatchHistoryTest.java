package io.isthmus.engine.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.engine.watch.FoundEntry;

/** Who looked at what was found, whatever became of the files. */
class FileWatchHistoryTest {

    @TempDir
    Path folder;

    private FileWatchHistory history;

    @BeforeEach
    void threeWereFoundAndLookedAt() throws IOException {
        history = new FileWatchHistory(folder, Clock.fixed(Rounds.NOW, ZoneOffset.UTC));
        FoundJournal journal = new FoundJournal(folder);
        for (int number = 1; number <= 3; number++) {
            journal.append(Rounds.round(number, List.of()));
        }
        history.acknowledge(history.read().entries().stream().map(FoundEntry::id).toList(), true);
        assertEquals(List.of(), history.read().open());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void whatANewerConsoleWroteIsNotWrittenOver() throws IOException {
        String newer = "{\"version\": 2, \"acknowledged\": [\"otherwise\"]}";
        Files.writeString(file("acknowledged.json"), newer);
        FoundEntries read = history.read();
        assertTrue(read.problems().getFirst().contains("newer console"), read.problems()::toString);
        List<String> ids = read.entries().stream().map(FoundEntry::id).toList();
        IOException refused = assertThrows(IOException.class, () -> history.acknowledge(ids, true));
        assertTrue(refused.getMessage().contains("newer console"), refused::getMessage);
        assertEquals(newer, Files.readString(file("acknowledged.json")));
    }

    @Test
    void aDamagedOneIsBegunAnew() throws IOException {
        Files.writeString(file("acknowledged.json"), "{\"version\": 1, \"ackn");
        String id = history.read().entries().getFirst().id();
        history.acknowledge(List.of(id), true);
        FoundEntries read = history.read();
        assertEquals(List.of(), read.problems());
        assertEquals(2, read.open().size());
    }

    /** The line can be repaired by hand: it was looked at then as it was before. */
    @Test
    void aLineThatCannotBeReadForNowKeepsWhoLookedAtIt() throws IOException {
        String found = Files.readString(file("found.jsonl"));
        Files.writeString(file("found.jsonl"), "#" + found);
        FoundEntries damaged = history.read();
        assertEquals(2, damaged.entries().size());
        history.acknowledge(List.of(damaged.entries().getFirst().id()), false);
        Files.writeString(file("found.jsonl"), found);
        assertEquals(1, history.read().open().size());
    }
}
