package io.isthmus.signins.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.internal.GeneratedSignIns;
import io.isthmus.signins.internal.LocalStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** What one format brought in, every other format finds there already. */
class FormatsTest {

    private static final int COUNT = 40;
    private static final int PLAIN = 11;

    @TempDir
    private Path folder;
    private final List<Value.Members> records = GeneratedSignIns.records(COUNT, 11);

    private static String text(Value value, String pointer) {
        return value.at(pointer).text().orElse("");
    }

    private List<Path> everyFormat() throws IOException, JsonException {
        List<Path> files = new ArrayList<>();
        for (WrittenForm form : WrittenForm.values()) {
            files.add(file(form + ".txt", form.of(records)));
        }
        for (WrittenForm form : List.of(WrittenForm.PAGE, WrittenForm.ANSWER)) {
            files.add(file("pretty " + form + ".json", Codec.write(Codec.read(form.of(records)), true)));
        }
        assertEquals(PLAIN, files.size());
        for (Path plain : List.copyOf(files)) {
            Path packed = folder.resolve("packed [" + plain.getFileName() + "].bin");
            try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(plain, stream);
            }
            files.add(packed);
            files.add(Files.copy(plain, folder.resolve("a{b}c[d] " + plain.getFileName())));
        }
        return files;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void everyFormatBringsInTheSameSignInsAndAnotherNoneMore() throws IOException, SourceException, JsonException {
        List<Path> files = everyFormat();
        for (Path first : files.subList(0, PLAIN)) {
            try (SignInStore store = LocalStore.open(folder.resolve("store of " + first.getFileName()))) {
                assertEquals(new ImportResult(COUNT, COUNT, 0, 0, Optional.empty()), take(store, first), first.toString());
                assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
                assertEquals(text(records.get(7), "/createdDateTime"), columns(store, 7));
            }
        }
        try (SignInStore store = LocalStore.open(folder.resolve("one store"))) {
            take(store, files.getFirst());
            for (Path file : files) {
                assertEquals(new ImportResult(COUNT, 0, COUNT, 0, Optional.empty()), take(store, file), file.toString());
            }
        }
    }

    private String columns(SignInStore store, int index) throws SourceException {
        assertEquals(COUNT, store.statistics(Cancel.never()).distinctIds());
        String original = store.original(UUID.fromString(text(records.get(index), "/id"))).orElseThrow();
        return original.contains(text(records.get(index), "/createdDateTime").replace("Z", ""))
                ? text(records.get(index), "/createdDateTime") : original;
    }

    private static ImportResult take(SignInStore store, Path file) throws SourceException {
        return store.take(file, Progress.silent(), Cancel.never());
    }

    @Test
    void thePortalsCsvBringsWhatItHasIntoTheColumns() throws IOException, SourceException {
        List<SignInColumn> columns = List.of(SignInColumn.CREATED, SignInColumn.KIND, SignInColumn.APP_DISPLAY_NAME,
                SignInColumn.SERVICE_PRINCIPAL_NAME, SignInColumn.KEY_ID, SignInColumn.THUMBPRINT, SignInColumn.IP_ADDRESS,
                SignInColumn.CITY, SignInColumn.COUNTRY, SignInColumn.ERROR_CODE, SignInColumn.FAILURE_REASON,
                SignInColumn.CONDITIONAL_ACCESS, SignInColumn.CORRELATION_ID, SignInColumn.ID);
        List<List<List<Object>>> found = new ArrayList<>();
        for (Path file : List.of(file("page.json", WrittenForm.PAGE.of(records)),
                file("portal.csv", PortalCsv.of(records)), file("saved.csv", "\ufeff" + PortalCsv.of(records, ';')))) {
            try (SignInStore store = LocalStore.open(folder.resolve("store of " + file.getFileName()))) {
                take(store, file);
                List<List<Object>> rows = new ArrayList<>();
                store.ask(new SignInQuery.Page(Filter.ALL, columns, SignInQuery.Order.OLDEST_FIRST, COUNT, Optional.empty()),
                        new AskedAt(Instant.EPOCH, ZoneOffset.UTC), rows::add, Cancel.never());
                found.add(rows);
            }
        }
        assertEquals(COUNT, found.getFirst().size());
        assertEquals(found.get(0), found.get(1));
        assertEquals(found.get(0), found.get(2));
    }

    @Test
    void aRowOfCsvThatIsNoneCostsNoOther() throws IOException, SourceException {
        List<String> lines = new ArrayList<>(PortalCsv.of(records).replace("two\nlines", "one line").lines().toList());
        lines.set(5, lines.get(5).replaceFirst(",", ",\""));
        lines.set(9, lines.get(9).replaceFirst(",[^,]*", ",no id"));
        lines.set(12, "a,b");
        try (SignInStore store = LocalStore.open(folder.resolve("store"))) {
            ImportResult result = take(store, file("broken.csv", String.join("\r\n", lines)));
            assertEquals(List.of((long) COUNT, COUNT - 3L, 3L), List.of(result.read(), result.added(), result.rejected()));
            List<String> rejects = Files.readAllLines(result.rejects().orElseThrow());
            assertEquals(List.of("10", "13", "6"), rejects.stream().map(reject -> {
                try {
                    return Codec.canonical(Codec.read(reject).at("/line"));
                } catch (JsonException broken) {
                    throw new IllegalStateException(broken);
                }
            }).sorted().toList());
        }
    }

    @Test
    void anArchiveThatEndsEarlyGivesWhatItHasAndSaysThatItEnds() throws IOException, SourceException {
        Path packed = folder.resolve("cut.gz");
        Path whole = GeneratedSignIns.lines(folder.resolve("whole.jsonl"), GeneratedSignIns.records(20_000, 12));
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(whole, stream);
        }
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length * 9 / 10));
        try (SignInStore store = LocalStore.open(folder.resolve("store"))) {
            ImportResult result = take(store, packed);
            assertEquals(result.added(), store.statistics(Cancel.never()).rows());
            assertEquals(true, result.added() > 15_000 && result.added() < 20_000 && result.rejected() > 0, result.toString());
            assertEquals(result.read(), result.added() + result.rejected());
        }
    }

    @Test
    void itIsToldHowFarAFileIsReadWhetherOrNotItIsCompressed() throws IOException, SourceException {
        Path plain = GeneratedSignIns.lines(folder.resolve("plain.jsonl"), GeneratedSignIns.records(10_000, 13));
        Path packed = folder.resolve("packed.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, stream);
        }
        for (Path file : List.of(plain, packed)) {
            List<Long> told = new ArrayList<>();
            try (SignInStore store = LocalStore.open(folder.resolve("store of " + file.getFileName()))) {
                store.take(file, new Progress() {
                    @Override
                    public void doing(String sentence) {
                        // It is asked how far it is.
                    }

                    @Override
                    public void worked(long done, long total) {
                        assertEquals(file.toFile().length(), total);
                        told.add(done);
                    }
                }, Cancel.never());
            }
            assertEquals(file.toFile().length(), told.getLast());
            assertEquals(told.stream().sorted().toList(), told);
            assertEquals(true, told.stream().distinct().count() > 2, () -> file + " tells " + told);
        }
    }
}
