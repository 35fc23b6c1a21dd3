package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.ToldDrift;

/**
 * A process that watches dies by kill -9 at a write to what it remembers: to the journal, to the mark of what was told, to
 * who looked at it, or to a saved snapshot. The next one goes on: nothing is lost, and nothing is found twice.
 */
class KilledWatchTest {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String MARK = "told.json";
    /** So many writes are seen at the least while the process looks four times more. */
    private static final int WRITES = 14;
    private static final int USUAL = 2;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingIsFoundTwiceWhereverItDies() throws Exception {
        Path whole = folder.resolve("whole");
        assertEquals(0, start(whole, "whole").waitFor(), () -> read("whole"));
        List<String> expected = found(new WatchedContoso(whole));
        assertTrue(expected.size() >= 4, expected::toString);
        int killed = 0;
        for (int write : Sample.of("watch", IntStream.rangeClosed(1, WRITES).boxed().toList(), USUAL)) {
            String name = "write" + write;
            Path profile = folder.resolve(name);
            Process watching = start(profile, name);
            killAfter(watching, profile, write);
            killed += watching.waitFor() == 0 ? 0 : 1;

            WatchedContoso next = new WatchedContoso(profile).later(Duration.ofDays(1));
            KilledWatch.lookAtTheEnd(next);
            assertEquals(expected, found(next), "killed at write " + write + "\n" + read(name));
            assertEquals(List.of(), next.history().read().problems());
            assertEquals(List.of(), next.history().read().open(), "who looked is kept, and can be noted");
            Sample.finished("watch", write);
        }
        assertTrue(killed > 0, "none was killed while it watched");
    }

    /** What was found, without what time alone made true. */
    private static List<String> found(WatchedContoso watched) throws IOException {
        return watched.history().read().entries().stream().map(FoundEntry::found).map(ToldDrift.class::cast)
                .flatMap(told -> told.deviation().stream())
                .map(one -> one.part() + " " + one.object() + " " + one.property()).sorted().toList();
    }

    /**
     * Watches the files rather than the time, and kills once as many writes were seen. Those of the first look do not
     * count: who dies before it was told leaves nothing to compare with.
     */
    private static void killAfter(Process process, Path profile, int writes) throws InterruptedException {
        Map<Path, String> known = new HashMap<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        int seen = 0;
        while (process.isAlive() && System.nanoTime() < end) {
            Map<Path, String> now = files(profile);
            if (!now.equals(known)) {
                known = now;
                seen += now.keySet().stream().anyMatch(file -> file.endsWith(MARK)) ? 1 : 0;
            }
            if (seen >= writes) {
                process.destroyForcibly();
            }
        }
        assertTrue(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS), "it neither watches nor ends");
    }

    private static Map<Path, String> files(Path profile) {
        Map<Path, String> files = new HashMap<>();
        if (Files.isDirectory(profile)) {
            try (Stream<Path> all = Files.walk(profile)) {
                all.filter(Files::isRegularFile).forEach(file -> files.put(file, stamp(file)));
            } catch (IOException | UncheckedIOException moved) {
                files.put(profile, moved.toString());
            }
        }
        return files;
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (NoSuchFileException gone) {
            return "gone";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Process start(Path profile, String name) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Disthmus.root=" + System.getProperty("isthmus.root"),
                "-cp", System.getProperty("java.class.path"), KilledWatch.class.getName(), profile.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve(name + ".txt").toFile()).start();
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name + ".txt"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
