package io.isthmus.emulator.internal.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file of lines that only grows. A line that a crash tore is cut off when the file is opened again.
 */
final class Journal implements AutoCloseable {

    private static final int CHECKSUM_LENGTH = 8;

    private final FileChannel channel;
    private final List<String> lines;

    private Journal(FileChannel channel, List<String> lines) {
        this.channel = channel;
        this.lines = lines;
    }

    static Journal open(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        long whole = 0;
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            int start = 0;
            for (int index = 0; index < bytes.length; index++) {
                if (bytes[index] == '\n') {
                    String line = new String(bytes, start, index - start, StandardCharsets.UTF_8);
                    if (!intact(line)) {
                        throw new IOException("the journal is damaged at byte " + start + ": " + file
                                + "; reset the organization to begin anew");
                    }
                    lines.add(line.substring(CHECKSUM_LENGTH + 1));
                    start = index + 1;
                }
            }
            whole = start;
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        return new Journal(channel, List.copyOf(lines));
    }

    /** The whole lines that stood in the file when it was opened. */
    List<String> lines() {
        return lines;
    }

    /** Writes a line; it outlasts this process, and the machine once it was {@linkplain #force() forced}. */
    void append(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(checksum(line) + " " + line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Forces what was written to the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean intact(String line) {
        return line.length() > CHECKSUM_LENGTH && line.charAt(CHECKSUM_LENGTH) == ' '
                && checksum(line.substring(CHECKSUM_LENGTH + 1)).equals(line.substring(0, CHECKSUM_LENGTH));
    }

    private static String checksum(String line) {
        CRC32 checksum = new CRC32();
        checksum.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", checksum.getValue());
    }
}
