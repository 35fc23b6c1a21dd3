package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginHealth;

/** What several consoles note of the same plug-ins stands together. */
class HealthBookTest {

    private static final String FIRST = "com.example.first";
    private static final String SECOND = "com.example.second";
    private static final int EACH = 20;

    @TempDir
    Path folder;
    private final AtomicInteger switched = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    /** A console in a process of its own, whose plug-in fails again and again. */
    static final class Failing {

        private Failing() {
        }

        public static void main(String[] arguments) {
            HealthBook book = new HealthBook(Path.of(arguments[0]), Clock.systemUTC(), () -> { }, () -> { });
            for (int count = 0; count < EACH; count++) {
                book.note(FIRST, HealthEvent.Kind.THREW, "check", arguments[1] + count);
            }
        }
    }

    @BeforeEach
    void install() {
        install(plugin(FIRST, "1.0.0"), plugin(SECOND, "1.0.0"));
    }

    private void install(InstalledPlugin... plugins) {
        new InstalledPlugins("", List.of(plugins)).write(folder);
    }

    private static InstalledPlugin plugin(String id, String version) {
        return new InstalledPlugin(id, version, id, "Example", Optional.empty(), List.of(), Instant.EPOCH, List.of(),
                List.of());
    }

    private HealthBook book() {
        return new HealthBook(folder, Clock.systemUTC(), switched::incrementAndGet, told::incrementAndGet);
    }

    private static PluginHealth.State state(HealthBook book, String id) {
        return book.states().stream().filter(state -> state.plugin().id().equals(id)).findFirst().orElseThrow();
    }

    private static void fail(HealthBook book, String id) {
        book.note(id, HealthEvent.Kind.THREW, "check", "It threw.");
    }

    @Test
    void twoProcessesThatNoteAtTheSameTimeLoseNothing() throws Exception {
        Map<Path, Process> processes = new HashMap<>();
        for (String name : List.of("one", "other")) {
            Path output = folder.resolve(name + ".txt");
            processes.put(output, new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                    System.getProperty("java.class.path"), Failing.class.getName(), folder.toString(), name)
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start());
        }
        for (Map.Entry<Path, Process> process : processes.entrySet()) {
            assertTrue(process.getValue().waitFor(1, TimeUnit.MINUTES));
            assertEquals(0, process.getValue().exitValue(), Files.readString(process.getKey()));
        }
        PluginHealth.State state = state(book(), FIRST);
        assertEquals(2 * EACH, state.failures());
        assertEquals(2 * EACH, state.events().stream().map(HealthEvent::message).distinct().count());
    }

    @Test
    void aPlugInThatFailsHereAndThereIsSwitchedOffByWhoSeesTheThirdTime() {
        HealthBook here = book();
        HealthBook there = book();
        fail(here, FIRST);
        fail(there, FIRST);
        assertEquals(2, told.get());
        fail(here, FIRST);
        assertEquals(1, switched.get());
        assertFalse(state(here, FIRST).on());
        fail(there, SECOND);
        assertFalse(state(there, FIRST).on());
        assertEquals(2, switched.get());
    }

    @Test
    void oneThatGoesWellCountsAnewThoughAnotherConsoleNotedMeanwhile() {
        HealthBook here = book();
        fail(here, FIRST);
        fail(book(), SECOND);
        here.didWell(FIRST, "check");
        HealthBook next = book();
        assertEquals(0, state(next, FIRST).failures());
        assertEquals(1, state(next, FIRST).events().size());
        assertEquals(1, state(next, SECOND).failures());
    }

    @Test
    void oneContributionThatDoesWellIsNoExcuseForAnother() {
        HealthBook book = book();
        for (int run = 0; run < 3; run++) {
            fail(book, FIRST);
            book.note(FIRST, HealthEvent.Kind.HUNG, "plan" + run, "It hung.");
            book.didWell(FIRST, "other");
        }
        assertEquals(3, state(book, FIRST).failures());
        assertFalse(state(book, FIRST).on());
    }

    @Test
    void whatAnOldVersionDidWrongIsNotHeldAgainstTheOneThatTookItsPlace() {
        HealthBook old = book();
        install(plugin(FIRST, "1.1.0"));
        fail(book(), FIRST);
        fail(old, FIRST);
        PluginHealth.State state = state(book(), FIRST);
        assertEquals("1.1.0", state.plugin().version());
        assertEquals(1, state.failures());
    }

    @Test
    void whatAStrangerSaysOfItselfIsKeptHarmlessAndShort() throws Exception {
        HealthBook book = book();
        String steering = "\u001b[2J\nWell.\u202e";
        for (int count = 0; count < 50; count++) {
            book.note(FIRST, HealthEvent.Kind.LEAKED, "check", count + steering + "x".repeat(1 << 20));
        }
        HealthEvent event = state(book(), FIRST).events().getFirst();
        assertTrue(event.message().startsWith("0\\u001b[2J\\u000aWell.\\u202exxx"), event.message());
        assertTrue(Files.size(folder.resolve("health.json")) < 100_000);
        assertEquals("id: one\nid: \\u001b[2Jtwo", WorkerProcess.told("id", "one\r\n\u001b[2Jtwo\n")
                .replace(System.lineSeparator(), "\n"));
    }

    @Test
    void aPlugInThatIsRemovedLeavesNothing() throws Exception {
        HealthBook here = book();
        HealthBook there = book();
        fail(here, FIRST);
        install(plugin(SECOND, "1.0.0"));
        here.read();
        assertEquals(List.of(), traces());
        fail(there, FIRST);
        assertEquals(List.of(), traces());
    }

    private List<Path> traces() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> traces = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.readString(file).contains(FIRST)) {
                    traces.add(file);
                }
            }
            return traces;
        }
    }
}
