package io.isthmus.signins.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.internal.GeneratedSignIns;
import io.isthmus.signins.internal.LocalStore;

/** Whatever a file holds, it is taken or refused, and a broken line costs no other. */
class FuzzedFilesTest {

    private static final int COUNT = 12;
    private static final byte[] MARKS = "{}[]\",:\\\n\r\t\0\u00ff x1".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void brokenLinesCostNoOther() throws IOException, SourceException {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        int rounds = Boolean.getBoolean("isthmus.tests.all") ? 50_000 : 40;
        try (SignInStore store = LocalStore.open(folder.resolve("store"))) {
            long rows = 0;
            for (int round = 0; round < rounds; round++) {
                List<Value.Members> records = GeneratedSignIns.records(COUNT, random.nextLong());
                WrittenForm form = WrittenForm.values()[random.nextInt(WrittenForm.values().length)];
                List<String> written = new ArrayList<>(records.stream().map(form::record)
                        .map(FuzzedFilesTest::bytes).toList());
                int hit = 1 + random.nextInt(COUNT - 1);
                written.set(hit, broken(written.get(hit), random));
                Path file = written(form.file(written).getBytes(StandardCharsets.ISO_8859_1), random.nextInt(4) == 0);
                ImportResult result = store.take(file, Progress.silent(), Cancel.never());
                rows += result.added();
                assertEquals(result.read(), result.added() + result.duplicates() + result.rejected(), result.toString());
                if (form.apart()) {
                    assertTrue(result.added() >= COUNT - 1, () -> result + " of " + form + ' ' + written.get(hit));
                }
                assertEquals(rows, store.statistics(Cancel.never()).rows());
            }
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        }
    }

    /** With some bytes replaced, whatever they were a part of. */
    private static String broken(String record, Random random) {
        byte[] bytes = record.getBytes(StandardCharsets.ISO_8859_1);
        for (int change = random.nextInt(6); change >= 0; change--) {
            bytes[random.nextInt(bytes.length)] = MARKS[random.nextInt(MARKS.length)];
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A text of which each character stands for a byte. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private Path written(byte[] bytes, boolean packed) throws IOException {
        Path file = folder.resolve("fuzzed");
        if (!packed) {
            return Files.write(file, bytes);
        }
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(bytes);
        }
        return file;
    }

    @Test
    void aDamagedArchiveIsTakenAsFarAsItGoesOrRefused() throws IOException, SourceException {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        int rounds = Boolean.getBoolean("isthmus.tests.all") ? 5_000 : 20;
        try (SignInStore store = LocalStore.open(folder.resolve("store"))) {
            for (int round = 0; round < rounds; round++) {
                WrittenForm form = WrittenForm.values()[random.nextInt(WrittenForm.values().length)];
                Path file = written(form.of(GeneratedSignIns.records(COUNT, random.nextLong()))
                        .getBytes(StandardCharsets.UTF_8), true);
                byte[] bytes = Files.readAllBytes(file);
                bytes[2 + random.nextInt(bytes.length - 2)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(file, bytes);
                long before = store.statistics(Cancel.never()).rows();
                try {
                    ImportResult result = store.take(file, Progress.silent(), Cancel.never());
                    assertEquals(before + result.added(), store.statistics(Cancel.never()).rows());
                } catch (SourceException refused) {
                    assertEquals(before, store.statistics(Cancel.never()).rows(), refused.failure().toString());
                }
            }
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        }
    }
}
