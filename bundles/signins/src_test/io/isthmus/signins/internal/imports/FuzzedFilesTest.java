package io.isthmus.signins.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
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

    private enum Form {
        LINES, PAGE, CSV
    }

    @TempDir
    private Path folder;

    @Test
    void brokenLinesCostNoOther() throws IOException, SourceException {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        int rounds = Boolean.getBoolean("isthmus.tests.all") ? 50_000 : 60;
        try (SignInStore store = LocalStore.open(folder.resolve("store"))) {
            long rows = 0;
            for (int round = 0; round < rounds; round++) {
                List<Value.Members> records = GeneratedSignIns.records(COUNT, random.nextLong());
                int hit = 1 + random.nextInt(COUNT - 1);
                Form form = Form.values()[random.nextInt(Form.values().length)];
                byte[][] written = records.stream().map(record -> written(record, form)).toArray(byte[][]::new);
                for (int change = random.nextInt(6); change >= 0; change--) {
                    byte[] record = written[hit];
                    record[random.nextInt(record.length)] = MARKS[random.nextInt(MARKS.length)];
                }
                Path file = Files.write(folder.resolve("fuzzed"), joined(written, form));
                ImportResult result = store.take(file, Progress.silent(), Cancel.never());
                rows += result.added();
                assertEquals(result.read(), result.added() + result.duplicates() + result.rejected(), result.toString());
                if (form != Form.PAGE) {
                    assertTrue(result.added() >= COUNT - 1, () -> result + " of " + new String(written[hit],
                            StandardCharsets.UTF_8));
                }
                assertEquals(rows, store.statistics(Cancel.never()).rows());
            }
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
        }
    }

    private static byte[] written(Value.Members record, Form form) {
        String csv = PortalCsv.of(List.of(record));
        return (form == Form.CSV ? csv.substring(csv.indexOf('\n') + 1) : Codec.write(record, false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[][] records, Form form) {
        String all = List.of(records).stream().map(record -> new String(record, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining(form == Form.PAGE ? ",\n" : "\n"));
        return (switch (form) {
            case LINES -> all;
            case PAGE -> "{\"value\":[" + all + "]}";
            case CSV -> PortalCsv.of(List.of()) + "\n" + all;
        }).getBytes(StandardCharsets.ISO_8859_1);
    }
}
