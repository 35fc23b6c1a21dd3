package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;

/** An organization is served by one process, joined by many, and outlasts them all. */
@Timeout(120)
class ServingTest {

    @TempDir
    private Path directory;

    @Test
    void anotherProcessServesIsJoinedIsKilledAndNothingIsLost() throws Exception {
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), ServingProcess.class.getName(), "fresh-hybrid",
                directory.toString()).redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile()).start();
        try (Contoso contoso = new Contoso(join(server))) {
            contoso.graph(201, "POST", "/v1.0/applications", Contoso.object("displayName", "survivor"));
            contoso.demo().advance(Duration.ofHours(5));
            server.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            SourceException gone = assertThrows(SourceException.class, contoso.demo()::dump);
            assertEquals(Failure.Kind.UNREACHABLE, gone.failure().kind());
        } finally {
            server.destroyForcibly();
        }
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            assertEquals(1, contoso.get("/v1.0/applications?$filter=displayName eq 'survivor'").at("/value").entries()
                    .count());
            assertTrue(contoso.demo().time().now().isAfter(Instant.parse("2026-11-23T12:59:59Z")));
        }
    }

    @Test
    void severalInOneProcessShareItUntilTheLastLeaves() throws Exception {
        Emulator emulator = new Emulator(1000);
        EmulatedDemo first = emulator.join("fresh-hybrid", directory);
        EmulatedDemo second = emulator.join("fresh-hybrid", directory);
        assertEquals(first.address(), second.address());
        first.close();
        first.close();
        second.dump();
        second.close();
        assertFalse(Files.exists(directory.resolve("serving.json")));
    }

    @Test
    void aConnectionIsJoinedUntilItIsClosedAndOnlyADemo() throws Exception {
        Emulator emulator = new Emulator(1000);
        Connection demo = new Connection("demo", "Demo", ConnectionKind.DEMO, Map.of(Connection.SCENARIO, "partner"));
        DemoPort.Demo joined = emulator.join(demo, directory);
        assertEquals("partner", emulator.joined("demo").orElseThrow().scenario());
        joined.close();
        assertTrue(emulator.joined("demo").isEmpty());
        Connection tenant = new Connection("tenant", "Tenant", ConnectionKind.TENANT, Map.of());
        assertThrows(SourceException.class, () -> emulator.join(tenant, directory));
    }

    @Test
    void aFolderKeepsItsScenario() throws Exception {
        Emulator emulator = new Emulator(1000);
        emulator.join("partner", directory).close();
        assertThrows(SourceException.class, () -> emulator.join("denied", directory));
        assertThrows(SourceException.class, () -> emulator.join("nowhere", directory));
        emulator.join("partner", directory).close();
    }

    @Test
    void resettingBringsTheBeginningBack() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            Value before = contoso.demo().dump();
            contoso.graph(201, "POST", "/v1.0/applications", Contoso.object("displayName", "gone"));
            contoso.demo().advance(Duration.ofDays(3));
            assertNotEquals(before, contoso.demo().dump());
            contoso.demo().reset();
            assertEquals(before, contoso.demo().dump());
            assertTrue(contoso.demo().time().now().isBefore(Instant.parse("2026-11-23T09:00:00Z")));
        }
    }

    @Test
    void waitingIsShortenedAndSetsTheClockForward() throws Exception {
        try (EmulatedDemo demo = new Emulator(100_000).join("fresh-hybrid", directory)) {
            Instant before = demo.time().now();
            long started = System.nanoTime();
            demo.time().sleeper().sleep(Duration.ofHours(3), new CancelSource());
            assertTrue(System.nanoTime() - started < TimeUnit.MINUTES.toNanos(1));
            assertFalse(demo.time().now().isBefore(before.plus(Duration.ofHours(3))));
        }
    }

    @Test
    void withoutTheSecretThereIsNoControl() throws Exception {
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            assertEquals(403, contoso.send("GET", "/control/dump", Map.of(), "").statusCode());
            assertEquals(403, contoso.send("POST", "/control/reset", Map.of("X-Isthmus-Secret", "guess"), "{}")
                    .statusCode());
        }
    }

    /** Joins as soon as the other process serves. */
    private EmulatedDemo join(Process server) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(directory.resolve("serving.json"))) {
            assertTrue(server.isAlive() && System.nanoTime() < deadline,
                    () -> "nobody serves: " + directory.resolve("output"));
            Thread.onSpinWait();
        }
        return new Emulator(1000).join("fresh-hybrid", directory);
    }
}
