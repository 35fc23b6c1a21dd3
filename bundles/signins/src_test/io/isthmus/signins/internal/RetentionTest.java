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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
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
import io.isthmus.signins.Retention;
import io.isthmus.signins.RetentionPreview;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInListener;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.StoreStatistics;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;

/** What is older goes for good and its space is given back; what is kept stays whole. */
class RetentionTest {

    private static final int COUNT = 20_000;
    private static final List<Value.Members> RECORDS = GeneratedSignIns.records(COUNT, 31);
    private static final AskedAt NOW = new AskedAt(Instant.parse("2026-10-02T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private SignInStore store;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder.resolve("it's a store"));
        take(RECORDS);
        store.close();
        store = LocalStore.open(folder.resolve("it's a store"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long take(List<Value.Members> records) throws Exception {
        return store.take(GeneratedSignIns.lines(folder.resolve("records"), records), Progress.silent(), Cancel.never())
                .added();
    }

    private static Instant time(int index) {
        return Instant.parse(RECORDS.get(index).at("/createdDateTime").text().orElseThrow());
    }

    private static UUID id(int index) {
        return UUID.fromString(RECORDS.get(index).at("/id").text().orElseThrow());
    }

    private RetentionPreview retain(Retention retention) throws SourceException {
        RetentionPreview preview = store.preview(retention, Cancel.never());
        store.retain(preview, Progress.silent(), Cancel.never());
        return preview;
    }

    private void whole(int first) throws SourceException {
        StoreStatistics statistics = store.statistics(Cancel.never());
        assertEquals(COUNT - first, statistics.rows());
        assertEquals(Optional.of(time(first)), statistics.from());
        assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        for (int index = first; index < COUNT; index += 500) {
            assertEquals(Optional.of(Codec.write(RECORDS.get(index), false)), store.original(id(index)));
        }
        assertEquals(Optional.empty(), store.original(id(first - 1)));
    }

    private List<String> segments() throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("it's a store/originals"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsOlderGoesAndItsSpaceIsGivenBack() throws Exception {
        StoreStatistics before = store.statistics(Cancel.never());
        RetentionPreview preview = store.preview(new Retention.Since(time(15_000)), Cancel.never());
        assertEquals(List.of(15_000L, 5_000L, before.bytes()), List.of(preview.removed(), preview.kept(), preview.bytes()));
        assertEquals(COUNT, store.statistics(Cancel.never()).rows(), "a preview changes nothing");
        StoreStatistics after = store.retain(preview, Progress.silent(), Cancel.never());
        assertTrue(after.originalBytes() * 3 < before.originalBytes() && after.databaseBytes() < before.databaseBytes(),
                after + " of " + before);
        assertEquals(after.bytes(), preview.bytesAfter(), after.bytes() / 10.0, "the preview is near");
        assertEquals(List.of("00000001.zst"), segments(), "what was wanted of the segment is in another one");
        whole(15_000);
        store.close();
        store = LocalStore.open(folder.resolve("it's a store"));
        whole(15_000);
        assertEquals(15_000, take(RECORDS), "what was removed can be taken once more");
        assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        assertEquals(Optional.of(Codec.write(RECORDS.getFirst(), false)), store.original(id(0)));
    }

    @Test
    void aSegmentOfWhichMostIsKeptStaysAsItIs() throws Exception {
        retain(new Retention.Since(time(5_000)));
        assertEquals(List.of("00000000.zst"), segments());
        whole(5_000);
    }

    @Test
    void aSizeKeepsTheNewestThatFit() throws Exception {
        StoreStatistics before = store.statistics(Cancel.never());
        assertEquals(0, retain(new Retention.Size(before.bytes())).removed());
        RetentionPreview preview = retain(new Retention.Size(before.bytes() * 2 / 3));
        StoreStatistics after = store.statistics(Cancel.never());
        assertTrue(after.bytes() <= before.bytes() * 2 / 3 && after.rows() > COUNT / 3, after + " of " + before);
        whole((int) preview.removed());
        retain(new Retention.Size(0));
        assertEquals(0, store.statistics(Cancel.never()).rows());
        assertEquals(List.of(), segments());
        assertEquals(COUNT, take(RECORDS));
    }

    @Test
    void whoShowsRowsIsToldThatTheyAreGone() throws Exception {
        List<String> heard = new ArrayList<>();
        try (SignInRows rows = store.rows(Filter.ALL, Order.NEWEST_FIRST, NOW, Cancel.never());
                Cancel.Registration registration = store.onChange(new SignInListener() {
                    @Override
                    public void added(long count) {
                        heard.add("added");
                    }

                    @Override
                    public void removed() {
                        heard.add("removed");
                    }
                })) {
            rows.locate(Cancel.never());
            retain(new Retention.Since(time(10_000)));
            assertEquals(List.of("removed"), heard);
            assertTrue(rows.outdated());
            assertEquals(List.of(List.of(), List.of()), rows.page(0, 2, List.of(SignInColumn.ID), Cancel.never()));
        }
    }

    @Test
    void nothingGoesWhereAnOriginalCannotBeReadOrSomebodyCancels() throws Exception {
        RetentionPreview preview = store.preview(new Retention.Since(time(15_000)), Cancel.never());
        CancelSource cancel = new CancelSource();
        cancel.cancel();
        assertThrows(CancelledException.class, () -> store.retain(preview, Progress.silent(), cancel));
        assertEquals(COUNT, store.statistics(Cancel.never()).rows());
        assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        Path segment = folder.resolve("it's a store/originals/00000000.zst");
        try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("damaged".getBytes(StandardCharsets.US_ASCII)), channel.size() - 100);
        }
        assertThrows(SourceException.class, () -> store.retain(preview, Progress.silent(), Cancel.never()));
        assertEquals(COUNT, store.statistics(Cancel.never()).rows());
    }
}
