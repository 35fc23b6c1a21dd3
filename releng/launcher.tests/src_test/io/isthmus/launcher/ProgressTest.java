package io.isthmus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.launcher.Installation.Run;

/** Who builds sees how far it is and how many tests passed. */
class ProgressTest {

    private static final String LOG = """
            [INFO] Building Isthmus 1.0.0-SNAPSHOT                                   [1/33]
            [INFO]   from pom.xml
            [INFO] Building Isthmus SDK 1.0.0-SNAPSHOT                               [2/33]
            [INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in io.isthmus.ATest
            [ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in io.isthmus.BTest
            [ERROR]   BTest.wrong:12 expected: <1> but was: <2>
            [ERROR]\s
            [ERROR] Tests run: 7, Failures: 1, Errors: 1, Skipped: 0
            Tests run: 2, Failures: 0, Errors: 0, Skipped: 1
            """;

    @TempDir
    Path folder;

    private Run after(String script) throws IOException, InterruptedException {
        Path log = Files.writeString(folder.resolve("maven.log"), LOG);
        return Installation.run(List.of("bash", "-c", ". \"$1\"; " + script, "bash",
                Installation.ROOT.resolve("releng/lib/progress.sh").toString(), log.toString()),
                Map.of("PATH", "/usr/bin:/bin"), "");
    }

    @Test
    void aBuildTellsWhichModuleOfHowManyItIsAt() throws Exception {
        assertEquals(List.of("Module 1 of 33: Isthmus 1.0.0-SNAPSHOT", "Module 2 of 33: Isthmus SDK 1.0.0-SNAPSHOT"),
                after("maven_modules <\"$2\"").lines());
    }

    @Test
    void testsAreToldClassByClassWithWhatFailed() throws Exception {
        assertEquals(List.of("Module 1 of 33: Isthmus 1.0.0-SNAPSHOT", "Module 2 of 33: Isthmus SDK 1.0.0-SNAPSHOT",
                "  Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in io.isthmus.ATest",
                "  Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in io.isthmus.BTest",
                "[ERROR]   BTest.wrong:12 expected: <1> but was: <2>",
                "[ERROR] Tests run: 7, Failures: 1, Errors: 1, Skipped: 0"), after("maven_tests <\"$2\"").lines());
    }

    @Test
    void theLastLineCountsAndNoTestIsAFailure() throws Exception {
        Run counted = after("tests_of_log \"$2\"");
        assertEquals(List.of("9 tests, 2 failed, 1 skipped"), counted.lines());
        assertEquals(0, counted.code());
        assertEquals(1, after("tests_of_log /dev/null").code());
    }

    @Test
    void noEscapeSequenceIsLeft() throws Exception {
        assertEquals(List.of("fetched"), after("printf '\\033[1mfetched\\033[0m\\n' | without_colours").lines());
    }
}
