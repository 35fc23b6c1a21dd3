package io.isthmus.benchmarks.internal.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What was measured, for the program that started this one. */
public final class Notes {

    private final Properties properties = new Properties();

    /** A number. */
    public void note(String name, long count) {
        properties.setProperty(name, Long.toString(count));
    }

    /** A sentence for whoever reads the figures. */
    public void note(String name, String sentence) {
        properties.setProperty(name, sentence);
    }

    /** A time in milliseconds. */
    public void note(String name, Duration duration) {
        note(name, duration.toMillis());
    }

    /** A chain, with when each of its requests was asked. */
    void note(String name, Chain chain, Instant start) {
        lines(name, chain.links().stream().map(link -> line(start, link.began(), link.took(), link.name())).toList());
    }

    /** Requests in their order. */
    void note(String name, List<Asked> requests, Instant start) {
        lines(name, requests.stream().map(one -> line(start, one.began(), one.took(), one.name())).toList());
    }

    /** To the file that the system property {@code isthmus.benchmark.result} names. */
    public void write() throws IOException {
        try (Writer writer = Files.newBufferedWriter(Path.of(System.getProperty("isthmus.benchmark.result")))) { //$NON-NLS-1$
            properties.store(writer, null);
        }
    }

    private void lines(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            properties.setProperty(String.format(Locale.ROOT, "%s.%03d", name, i), lines.get(i)); //$NON-NLS-1$
        }
    }

    private static String line(Instant start, Instant began, Duration took, String name) {
        return String.format(Locale.ROOT, "at %5d ms, %4d ms  %s", Duration.between(start, began).toMillis(), took.toMillis(), name); //$NON-NLS-1$
    }
}
