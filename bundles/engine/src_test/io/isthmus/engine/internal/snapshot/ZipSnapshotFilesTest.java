package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.fake.Samples;
import io.isthmus.engine.snapshot.SnapshotFormatException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

class ZipSnapshotFilesTest {

    @TempDir
    Path directory;

    private final ZipSnapshotFiles files = new ZipSnapshotFiles();

    @Test
    void everyPartComesBackAsItWasSaved() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Snapshot snapshot = new Samples(seed).snapshot();
            Path file = directory.resolve(seed + ".zip");
            files.save(snapshot, file);
            assertEquals(snapshot, files.load(file));
        }
        assertEquals(Parts.byId().keySet().size(),
                new Samples(1).snapshot().sides().stream().mapToInt(side -> side.parts().size()).sum());
    }

    @Test
    void theSameSnapshotIsTheSameFile() throws IOException {
        files.save(new Samples(1).snapshot(), directory.resolve("a.zip"));
        files.save(new Samples(1).snapshot(), directory.resolve("b.zip"));
        assertArrayEquals(Files.readAllBytes(directory.resolve("a.zip")),
                Files.readAllBytes(directory.resolve("b.zip")));
    }

    @Test
    void partsThatCouldNotBeReadAndPartsOfPlugInsComeBack() throws IOException {
        Part<List<ContributedObject>> rules =
                Part.many("com.example.transportRules", Side.EXCHANGE_ONLINE, ContributedObject.class);
        List<ContributedObject> objects = List.of(new ContributedObject(rules.id(), "1", "Rule",
                Value.members().with("Priority", Value.of(1))));
        Instant at = Instant.parse("2026-11-22T12:00:00Z");
        Map<String, Reading<?>> parts = Map.of(rules.id(), Reading.read(objects, at, "Get-TransportRule"),
                Parts.ONLINE_ORGANIZATION.id(), Reading.failed(Samples.failure(Failure.Kind.DENIED), at, "x"),
                Parts.INBOUND_CONNECTORS.id(), Reading.absent(at, "y"),
                Parts.OUTBOUND_CONNECTORS.id(), Reading.notAsked("why"));
        SideSnapshot side = new SideSnapshot(new Scope(Side.EXCHANGE_ONLINE, "tenant-1", "Contoso"), parts);
        Snapshot snapshot =
                new Snapshot("s", "Contoso", at, List.of(side), List.of(), LedgerHead.EMPTY, List.of());
        Path file = files.saveIn(directory.resolve("new").resolve("folder"), snapshot);
        assertTrue(file.getFileName().toString().startsWith("2026-11-22T120000Z-"), file.toString());
        Snapshot loaded = files.load(file);
        assertEquals(snapshot, loaded);
        assertEquals(ReadState.DENIED, loaded.sides().get(0).read(Parts.ONLINE_ORGANIZATION).state());
    }

    @Test
    void aFirstVersionFileStaysReadable() throws Exception {
        Path file = Path.of(ZipSnapshotFilesTest.class.getResource("version-1.zip").toURI());
        Snapshot loaded = files.load(file);
        assertEquals("Contoso", loaded.organization());
        assertEquals("EX01", loaded.sides().get(0).read(Parts.SERVERS).value().orElseThrow().get(0).name());
    }

    @Test
    void whatWasAlteredIsRefusedInWords() throws IOException {
        Path file = directory.resolve("a.zip");
        files.save(new Samples(1).snapshot(), file);
        Map<String, byte[]> entries = BoundedZip.read(file);
        String part = "parts/0-onPremises.servers.json";

        Map<String, byte[]> altered = new LinkedHashMap<>(entries);
        altered.put(part, "{}".getBytes(StandardCharsets.UTF_8));
        assertRefused("altered", altered);
        Map<String, byte[]> missing = new LinkedHashMap<>(entries);
        missing.remove(part);
        assertRefused("lacks " + part, missing);
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put("../evil.json", new byte[0]);
        assertRefused("../evil.json", more);
        Map<String, byte[]> newer = new LinkedHashMap<>(entries);
        newer.put(ZipSnapshotFiles.MANIFEST, new String(entries.get(ZipSnapshotFiles.MANIFEST),
                StandardCharsets.UTF_8).replace("\"version\": 1", "\"version\": 2").getBytes(StandardCharsets.UTF_8));
        assertRefused("newer console", newer);
        Map<String, byte[]> broken = new LinkedHashMap<>(entries);
        broken.put(ZipSnapshotFiles.MANIFEST, "{".getBytes(StandardCharsets.UTF_8));
        assertRefused("line 1", broken);
        assertRefused("no snapshot", Map.of("other.txt", new byte[0]));
        assertRefused("no snapshot", Map.of(ZipSnapshotFiles.MANIFEST, "{}".getBytes(StandardCharsets.UTF_8)));
        Files.writeString(file, "no zip");
        assertThrows(SnapshotFormatException.class, () -> files.load(file));
        assertThrows(IOException.class, () -> files.load(directory.resolve("missing.zip")));
    }

    private void assertRefused(String words, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Path file = directory.resolve("refused.zip");
        Files.write(file, bytes.toByteArray());
        String message = assertThrows(SnapshotFormatException.class, () -> files.load(file)).getMessage();
        assertTrue(message.contains(words), message);
        assertTrue(message.contains("refused.zip"), message);
    }

    @Test
    void damagedFilesAreRefusedOrReadWhole() throws IOException {
        Snapshot snapshot = new Samples(2).snapshot();
        Path file = directory.resolve("fuzz.zip");
        files.save(snapshot, file);
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(Integer.getInteger("isthmus.tests.seed", 1));
        int refused = 0;
        int rounds = Boolean.getBoolean("isthmus.tests.all") ? 5_000 : 300;
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = original.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            try {
                assertEquals(snapshot.sides(), files.load(file).sides());
            } catch (SnapshotFormatException expected) {
                refused++;
            }
        }
        assertTrue(refused > rounds / 2, "refused " + refused);
        assertFalse(Files.exists(directory.resolve("..").resolve("evil.json")));
    }
}
