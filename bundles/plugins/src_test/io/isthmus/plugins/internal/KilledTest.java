package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.profile.Folders;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.testkit.PlainP2;

/**
 * A process that is killed in an update leaves the state from before. What lies on the disk at any moment is what a
 * killed process leaves: the folder is copied again and again while the update runs, and some of the copies are worked
 * on as if they were all there is.
 */
class KilledTest {

    private static final String ID = "com.example.first";

    @TempDir
    Path place;

    /** Copies a folder as it is at the moment, again and again, until told to stop. */
    private static final class Copies extends Thread {
        private final Path source;
        private final Path target;
        private final List<Path> made = new ArrayList<>();
        private volatile boolean done;

        Copies(Path source, Path target) {
            this.source = source;
            this.target = target;
        }

        @Override
        public void run() {
            int tried = 0;
            while (!done) {
                Path copy = target.resolve(Integer.toString(tried++));
                try {
                    copy(source, copy);
                    made.add(copy);
                } catch (IOException | UncheckedIOException changedMeanwhile) {
                    // no process dies between two halves of one look
                }
            }
        }

        List<Path> end() throws InterruptedException {
            done = true;
            join();
            return made;
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.getFileName().toString().startsWith("write.")) {
                    Files.copy(file, target.resolve(source.relativize(file).toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void wheneverItDiesTheOldOrTheNewStateIsThereWholeAndNothingElse() throws Exception {
        Workshop workshop = new Workshop(PlainP2.shared().agents(), place);
        workshop.installAllowed(site("1.0.0"));
        Path second = site("1.1.0");
        Copies copies = new Copies(workshop.folder(), Files.createDirectories(place.resolve("copies")));
        copies.start();
        workshop.installAllowed(second);
        List<Path> made = copies.end();
        assertTrue(made.size() > 3, made::toString);
        for (Path left : sample(made)) {
            Path killed = place.resolve("killed").resolve(left.getFileName());
            copy(left, Files.createDirectories(killed.resolve("profile")).resolve("plugins"));
            Workshop next = new Workshop(PlainP2.shared().agents(), killed);
            String before = next.versions().toString();
            try (PluginWork work = next.begin()) {
                assertEquals(before, next.versions().toString());
                assertTrue(List.of("[1.0.0]", "[1.1.0]").contains(before), before);
                assertEquals(1, next.versions().size());
                next.assertWhole();
                work.offer(second.toUri());
            }
            next.installAllowed(second);
            assertEquals(List.of("1.1.0"), next.versions());
        }
    }

    /** The last ones are where most happens. */
    private static List<Path> sample(List<Path> made) {
        int step = Boolean.getBoolean("isthmus.tests.all") ? 1 : Math.max(1, made.size() / 3);
        List<Path> chosen = new ArrayList<>();
        for (int index = made.size() - 1; index >= 0; index -= step) {
            chosen.add(made.get(index));
        }
        return chosen;
    }

    @Test
    void aStateOfP2ThatIsHalfWrittenIsNotTakenForAny() throws Exception {
        Workshop workshop = new Workshop(PlainP2.shared().agents(), place);
        workshop.installAllowed(site("1.0.0"));
        Path states = workshop.folder().resolve(
                "p2/org.eclipse.equinox.p2.engine/profileRegistry/io.isthmus.plugins.profile");
        Path torn = states.resolve(System.currentTimeMillis() + 60_000 + ".profile.gz");
        Files.write(torn, new byte[] {0x1f, (byte) 0x8b, 8, 0});
        workshop.installAllowed(site("1.1.0"));
        assertEquals(List.of("1.1.0"), workshop.versions());
    }

    @Test
    void aKeyThatWasBeingPinnedKeepsNobodyFromTheOthers() throws Exception {
        Workshop workshop = new Workshop(PlainP2.shared().agents(), place);
        Keys vendor = Keys.selfSigned("CN=Vendor", Instant.now().minusSeconds(60), Instant.now().plusSeconds(600));
        workshop.pin(vendor.file(place));
        Files.writeString(workshop.folder().resolve("trust/abc123.new"), "half a k");
        try (PluginWork work = workshop.begin()) {
            assertEquals(OfferedPlugin.Trust.SIGNED, work.offer(new MadePlugin(ID, "1.0.0").signed(vendor::sign)
                    .site(PlainP2.shared().agents(), place).toUri()).plugins().getFirst().trust());
        }
    }

    @Test
    void whatP2KnewIsMadeAgainOfTheJarsWhereItIsLost() throws Exception {
        Workshop workshop = new Workshop(PlainP2.shared().agents(), place);
        workshop.installAllowed(site("1.0.0"));
        Folders.delete(workshop.folder().resolve("p2"));
        workshop.installAllowed(site("1.1.0"));
        assertEquals(List.of("1.1.0"), workshop.versions());
        try (PluginWork work = workshop.begin()) {
            work.rollback();
        }
        assertEquals(List.of("1.0.0"), workshop.versions());
    }

    private Path site(String version) throws Exception {
        return new MadePlugin(ID, version).site(PlainP2.shared().agents(),
                Files.createDirectories(place.resolve(version)));
    }
}
