package io.isthmus.engine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.sdk.data.Value;

class FolderWatchTest {

    private static final long PATIENCE_SECONDS = 50;

    @TempDir
    private Path directory;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private OrganizationStore store;

    @BeforeEach
    void open() {
        store = Profile.open(directory).organization("contoso");
    }

    private FolderWatch watch(Runnable changed) throws Exception {
        FolderWatch watch = store.watch(changed);
        await();
        return watch;
    }

    private void await() throws InterruptedException {
        assertNotNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the watch tells nothing");
        told.clear();
    }

    private void append() throws Exception {
        store.ledger().append(List.of(new LedgerEntry(java.time.Instant.EPOCH, "one", Optional.empty(),
                Optional.empty(), Value.none())));
    }

    @Test
    void recordsSnapshotsLocksResetsAndWatchesAreTold() throws Exception {
        try (FolderWatch watch = watch(() -> told.add("changed"))) {
            append();
            await();
            append();
            await();
            Files.writeString(store.snapshotsDirectory().resolve("one.zip"), "");
            await();
            WriteLock lock = Profile.open(directory).lock("contoso");
            await();
            lock.close();
            await();
            Files.createDirectories(store.demoDirectory());
            await();
            Files.writeString(store.demoDirectory().resolve("organization.json"), "");
            await();
            Files.createDirectories(store.watchDirectory());
            await();
            Files.writeString(store.watchDirectory().resolve("told.json"), "");
            await();
        }
    }

    @Test
    void whoeverIsToldAndFailsIsToldAgain() throws Exception {
        try (FolderWatch watch = watch(() -> {
            told.add("changed");
            throw new IllegalStateException("a bug");
        })) {
            append();
            await();
        }
    }

    @Test
    void whatIsWrittenIntoAnotherOrganizationWakesNobody() throws Exception {
        try (FolderWatch watch = watch(() -> told.add("changed"))) {
            Path other = Profile.open(directory).organization("fabrikam").directory();
            Files.createDirectories(other);
            Files.writeString(other.resolve("ledger.jsonl"), "");
            append();
            await();
            assertEquals(0, told.size());
        }
    }

    @Test
    void aFolderThatComesLaterIsWatchedWithTheOneThatItComesInto() throws Exception {
        Path later = directory.resolve("plugins");
        try (FolderWatch watch = FolderWatch.begin("plugins", List.of(later, directory), () -> told.add("changed"))) {
            await();
            Files.createDirectories(later);
            await();
            Files.writeString(later.resolve("installed.json"), "{}");
            await();
            Files.writeString(later.resolve("installed.json"), "{ }");
            await();
        }
    }

    @Test
    void afterItsEndNothingIsTold() throws Exception {
        FolderWatch watch = watch(() -> told.add("changed"));
        watch.close();
        watch.close();
        append();
        try (FolderWatch later = store.watch(() -> told.add("later"))) {
            assertEquals("later", told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertNull(told.poll());
    }
}
