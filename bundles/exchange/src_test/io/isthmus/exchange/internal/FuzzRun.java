package io.isthmus.exchange.internal;

import java.nio.file.Path;
import java.util.Random;

/** How much is tried: a sample that a seed chooses in the usual run, twenty times as much where all is asked for. */
public final class FuzzRun {

    private static final int MORE = 20;

    private FuzzRun() {
    }

    /** How often something is tried. */
    public static int times(int usual) {
        return Boolean.getBoolean("isthmus.tests.all") ? usual * MORE : usual;
    }

    /** Numbers that the run's seed and a file's name decide. */
    public static Random random(Path file) {
        return new Random(Long.getLong("isthmus.tests.seed", 1) * 31 + file.getFileName().toString().hashCode());
    }
}
