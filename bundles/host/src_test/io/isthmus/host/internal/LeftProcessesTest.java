package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.stranger.Parents;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.fake.Asked;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.check.Check;

/** What a plug-in started ends with its worker, however that ends. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftProcessesTest {

    private static final String ID = "com.stranger.parent";

    private Path folder;
    private Strangers strangers;
    private Asked asked;

    /** A console in a process of its own that is gone, with no time for anything, once its plug-in started a process. */
    static final class Console {

        private Console() {
        }

        public static void main(String[] arguments) throws Exception {
            Asked asked = new Asked();
            Check check = new Strangers(Path.of(arguments[0])).installCheck(ID, Parents.Clinging.class, "").check(ID);
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    check.run(asked);
                } catch (Exception ended) {
                    throw new IllegalStateException(ended);
                }
            });
            while (asked.findings().isEmpty()) {
                Thread.sleep(20);
            }
            System.out.println(asked.findings().getFirst().message());
            Runtime.getRuntime().halt(1);
        }
    }

    @BeforeAll
    void open(@TempDir Path place) throws Exception {
        folder = place;
        strangers = new Strangers(place);
    }

    @BeforeEach
    void ask() {
        asked = new Asked();
    }

    @AfterAll
    void end() {
        strangers.close();
    }

    private static void assertGone(String process) throws Exception {
        Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(process));
        if (child.isPresent()) {
            child.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private HealthEvent noted() {
        return strangers.host.plugins().getFirst().events().getLast();
    }

    @Test
    void oneThatACallLeavesIsEndedAndTold() throws Exception {
        strangers.installCheck(ID, Parents.Leaving.class, "").check(ID).run(asked);
        assertEquals(HealthEvent.Kind.LEAKED, noted().kind());
        assertTrue(noted().message().contains("sleep"), noted().message());
        assertGone(asked.findings().getFirst().message());
    }

    @Test
    void oneOfAWorkerThatHangsEndsWithIt() throws Exception {
        asked.stopAtFirstReport();
        Check check = strangers.installCheck(ID, Parents.Clinging.class, "").check(ID);
        assertThrows(Exception.class, () -> check.run(asked));
        assertEquals(HealthEvent.Kind.HUNG, noted().kind());
        assertGone(asked.findings().getFirst().message());
    }

    @Test
    void oneOfAWorkerThatExitsEndsWithIt() throws Exception {
        Check check = strangers.installCheck(ID, Parents.Fleeing.class, "").check(ID);
        assertThrows(Exception.class, () -> check.run(asked));
        assertEquals(HealthEvent.Kind.ENDED, noted().kind());
        assertGone(asked.findings().getFirst().message());
    }

    @Test
    void oneEndsWithTheConsole() throws Exception {
        Process console = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "-Disthmus.root=" + System.getProperty("isthmus.root"), "-cp", System.getProperty("java.class.path"),
                Console.class.getName(), folder.resolve("other").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader told = console.inputReader()) {
            String process = told.readLine();
            assertTrue(console.waitFor(20, TimeUnit.SECONDS));
            assertGone(process);
        }
    }
}
