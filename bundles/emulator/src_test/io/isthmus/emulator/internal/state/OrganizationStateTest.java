package io.isthmus.emulator.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** What was written is there again, whatever happened to the process. */
class OrganizationStateTest {

    private static final Collection THINGS = Collection.tenant("things");
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path directory;

    @BeforeEach
    void begin() throws IOException {
        begin("PT0S", "PT0S");
    }

    @Test
    void writesAreThereAgainAndTimeDoesNotFallBack() throws Exception {
        try (OrganizationState state = OrganizationState.open(directory)) {
            write(state, "a", START.plusSeconds(10));
            remove(state, "old", START.plusSeconds(20));
            state.keepTime(START.plusSeconds(500));
        }
        try (OrganizationState state = OrganizationState.open(directory)) {
            assertEquals("[a]", state.truth().all(THINGS).keySet().toString());
            assertEquals(START.plusSeconds(500), state.latest());
            assertEquals("[old]", state.asOf(START).all(THINGS).keySet().toString());
            assertEquals("[old, a]", state.asOf(START.plusSeconds(15)).all(THINGS).keySet().toString());
        }
    }

    @Test
    void aTornLastLineIsCutOffAndTheNextWriteStandsBehindTheRest() throws Exception {
        try (OrganizationState state = OrganizationState.open(directory)) {
            write(state, "a", START);
            write(state, "b", START);
        }
        Path journal = directory.resolve("journal.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        for (int cut = 1; cut < 40; cut += 7) {
            Files.write(journal, Arrays.copyOf(bytes, bytes.length - cut));
            try (OrganizationState state = OrganizationState.open(directory)) {
                assertEquals("[old, a]", state.truth().all(THINGS).keySet().toString());
                write(state, "c", START);
            }
            try (OrganizationState state = OrganizationState.open(directory)) {
                assertEquals("[old, a, c]", state.truth().all(THINGS).keySet().toString());
            }
        }
    }

    @Test
    void anyOtherDamageIsNamed() throws Exception {
        try (OrganizationState state = OrganizationState.open(directory)) {
            write(state, "a", START);
            write(state, "b", START);
        }
        Path journal = directory.resolve("journal.jsonl");
        String text = Files.readString(journal, StandardCharsets.UTF_8);
        Files.writeString(journal, text.replaceFirst("\"a\"", "\"x\""), StandardOpenOption.TRUNCATE_EXISTING);
        IOException damaged = assertThrows(IOException.class, () -> OrganizationState.open(directory));
        assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
    }

    @Test
    void whatARequestWroteHappensWholeOrNotAtAll() throws Exception {
        try (OrganizationState state = OrganizationState.open(directory)) {
            Transaction transaction = state.begin(Site.FIRST);
            transaction.put(THINGS, "a", Value.members());
            assertEquals("[old, a]", transaction.all(THINGS).keySet().toString());
            assertEquals("[old]", state.truth().all(THINGS).keySet().toString());
            transaction.remove(THINGS, "old");
            state.commit(transaction, START);
            assertEquals("[a]", state.truth().all(THINGS).keySet().toString());
            assertEquals(1, Files.readAllLines(directory.resolve("journal.jsonl")).size());
        }
    }

    @Test
    void readersOfALateDirectorySeeAWriteLaterAfterARestartToo() throws Exception {
        begin("PT5S", "PT90S");
        try (OrganizationState state = OrganizationState.open(directory)) {
            write(state, "a", START);
        }
        try (OrganizationState state = OrganizationState.open(directory)) {
            assertEquals("[old]", state.visibleAt(START.plusSeconds(4)).all(THINGS).keySet().toString());
            assertEquals("[old, a]", state.visibleAt(START.plus(Duration.ofSeconds(90))).all(THINGS).keySet().toString());
        }
    }

    private void begin(String shortest, String longest) throws IOException {
        OrganizationState.reset(directory, Json.members("""
                {"scenario": {"id": "test", "start": "%s"},
                 "settings": {"replication": {"shortest": "%s", "longest": "%s"}},
                 "tenant": {"things": {"old": {}}}}""".formatted(START, shortest, longest)));
    }

    private static void write(OrganizationState state, String key, Instant now) {
        Transaction transaction = state.begin(Site.FIRST);
        transaction.put(THINGS, key, Value.members());
        state.commit(transaction, now);
    }

    private static void remove(OrganizationState state, String key, Instant now) {
        Transaction transaction = state.begin(Site.FIRST);
        transaction.remove(THINGS, key);
        state.commit(transaction, now);
    }
}
