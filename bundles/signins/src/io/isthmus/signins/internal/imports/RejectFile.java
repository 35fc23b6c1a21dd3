package io.isthmus.signins.internal.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Records that could not be taken, one in JSON a line with its place and reason; made with the first of them. */
public final class RejectFile implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** What a name keeps of the file's own: no path, nothing that a shell or a file system minds. */
    private static final String NOT_FOR_NAMES = "[^A-Za-z0-9._-]+";

    private final Path file;
    private final String origin;
    private BufferedWriter writer;
    private long count;

    /**
     * @param folder made where it is needed
     * @param origin the file that the records come from, or what they are called
     */
    public RejectFile(Path folder, Path origin, Instant now) {
        this.origin = origin.toString();
        file = folder.resolve(String.valueOf(origin.getFileName()).replaceAll(NOT_FOR_NAMES, "_") + "-" + STAMP.format(now)
                + ".jsonl");
    }

    /** Adds one. */
    public void add(long line, String reason, byte[] bytes, int length) throws IOException {
        if (writer == null) {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
        writer.write(Codec.write(Value.members().with("file", Value.of(origin)).with("line", Value.of(line))
                .with("reason", Value.of(reason))
                .with("text", Value.of(new String(bytes, 0, length, StandardCharsets.UTF_8))), false));
        writer.write('\n');
        count++;
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** The file; empty where nothing was rejected. */
    public Optional<Path> file() {
        return count == 0 ? Optional.empty() : Optional.of(file);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
