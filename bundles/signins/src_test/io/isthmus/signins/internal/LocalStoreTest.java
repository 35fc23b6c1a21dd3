package io.isthmus.signins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.StoreStatistics;

class LocalStoreTest {

    private static final int COUNT = 1000;

    @TempDir
    private Path folder;
    private Path home;
    private final List<Value.Members> records = GeneratedSignIns.records(COUNT, 1);

    @BeforeEach
    void names() {
        home = folder.resolve("store of J\u00fcrgen's");
    }

    private static ImportResult take(SignInStore store, Path file) throws SourceException {
        return store.take(file, Progress.silent(), Cancel.never());
    }

    private Path lines() throws Exception {
        return GeneratedSignIns.lines(folder.resolve("sign-ins of Z\u00fcrich's.jsonl"), records);
    }

    @Test
    void whatWasTakenIsThereAfterTheStoreWasClosedAndItsOriginalsAreTheSameBytes() throws Exception {
        try (SignInStore store = LocalStore.open(home)) {
            assertEquals(new ImportResult(COUNT, COUNT, 0, 0, Optional.empty()), take(store, lines()));
        }
        try (SignInStore store = LocalStore.open(home)) {
            StoreStatistics statistics = store.statistics(Cancel.never());
            assertEquals(COUNT, statistics.rows());
            assertEquals(COUNT, statistics.distinctIds());
            assertEquals(Optional.of(Instant.parse("2026-10-01T00:00:00Z")), statistics.from());
            assertEquals(Optional.of(Instant.parse("2026-10-01T00:16:39Z")), statistics.to());
            for (Value.Members record : records) {
                UUID id = UUID.fromString(record.at("/id").text().orElseThrow());
                assertEquals(Optional.of(Codec.write(record, false)), store.original(id));
            }
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
            assertEquals(Optional.empty(), store.original(new UUID(1, 2)));
        }
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgainAndWhatIsNewBesideItIs() throws Exception {
        List<Value.Members> more = GeneratedSignIns.records(COUNT + 300, 1);
        try (SignInStore store = LocalStore.open(home)) {
            take(store, lines());
            long bytes = store.statistics(Cancel.never()).originalBytes();
            assertEquals(new ImportResult(COUNT, 0, COUNT, 0, Optional.empty()), take(store, lines()));
            assertEquals(bytes, store.statistics(Cancel.never()).originalBytes(), "originals were written once more");
            Path overlapping = GeneratedSignIns.lines(folder.resolve("more.jsonl"), more);
            assertEquals(new ImportResult(COUNT + 300, 300, COUNT, 0, Optional.empty()), take(store, overlapping));
            Path twice = GeneratedSignIns.lines(folder.resolve("twice.jsonl"), Stream.concat(
                    GeneratedSignIns.records(5, 2).stream(), GeneratedSignIns.records(5, 2).stream()).toList());
            assertEquals(new ImportResult(10, 5, 5, 0, Optional.empty()), take(store, twice));
            assertEquals(COUNT + 305, store.statistics(Cancel.never()).rows());
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        }
    }

    @Test
    void oneBrokenLineIsKeptWithItsPlaceAndTheRestGoesIn() throws Exception {
        Path file = lines();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(10, lines.get(10).replaceFirst("\\{", "{{"));
        lines.set(20, lines.get(20).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"no id\""));
        lines.set(30, "[]");
        lines.set(40, "");
        lines.set(50, lines.get(50).replaceFirst("2026-10-01", "2026-13-01"));
        Files.write(file, lines);
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, StandardOpenOption.APPEND);
        try (SignInStore store = LocalStore.open(home)) {
            ImportResult result = take(store, file);
            assertEquals(COUNT, result.read());
            assertEquals(COUNT - 5, result.added());
            assertEquals(0, result.duplicates());
            assertEquals(5, result.rejected());
            List<Value> rejects = new ArrayList<>();
            for (String line : Files.readAllLines(result.rejects().orElseThrow())) {
                rejects.add(Codec.read(line));
            }
            assertEquals(List.of("11", "21", "31", "51", "1001"),
                    rejects.stream().map(reject -> Codec.canonical(reject.at("/line"))).toList());
            assertTrue(rejects.get(1).at("/reason").text().orElseThrow().contains("no id"));
            assertEquals(lines.get(10), rejects.get(0).at("/text").text().orElseThrow());
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        }
    }

    @Test
    void aSecondConsoleIsToldWhoHoldsTheStore() throws Exception {
        try (SignInStore store = LocalStore.open(home)) {
            assertTrue(Files.readString(home.resolve("holder.json")).contains(
                    Long.toString(ProcessHandle.current().pid())));
        }
        assertTrue(Files.notExists(home.resolve("holder.json")));
    }

    @Test
    void aCancelTakesNothingAndLeavesTheStoreUsable() throws Exception {
        Path file = lines();
        try (SignInStore store = LocalStore.open(home)) {
            CancelSource cancel = new CancelSource();
            cancel.cancel();
            assertThrows(CancelledException.class, () -> store.take(file, Progress.silent(), cancel));
            assertEquals(0, store.statistics(Cancel.never()).rows());
            assertEquals(COUNT, take(store, file).added());
        }
    }

    @Test
    void aDamagedOriginalIsFoundByTheCheckAndNeverShownAsAnothers() throws Exception {
        try (SignInStore store = LocalStore.open(home)) {
            take(store, lines());
            Path segment = home.resolve("originals/00000000.zst");
            try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap("damaged".getBytes(StandardCharsets.US_ASCII)), 100);
            }
            assertEquals(2, store.check(Progress.silent(), Cancel.never()).problems().size());
            UUID first = UUID.fromString(records.getFirst().at("/id").text().orElseThrow());
            assertThrows(SourceException.class, () -> store.original(first));
        }
    }

    @Test
    void aFileOfSomethingElseIsRefusedWithWhatWasLookedFor() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"name\": \"value\"}\n");
        Path empty = Files.writeString(folder.resolve("empty.json"), "");
        try (SignInStore store = LocalStore.open(home)) {
            assertTrue(assertThrows(SourceException.class, () -> take(store, file)).failure().message()
                    .contains("createdDateTime"));
            assertThrows(SourceException.class, () -> take(store, empty));
            assertEquals(0, store.statistics(Cancel.never()).rows());
        }
    }

    @Test
    void oneProcessOpensAStoreSeveralTimesAndTheLastOneWhoClosesItLetsOthersHaveIt() throws Exception {
        SignInStore first = LocalStore.open(home);
        try (SignInStore second = LocalStore.open(home.resolve("../" + home.getFileName()))) {
            take(second, lines());
            second.close();
            second.close();
            assertEquals(COUNT, first.statistics(Cancel.never()).rows());
            assertTrue(Files.exists(home.resolve("holder.json")));
        }
        first.close();
        assertTrue(Files.notExists(home.resolve("holder.json")));
    }
}
