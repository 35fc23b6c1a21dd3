package io.isthmus.signins.internal.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Opens files that may be compressed, told by their content. */
public final class InputFiles {

    private static final int STEP = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    /** What the database would take for a pattern of file names. */
    private static final Pattern PATTERN = Pattern.compile("[*?\\[\\]{}]");

    private InputFiles() {
    }

    /** The content of a stream; unpacked where it is compressed. */
    public static InputStream unpacked(InputStream packed) throws IOException {
        InputStream stream = new BufferedInputStream(packed, STEP);
        return compressed(stream) ? new GZIPInputStream(stream, STEP) : stream;
    }

    /** Whether the database can read it where it stands. */
    static boolean plain(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), STEP)) {
            return !compressed(stream) && !PATTERN.matcher(file.toString()).find();
        }
    }

    private static boolean compressed(InputStream stream) throws IOException {
        stream.mark(2);
        boolean gzip = stream.read() == GZIP_FIRST && stream.read() == GZIP_SECOND;
        stream.reset();
        return gzip;
    }
}
