package com.stranger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;

/** Checks of a stranger that fill the disk, in the folder that is their own. */
public final class Hoarders {

    private Hoarders() {
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Writes a large file, and hangs. */
    public static final class Filling implements Check {
        @Override
        public void run(CheckContext context) {
            try (RandomAccessFile file = new RandomAccessFile(folder().resolve("large").toFile(), "rw")) {
                file.setLength(600L << 20);
            } catch (IOException refused) {
                throw new IllegalStateException(refused);
            }
            new Checks.Hanging().run(context);
        }
    }

    /** Makes many files, and returns as if nothing were. */
    public static final class Littering implements Check {
        @Override
        public void run(CheckContext context) {
            try {
                Path many = Files.createDirectory(folder().resolve("many"));
                for (int count = 0; count < 10_001; count++) {
                    Files.createFile(many.resolve(Integer.toString(count)));
                }
            } catch (IOException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
