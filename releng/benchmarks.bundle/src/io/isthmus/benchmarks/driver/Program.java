package io.isthmus.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program with its log.
 *
 * @param command     program and arguments
 * @param environment what is added to ours
 * @param log         receives what it writes
 */
record Program(List<String> command, Map<String, String> environment, Path log) {

    /** The Java that runs this. */
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private static final long LONGEST_MINUTES = 10;

    /** Runs it to its end, which has to be a good one; returns the milliseconds from start to end. */
    long run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("It did not end: " + command);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("It ended with " + process.exitValue() + ": " + command + "; see " + log);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Starts it. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
