package io.isthmus.plugins.internal.project;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;

/** What the JDK's tools run may hang. */
class JdkTest {

    @TempDir
    Path place;

    private void hangs(Duration deadline, Cancel cancel) throws Exception {
        Files.writeString(place.resolve("Hangs.java"), """
                class Hangs {
                    public static void main(String[] arguments) throws Exception {
                        System.out.println("begun");
                        Thread.sleep(600_000);
                    }
                }
                """);
        new Jdk(Path.of(System.getProperty("java.home")), deadline).run(place, "java", List.of("Hangs.java"), Map.of(),
                cancel);
    }

    @Test
    @Timeout(60)
    void whatHangsIsEndedAndThatIsTold() {
        String told = assertThrows(BuildFailedException.class,
                () -> hangs(Duration.ofSeconds(5), Cancel.never())).getMessage();
        assertTrue(told.contains("5 seconds") && told.contains("begun"), told);
    }

    @Test
    @Timeout(60)
    void aCancelEndsItAtOnce() {
        CancelSource cancel = new CancelSource();
        cancel.cancel();
        assertThrows(CancelledException.class, () -> hangs(Duration.ofMinutes(10), cancel));
    }
}
