package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Which of many cases a run takes: some that its seed chooses, or, in a whole run, all of them. A whole run takes hours
 * and notes in a file what is finished, so that one that was stopped goes on where it was.
 */
final class Sample {

    private static final String FINISHED = System.getProperty("isthmus.tests.points", "");

    private Sample() {
    }

    /**
     * As many as a usual run takes, or all that are not finished yet in a whole run.
     *
     * @param subject what is tested at these points
     */
    static <T> List<T> of(String subject, List<T> cases, int usual) throws IOException {
        if (!FINISHED.isEmpty()) {
            Set<String> finished = finished();
            return cases.stream().filter(each -> !finished.contains(line(subject, each))).toList();
        }
        List<T> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(Long.getLong("isthmus.tests.seed", 1)));
        return shuffled.subList(0, Math.min(usual, shuffled.size()));
    }

    /** Notes in a whole run that a case needs not be taken again; safe for use by many threads. */
    static synchronized void finished(String subject, Object point) throws IOException {
        if (!FINISHED.isEmpty()) {
            Files.writeString(Path.of(FINISHED), line(subject, point) + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static String line(String subject, Object point) {
        return subject + ": " + point;
    }

    private static Set<String> finished() throws IOException {
        Path file = Path.of(FINISHED);
        return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }
}
