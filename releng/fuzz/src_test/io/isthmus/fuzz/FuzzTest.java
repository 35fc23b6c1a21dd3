package io.isthmus.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jacoco.core.analysis.ICounter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets Jazzer drive each target, in a process of its own: whatever the bytes are, a reader neither throws what it does
 * not promise, nor hangs, nor takes more memory than it has, nor writes where it must not. The seed of the run decides
 * which bytes. An input that breaks a promise lies in {@code target/fuzz/TARGET/} as {@code crash-…} or {@code timeout-…}.
 */
class FuzzTest {

    private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();
    /** What releng/test prints at its end. */
    private static final Path FIGURES = FOLDER.resolve("figures.txt");
    private static final int SHOWN = 3000;
    /** Far more than a loaded machine needs for the longest of them; a single input that hangs ends it after a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @BeforeAll
    static void forget() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(FIGURES);
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void noInputBreaksWhatAReaderPromises(Target target) throws Exception {
        Path folder = FOLDER.resolve(target.folder());
        Process fuzzer = start(target, folder);

        boolean ended = fuzzer.waitFor(LONGEST.toMinutes(), TimeUnit.MINUTES);
        fuzzer.destroyForcibly();
        assertTrue(ended, "the fuzzer came to no end");
        String said = Files.readString(folder.resolve("log.txt"));
        assertEquals(0, fuzzer.exitValue(), () -> said.substring(Math.max(0, said.length() - SHOWN)));
        ICounter branches = BranchCoverage.of(folder.resolve("coverage.exec"), target.reader());
        String figures = "fuzzing %s: %d inputs, %d of %d branches of %s%n".formatted(target.folder(), target.runs(),
                branches.getCoveredCount(), branches.getTotalCount(), target.reader().getPackageName());
        System.out.print(figures);
        Files.writeString(FIGURES, figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertTrue(branches.getCoveredCount() > 0, "the target does not reach its reader");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIXML", "COLLECTED", "CERTIFICATES", "CERTIFICATE_FILES"})
    void realExportsAreAmongTheSeeds(Target target, @TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Seeds.exports()), () -> "skipped: there is no " + Seeds.exports());

        assertTrue(Seeds.lay(target, folder) > 0);
    }

    private static Process start(Target target, Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Files.createDirectories(folder.resolve("corpus"));
        Seeds.lay(target, folder.resolve("seeds"));
        // Most of its time is its start: a compiler that begins at once and a collector without threads suit that.
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "-Djava.io.tmpdir=" + temporary, "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.driver().getName(),
                "--instrumentation_includes=io.isthmus.**", "--coverage_dump=" + folder.resolve("coverage.exec"),
                "--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/",
                "-dict=" + Path.of("dictionaries", target.dictionary()).toAbsolutePath(),
                "-seed=" + Long.getLong("isthmus.tests.seed", 1), "-runs=" + target.runs(),
                "-max_len=" + Seeds.LONGEST, "-timeout=60", "-rss_limit_mb=2500",
                folder.resolve("corpus").toString(), folder.resolve("seeds").toString());
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile()).start();
    }
}
