package io.isthmus.signins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.StoreStatistics;

/** Whoever is killed while taking files in has lost nothing that was said to be in, and doubles nothing afterwards. */
class StoreKillTest {

    private static final int FILES = 8;
    private static final int RECORDS = 700;

    @TempDir
    private Path folder;

    @Test
    void whatWasSaidToBeInIsInAndTheRestIsTakenAfterwards() throws Exception {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        List<Value.Members> records = GeneratedSignIns.records(FILES * RECORDS, 21);
        List<Path> files = new ArrayList<>();
        for (int index = 0; index < FILES; index++) {
            files.add(GeneratedSignIns.lines(folder.resolve(index + ".jsonl"),
                    records.subList(index * RECORDS, (index + 1) * RECORDS)));
        }
        for (int round = Boolean.getBoolean("isthmus.tests.all") ? 200 : 2; round > 0; round--) {
            killed(folder.resolve("store " + round), files, records, random);
        }
    }

    private void killed(Path home, List<Path> files, List<Value.Members> records, Random random) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledImports.class.getName(), home.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("open", output.readLine());
            assertTrue(assertThrows(SourceException.class, () -> LocalStore.open(home)).failure().message()
                    .contains(Long.toString(process.pid())), "whoever finds the store held is told by whom");
            for (int whole = random.nextInt(files.size()); whole > 0; whole--) {
                said.add(output.readLine());
            }
            Thread.sleep(random.nextInt(120));
            process.toHandle().destroyForcibly();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            output.lines().forEach(said::add);
        }
        found(home, said.size(), records);
        try (SignInStore store = LocalStore.open(home)) {
            for (Path file : files) {
                store.take(file, Progress.silent(), Cancel.never());
            }
        }
        found(home, files.size(), records);
    }

    /** Everything that was said to be there is, the file after it may be as a whole, and nothing else. */
    private static void found(Path home, int files, List<Value.Members> records) throws SourceException {
        try (SignInStore store = LocalStore.open(home)) {
            StoreStatistics statistics = store.statistics(Cancel.never());
            assertEquals(statistics.rows(), statistics.distinctIds());
            assertTrue(statistics.rows() == files * RECORDS || statistics.rows() == (files + 1) * RECORDS,
                    statistics + " after " + files + " files");
            assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
            if (files > 0) {
                UUID last = UUID.fromString(records.get(files * RECORDS - 1).at("/id").text().orElseThrow());
                assertTrue(store.original(last).isPresent());
            }
        }
    }
}
