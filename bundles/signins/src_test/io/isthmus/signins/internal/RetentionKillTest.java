package io.isthmus.signins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.StoreStatistics;

/** Whoever is killed while removing has the store as it was, or as it is to be. */
class RetentionKillTest {

    private static final int COUNT = 12_000;
    private static final int REMOVED = 9_000;
    private static final int LONGEST = 700;

    @TempDir
    private Path folder;

    @Test
    void theStoreIsAsItWasOrAsItIsToBe() throws Exception {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        List<Value.Members> records = GeneratedSignIns.records(COUNT, 41);
        Path full = folder.resolve("full");
        try (SignInStore store = LocalStore.open(full)) {
            store.take(GeneratedSignIns.lines(folder.resolve("records"), records), Progress.silent(), Cancel.never());
        }
        for (int round = Boolean.getBoolean("isthmus.tests.all") ? 200 : 2; round > 0; round--) {
            Path home = copy(full, folder.resolve("store " + round));
            boolean done = killed(home, records.get(REMOVED).at("/createdDateTime").text().orElseThrow(),
                    random.nextInt(LONGEST));
            try (SignInStore store = LocalStore.open(home)) {
                StoreStatistics found = store.statistics(Cancel.never());
                assertTrue(found.rows() == COUNT - REMOVED || !done && found.rows() == COUNT, found::toString);
                assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
                assertTrue(store.original(UUID.fromString(records.getLast().at("/id").text().orElseThrow())).isPresent());
                try (Stream<Path> segments = Files.list(home.resolve("originals"))) {
                    assertEquals(1, segments.count(), "what was written in vain is gone");
                }
                store.take(folder.resolve("records"), Progress.silent(), Cancel.never());
                assertEquals(COUNT, store.statistics(Cancel.never()).rows());
                assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.copy(one, to.resolve(from.relativize(one)));
            }
        }
        return to;
    }

    /** Whether it had said that it was done. */
    private static boolean killed(Path home, String oldest, int delay) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledRetention.class.getName(), home.toString(), oldest)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("open", output.readLine());
            Thread.sleep(delay);
            process.toHandle().destroyForcibly();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            return "done".equals(output.readLine());
        }
    }
}
