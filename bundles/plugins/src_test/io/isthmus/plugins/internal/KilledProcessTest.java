package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.profile.Folders;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.internal.command.RemoveCommand;
import io.isthmus.plugins.internal.command.UpdateCommand;
import io.isthmus.plugins.testkit.PlainP2;
import io.isthmus.sdk.command.Command;

/** A process that the operating system kills at any moment leaves the state from before or the one from after. */
class KilledProcessTest {

    private static final String ID = "com.example.first";
    private static final String READY = "ready";
    private static final boolean ALL = Boolean.getBoolean("isthmus.tests.all");
    private static final int ROUNDS = ALL ? 40 : 2;
    /** How long a process that just began takes, as often as an installation takes in this one. */
    private static final double UPDATE = 2;
    private static final double REMOVAL = 0.4;

    @TempDir
    Path place;
    private Workshop workshop;
    private Random random;
    private long usual;

    /** The process that is killed: updates or removes the plug-in. */
    static final class Working {

        private Working() {
        }

        public static void main(String[] arguments) throws Exception {
            PlainP2 p2 = PlainP2.start(Path.of(arguments[1]));
            Workshop workshop = new Workshop(p2.agents(), Path.of(arguments[0]));
            Command command = arguments[2].equals("update") ? new UpdateCommand() : new RemoveCommand();
            System.out.println(READY);
            command.run(arguments[2].equals("update") ? workshop.typed().given("yes")
                    : workshop.typed().given("yes").argument(ID));
            System.exit(0);
        }
    }

    @BeforeEach
    void install() throws Exception {
        random = new Random(Long.getLong("isthmus.tests.seed", 1));
        workshop = new Workshop(PlainP2.shared().agents(), place);
        long began = System.nanoTime();
        workshop.installAllowed(offer("1.0.0"));
        usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** The site has another version from now on. */
    private Path offer(String version) throws Exception {
        Folders.delete(place.resolve("vendor"));
        return new MadePlugin(ID, version).site(PlainP2.shared().agents(),
                Files.createDirectories(place.resolve("vendor")));
    }

    /** Kills the process in one of the equal parts of the time that it may take. */
    private void killed(String what, double longest, int part) throws Exception {
        Path framework = Files.createTempDirectory(place, "p2");
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Working.class.getName(),
                place.toString(), framework.toString(), what).redirectErrorStream(true).start();
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null && !line.equals(READY)) {
                line = output.readLine();
            }
            assertEquals(READY, line);
            process.waitFor((long) ((part + random.nextDouble()) / ROUNDS * longest * usual), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void anUpdateLeavesTheOldOrTheNewVersionAndTheNextOneWorks() throws Exception {
        int halfway = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String old = "1." + round + ".0";
            String next = "1." + (round + 1) + ".0";
            Path site = offer(next);
            try (PluginWork work = workshop.begin()) {
                work.allow(work.offer(site.toUri()));
            }
            killed("update", UPDATE, round);
            halfway += leftovers() ? 1 : 0;
            assertTrue(List.of(List.of(old), List.of(next)).contains(workshop.versions()), workshop::toString);
            workshop.assertWhole();
            workshop.installAllowed(site);
            assertEquals(List.of(next), workshop.versions());
            workshop.assertWhole();
            assertFalse(leftovers());
        }
        assertTrue(!ALL || halfway > 0, "none was killed at its work");
        try (PluginWork work = workshop.begin()) {
            work.remove(ID);
        }
        assertEquals(List.of(), workshop.traces(ID));
    }

    /** Whether jars lie there that were looked at and not installed yet. */
    private boolean leftovers() throws IOException {
        Path staging = workshop.folder().resolve("staging");
        if (!Files.exists(staging)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(staging)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    @Test
    void aRemovalLeavesThePlugInOrNoTraceOfIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            killed("remove", REMOVAL, round);
            boolean removed = workshop.versions().isEmpty();
            workshop.begin().close();
            if (removed) {
                assertEquals(List.of(), workshop.traces(ID));
            } else {
                assertEquals(List.of("1.0.0"), workshop.versions());
                workshop.assertWhole();
            }
            workshop.installAllowed(place.resolve("vendor/site"));
        }
    }
}
