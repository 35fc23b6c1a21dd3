package io.isthmus.engine.internal.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.internal.ledger.Hashes;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.snapshot.SnapshotFormatException;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Snapshots as zip files: manifest.json and a file for each part, whose hash the manifest holds. */
public final class ZipSnapshotFiles implements SnapshotFiles {

    static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "isthmus-snapshot";
    private static final long NEWEST_VERSION = 1;
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private record Manifest(String format, long version, String id, String organization, Instant taken,
            List<ScopeEntry> scopes, List<PendingEffect> pending, LedgerHead ledgerHead, List<String> notes) {
    }

    private record ScopeEntry(Scope scope, List<PartEntry> parts) {
    }

    private record PartEntry(String id, String file, String sha256) {
    }

    @Override
    public void save(Snapshot snapshot, Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<ScopeEntry> scopes = new ArrayList<>();
        for (SideSnapshot side : snapshot.sides()) {
            List<PartEntry> parts = new ArrayList<>();
            side.parts().forEach((id, reading) -> {
                String name = "parts/" + scopes.size() + "-" + id + ".json";
                byte[] content = bytes(Codec.toValue(reading));
                files.put(name, content);
                parts.add(new PartEntry(id, name, Hashes.sha256(content)));
            });
            scopes.add(new ScopeEntry(side.scope(), parts));
        }
        Manifest manifest = new Manifest(FORMAT, NEWEST_VERSION, snapshot.id(), snapshot.organization(),
                snapshot.taken(), scopes, snapshot.pending(), snapshot.ledgerHead(), snapshot.notes());
        files.put(MANIFEST, bytes(Codec.toValue(manifest)));
        AtomicFile.write(file, zip(files));
    }

    private static byte[] bytes(Value value) {
        return (Codec.write(value, true) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The manifest comes first, and no entry has a time: the same snapshot is always the same file. */
    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public Path fileIn(Path directory, Snapshot snapshot) {
        String name = FILE_TIME.format(snapshot.taken()) + "-" + Hashes.sha256(
                snapshot.id().getBytes(StandardCharsets.UTF_8)).substring(0, 8) + ".zip";
        return directory.resolve(name);
    }

    @Override
    public Snapshot load(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<String, byte[]> files = BoundedZip.read(file);
        byte[] manifestBytes = files.remove(MANIFEST);
        if (manifestBytes == null) {
            throw new SnapshotFormatException(NLS.bind(Messages.FormatNone, name));
        }
        try {
            Value document = json(manifestBytes);
            checkVersion(document, name);
            Manifest manifest = Codec.fromValue(document, Manifest.class);
            List<SideSnapshot> sides = new ArrayList<>();
            for (ScopeEntry scope : manifest.scopes()) {
                Map<String, Reading<?>> parts = new TreeMap<>();
                for (PartEntry part : scope.parts()) {
                    parts.put(part.id(), reading(part, scope.scope(), files.remove(part.file()), name));
                }
                sides.add(new SideSnapshot(scope.scope(), parts));
            }
            if (!files.isEmpty()) {
                throw new SnapshotFormatException(
                        NLS.bind(Messages.FormatUnexpected, name, files.keySet().iterator().next()));
            }
            return new Snapshot(manifest.id(), manifest.organization(), manifest.taken(), sides, manifest.pending(),
                    manifest.ledgerHead(), manifest.notes());
        } catch (JsonException | IllegalArgumentException broken) {
            throw new SnapshotFormatException(NLS.bind(Messages.FormatBroken, name, broken.getMessage()), broken);
        }
    }

    private static void checkVersion(Value document, String name) throws SnapshotFormatException {
        if (!document.at("/format").equals(Value.of(FORMAT))) {
            throw new SnapshotFormatException(NLS.bind(Messages.FormatNone, name));
        }
        long version = document.at("/version").whole().orElse(0L);
        if (version < 1 || version > NEWEST_VERSION) {
            throw new SnapshotFormatException(
                    NLS.bind(Messages.FormatNewer, new Object[] { name, version, NEWEST_VERSION }));
        }
    }

    private static Reading<?> reading(PartEntry part, Scope scope, byte[] content, String name) throws IOException {
        if (content == null) {
            throw new SnapshotFormatException(NLS.bind(Messages.FormatMissing, name, part.file()));
        }
        if (!Hashes.sha256(content).equals(part.sha256())) {
            throw new SnapshotFormatException(NLS.bind(Messages.FormatAltered, name, part.file()));
        }
        return Codec.fromValue(json(content), SnapshotParts.readingType(SnapshotParts.byId(part.id(), scope.side())));
    }

    private static Value json(byte[] content) throws JsonException {
        return Codec.read(new ByteArrayInputStream(content));
    }

    @Override
    public SnapshotComparison compare(Snapshot before, Snapshot after) {
        return new SnapshotComparer(EqualityList.published()).compare(before, after);
    }
}
