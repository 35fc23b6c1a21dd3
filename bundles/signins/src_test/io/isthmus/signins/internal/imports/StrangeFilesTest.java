package io.isthmus.signins.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.internal.GeneratedSignIns;
import io.isthmus.signins.internal.LocalStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** Files that are torn, that tell the same otherwise, or that are of something else. */
class StrangeFilesTest {

    private static final int COUNT = 100;
    private static final int TORN = 10;

    @TempDir
    private Path folder;
    private LocalStore store;
    private final List<String> lines = GeneratedSignIns.records(COUNT, 5).stream().map(record -> Codec.write(record, false))
            .toList();

    @BeforeEach
    void open() throws SourceException {
        store = LocalStore.open(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ImportResult take(String name, String content) throws Exception {
        return store.take(Files.writeString(folder.resolve(name), content), Progress.silent(), Cancel.never());
    }

    private Path packed(String content) throws IOException {
        Path file = folder.resolve("packed.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** One record ends in its middle, within a text or not; the next one stands on the next line. */
    private String torn(String between) {
        List<String> torn = new ArrayList<>(lines);
        torn.set(TORN, lines.get(TORN).substring(0, lines.get(TORN).length() / 2));
        torn.set(2 * TORN, lines.get(2 * TORN).substring(0, lines.get(2 * TORN).indexOf("\"appId\"")));
        return String.join(between, torn);
    }

    @Test
    void aTornLineCostsThatLineAlsoWhereTheFileIsCompressed() throws Exception {
        ImportResult result = store.take(packed(torn("\n")), Progress.silent(), Cancel.never());
        assertEquals(COUNT - 2, result.added());
        assertEquals(2, result.rejected());
    }

    @Test
    void aTornRecordOfAPageCostsThatRecordWhereEachHasItsLine() throws Exception {
        ImportResult result = take("page.json", "{\"value\": [\n" + torn(",\n") + "\n]}");
        assertEquals(COUNT - 2, result.added());
        assertEquals(2, result.rejected());
    }

    @Test
    void theSameSignInWithAFinerTimeIsTheSame() throws Exception {
        take("first.json", lines.get(0));
        ImportResult again = take("second.json", lines.get(0).replaceFirst("(\"createdDateTime\":\"[^\"]*)Z",
                "$1.1234567Z"));
        assertEquals(0, again.added());
        assertEquals(1, again.duplicates());
    }

    @Test
    void whatIsNoSignInIsNotTakenForOne() throws Exception {
        assertThrows(SourceException.class, () -> take("applications.json", """
                {"value": [{"id": "7d1e6f1a-52a4-4d5e-9a30-2b1f5f4e6a10", "appId": "x",
                            "createdDateTime": "2026-10-01T00:00:00Z", "displayName": "Application"}]}"""));
        ImportResult other = take("provisioning.json", """
                {"time": "2026-10-01T00:00:00Z", "category": "ProvisioningLogs", "resourceId": "/tenants/x",
                 "properties": {"id": "8d1e6f1a-52a4-4d5e-9a30-2b1f5f4e6a10", "createdDateTime": "2026-10-01T00:00:00Z"}}"""
                .replace("\n", " "));
        assertEquals(0, other.added());
        assertEquals(1, other.rejected());
    }

    @Test
    void aTimeWithoutOffsetIsOneOfUtc() throws Exception {
        take("bare.json", lines.get(0).replaceFirst("\"createdDateTime\":\"[^\"]*\"",
                "\"createdDateTime\":\"2026-10-01 12:00:00\""));
        List<Object> times = new ArrayList<>();
        store.ask(new SignInQuery.Page(Filter.ALL, List.of(SignInColumn.CREATED), SignInQuery.Order.NEWEST_FIRST, 1,
                Optional.empty()), new AskedAt(Instant.now(), ZoneOffset.UTC), row -> times.add(row.getFirst()),
                Cancel.never());
        assertEquals(List.of(Instant.parse("2026-10-01T12:00:00Z")), times);
        assertTrue(store.check(Progress.silent(), Cancel.never()).problems().isEmpty());
    }

    @Test
    void recordsOfManyMegabytesAreTakenAmongOthers() throws Exception {
        List<String> records = new ArrayList<>(lines);
        for (int megabytes : List.of(1, 2, 3, 11)) {
            records.set(megabytes, lines.get(megabytes).replaceFirst("\\{",
                    "{\"userAgent\":\"" + "x".repeat(megabytes << 20) + "\","));
        }
        ImportResult result = take("long.json", String.join("\n", records));
        assertEquals(COUNT, result.added());
        assertEquals(0, result.rejected());
        assertTrue(store.check(Progress.silent(), Cancel.never()).problems().isEmpty());
    }
}
