package io.isthmus.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** The data that tests read and the project does not contain. */
public final class SharedData {

    private SharedData() {
    }

    /** Whether the data is there. */
    public static boolean isThere() {
        return Files.isDirectory(root());
    }

    /** A folder of the data; the test is skipped where it is absent. */
    public static Path folder(String name) {
        Path folder = root().resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no folder " + folder);
        return folder;
    }

    /** The files of a folder and below, sorted. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("isthmus.shared", "../../../shared"), "data");
    }
}
