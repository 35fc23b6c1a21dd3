package io.isthmus.engine.internal.snapshot;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.SnapshotFormatException;

/** Reads a zip file into memory within limits; never writes what is in it anywhere. */
final class BoundedZip {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private BoundedZip() {
    }

    /**
     * The entries by name.
     *
     * @throws SnapshotFormatException where it is no zip file, is broken, too large, or says a name twice
     */
    static Map<String, byte[]> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<String, byte[]> files = new TreeMap<>();
        long left = MOST_BYTES;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || files.size() == MOST_ENTRIES) {
                    throw new SnapshotFormatException(NLS.bind(Messages.FormatTooLarge, name));
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new SnapshotFormatException(NLS.bind(Messages.FormatDouble, name, entry.getName()));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new SnapshotFormatException(NLS.bind(Messages.FormatBroken, name, broken.getMessage()), broken);
        }
        return files;
    }
}
