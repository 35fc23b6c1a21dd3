package io.isthmus.engine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger put into a folder goes with it, and keeps nothing else from going. */
class FoldersTest {

    @TempDir
    Path place;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(place.resolve(name));
    }

    /** Where permissions bind, as they do for everybody but root, nobody could look into it. */
    @Test
    void foldersThatNobodyMayReadGo() throws IOException {
        Path folder = folder("worker");
        Path inner = Files.createDirectories(folder.resolve("closed/inner"));
        Files.writeString(inner.resolve("file"), "x");
        for (Path each : new Path[] { inner, inner.getParent(), folder }) {
            each.toFile().setReadable(false);
            each.toFile().setWritable(false);
            each.toFile().setExecutable(false);
        }
        Folders.delete(folder);
        assertFalse(Files.exists(folder));
    }

    /** A path may have 4,096 bytes on Linux; whoever moves folders into each other makes longer ones. */
    @Test
    void foldersThatLieDeeperThanAPathCanNameGo() throws IOException {
        Path folder = folder("worker");
        for (int times = 0; times < 4; times++) {
            Path around = Files.createDirectories(folder("around").resolve(("d".repeat(200) + '/').repeat(9)));
            if (Files.exists(folder.resolve("deep"))) {
                Files.move(folder.resolve("deep"), around.resolve("deep"));
            }
            Files.move(place.resolve("around"), folder.resolve("deep"));
        }
        Folders.delete(folder);
        assertFalse(Files.exists(folder));
    }

    @Test
    void aLinkGoesAndWhatItLeadsToStays() throws IOException {
        Path kept = Files.writeString(folder("others").resolve("kept"), "x");
        Path folder = folder("worker");
        Files.createSymbolicLink(folder.resolve("link"), kept.getParent());
        Folders.delete(folder);
        assertFalse(Files.exists(folder));
        assertTrue(Files.exists(kept));
    }

    @Test
    void whatCannotGoIsNamedAndAllElseGoes() throws IOException {
        Path folder = folder("worker");
        Path held = Files.createDirectories(folder.resolve("b/held"));
        for (String name : new String[] { "a/1", "b/2", "c/3" }) {
            Files.writeString(folder("worker/" + name.charAt(0)).resolve(name.substring(2)), "x");
        }
        IOException left = Sweep.of(folder, path -> {
            if (path.equals(held)) {
                throw new AccessDeniedException(path.toString());
            }
            Files.deleteIfExists(path);
        }).orElseThrow();
        assertTrue(left.getMessage().contains("1 of what") && left.getMessage().contains(held.toString()),
                left.getMessage());
        try (Stream<Path> there = Files.walk(folder)) {
            assertEquals(Stream.of(folder, held.getParent(), held).toList(), there.sorted().toList());
        }
    }

    @Test
    void whatIsToBeKeptStays() throws IOException {
        folder("host/one/x");
        folder("host/other/x");
        Folders.sweep(place.resolve("host"), "one"::equals);
        assertTrue(Files.exists(place.resolve("host/one/x")));
        assertFalse(Files.exists(place.resolve("host/other")));
        Folders.sweep(place.resolve("none"), name -> true);
    }
}
