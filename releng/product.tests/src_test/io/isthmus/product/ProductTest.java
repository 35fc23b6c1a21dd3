package io.isthmus.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.product.Copy.Run;

/** The built product starts where it was moved to, without a capability, and knows what is installed in it. */
class ProductTest {

    private static final String CAPABILITY = "io.isthmus.hybridapp";

    @TempDir
    Path place;

    private Copy copy;

    @BeforeEach
    void copyTheProduct() throws IOException {
        copy = new Copy(place);
    }

    @Test
    void theCommandLineStartsWhereItWasMovedTo() throws Exception {
        Run version = copy.run("isthmus", "--version");
        assertEquals(0, version.code(), version::errors);
        assertEquals("isthmus 1.0.0", version.output().strip());
    }

    @Test
    void theCommandLineWritesNothingIntoTheInstallation() throws Exception {
        String before = listing();
        copy.run("isthmus", "--version");
        copy.run("isthmus", "plan", "--list", "--json");
        assertEquals(before, listing());
    }

    private String listing() throws IOException {
        StringBuilder listing = new StringBuilder();
        try (Stream<Path> files = Files.walk(copy.folder())) {
            for (Path file : files.sorted().toList()) {
                listing.append(file).append(' ').append(Files.isRegularFile(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : "").append('\n');
            }
        }
        return listing.toString();
    }

    @Test
    void theCommandLineStartsWithoutACapability() throws Exception {
        Run with = copy.run("isthmus", "plan", "--list", "--json");
        assertEquals(0, with.code(), with::errors);
        assertTrue(with.output().contains("hybrid.setup"), with::output);
        copy.remove(CAPABILITY);
        Run without = copy.run("isthmus", "plan", "--list", "--json");
        assertEquals(0, without.code(), without::errors);
        assertFalse(without.output().contains("hybrid.setup"), without::output);
    }

    @Test
    void theWindowStartsWithoutACapabilityOnTheProfileThatWasNamed() throws Exception {
        copy.remove(CAPABILITY);
        Path profile = place.resolve("another profile");
        assertWindowStarts(profile.resolve("window"), "--profile", profile.toString());
        assertFalse(Files.exists(copy.home().resolve(".isthmus")));
    }

    @Test
    void theWindowStartsAsAPersonStartsIt() throws Exception {
        assertWindowStarts(copy.home().resolve(".isthmus/window"));
    }

    private void assertWindowStarts(Path state, String... arguments) throws Exception {
        Path errors = place.resolve("errors.txt");
        Process window = copy.start(place.resolve("output.txt"), errors, "isthmus-window", arguments);
        try {
            Path lock = state.resolve(".metadata/.lock");
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (!Files.exists(lock) && window.isAlive() && System.nanoTime() < deadline) {
                window.waitFor(200, TimeUnit.MILLISECONDS);
            }
            assertTrue(Files.exists(lock), () -> "The window did not come up.");
            assertFalse(window.waitFor(8, TimeUnit.SECONDS), () -> "The window closed by itself.");
            Path log = state.resolve(".metadata/.log");
            assertEquals("", Files.exists(log) ? Files.readString(log) : "");
        } finally {
            window.toHandle().destroy();
        }
        assertTrue(window.waitFor(30, TimeUnit.SECONDS));
        assertFalse(Files.readString(errors).contains("could not start"));
    }

    @Test
    void whatIsInstalledIsKnown() throws Exception {
        Run roots = copy.run("isthmus-window", "-application", "org.eclipse.equinox.p2.director", "-nosplash", "-data", "@none", "-listInstalledRoots");
        assertEquals(0, roots.code(), roots::errors);
        assertTrue(roots.output().contains("io.isthmus.feature.hybridapp.feature.group"), roots::output);
    }
}
