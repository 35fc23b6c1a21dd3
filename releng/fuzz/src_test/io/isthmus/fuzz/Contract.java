package io.isthmus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What every reader promises of every input; what is broken ends the fuzzer's run with the input. */
public final class Contract {

    private Contract() {
    }

    /** Two values are equal. */
    public static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", but it is " + actual);
        }
    }

    /** A refusal says something to a person. */
    public static void inWords(Exception refused) {
        words(refused.getMessage());
    }

    /** A text says something. */
    public static void words(String text) {
        if (text == null || text.isBlank() || text.equals("null")) {
            throw new AssertionError("nothing is said");
        }
    }

    /** A folder with nothing in it and nothing beside it. */
    public static Path emptyFolder() {
        try {
            return Files.createDirectory(Files.createTempDirectory("target").resolve("inside"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** The files in a file's folder and in those beside it, where a name with two dots would lead. */
    public static List<Path> filesBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.walk(file.getParent().getParent())) {
            return files.filter(other -> !Files.isDirectory(other)).sorted().toList();
        }
    }
}
