package io.isthmus.console.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;

/** A ledger that was cut together with its head is told by what any saved snapshot noted of it. */
class ReadLedgerOperationTest {

    private static final String BROKEN = "broken.zip";

    @TempDir
    private Path folder;

    private OrganizationStore store;
    private LedgerHead noted;
    private ConsoleModel model;

    @BeforeEach
    void changeTwiceAndSaveASnapshot() throws IOException {
        Profile profile = Profile.open(folder);
        store = profile.organization("contoso");
        model = Fakes.model(Fakes.answering(Console.class,
                Map.of("profile", asked -> profile, "snapshots", asked -> new NotedSnapshots())));
        append("one");
        append("two");
        noted = store.ledger().head();
        Files.createDirectories(store.snapshotsDirectory());
        Files.createFile(store.snapshotsDirectory().resolve("noted.zip"));
    }

    private void append(String kind) throws IOException {
        store.ledger().append(List.of(new LedgerEntry(Fakes.NOW, kind, Optional.empty(), Optional.empty(),
                Value.none())));
    }

    private Verdict verdict() throws SourceException {
        new ReadLedgerOperation(model, true).run(CallContext.of(Cancel.never()));
        return model.ledger().verdict().orElseThrow();
    }

    @Test
    void oneThatIsWholeIsTrusted() throws Exception {
        append("three");
        assertEquals(Verdict.State.OK, verdict().state());
    }

    @Test
    void oneThatWasWrittenAnewWithItsHeadIsNot() throws Exception {
        try (Stream<Path> all = Files.list(store.directory())) {
            all.filter(Files::isRegularFile).forEach(ReadLedgerOperationTest::delete);
        }
        append("one");
        assertEquals(LedgerHead.EMPTY, model.snapshot().orElseThrow().ledgerHead(), "what is looked at knows nothing");
        assertTrue(!verdict().trustworthy());
    }

    @Test
    void aSnapshotThatCannotBeReadIsNamed() throws Exception {
        Files.createFile(store.snapshotsDirectory().resolve(BROKEN));
        SourceException told = assertThrows(SourceException.class, this::verdict);
        assertTrue(told.failure().message().contains(BROKEN), told.failure().message());
        assertEquals(Verdict.State.OK, model.ledger().verdict().orElseThrow().state(), "as far as it could be compared");
    }

    /** Every file is a snapshot that noted the same head, but for one. */
    private final class NotedSnapshots implements SnapshotFiles {
        @Override
        public Snapshot load(Path file) throws IOException {
            if (file.endsWith(BROKEN)) {
                throw new IOException("It is no snapshot.");
            }
            return new Snapshot("noted", "Contoso", Fakes.NOW, List.of(), List.of(), noted, List.of());
        }

        @Override
        public void save(Snapshot snapshot, Path file) {
            throw new AssertionError("nothing is saved");
        }

        @Override
        public Path fileIn(Path directory, Snapshot snapshot) {
            throw new AssertionError("nothing is saved");
        }

        @Override
        public SnapshotComparison compare(Snapshot before, Snapshot after) {
            throw new AssertionError("nothing is compared");
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
