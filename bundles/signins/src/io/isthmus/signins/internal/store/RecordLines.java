package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;

/**
 * The records of a file that has one a line. Lines without any character but white space are none, as for DuckDB's own
 * reader, so that both count alike.
 */
public final class RecordLines {

    /** A longer line is no record of a sign-in. */
    public static final int LONGEST = 16 << 20;

    private static final int STEP = 4 << 20;

    /** Takes the records one after another. */
    @FunctionalInterface
    public interface Taker {

        /**
         * @param index how many records stand before it
         * @param line  the number of its line in the file, from 1
         * @param bytes it stands from {@code from} to before {@code to}, and only as long as the call takes
         */
        void take(long index, long line, byte[] bytes, int from, int to) throws IOException;
    }

    private final Path file;
    private final Progress progress;
    private long index;
    private long line;

    public RecordLines(Path file) {
        this(file, Progress.silent());
    }

    /**
     * @param progress is told how many of the file's bytes were read
     */
    public RecordLines(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Goes through all of them.
     *
     * @return how many they are
     * @throws LineTooLongException where a line has more than {@link #LONGEST} bytes
     */
    public long each(Taker taker, Cancel cancel) throws IOException {
        byte[] bytes = new byte[STEP];
        int filled = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            for (int count = 0; count >= 0;) {
                cancel.check();
                if (filled == bytes.length) {
                    bytes = grown(bytes);
                }
                count = channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled));
                filled += Math.max(0, count);
                progress.worked(channel.position(), channel.size());
                int rest = lines(taker, bytes, filled);
                System.arraycopy(bytes, rest, bytes, 0, filled - rest);
                filled -= rest;
            }
        }
        record(taker, bytes, 0, filled);
        return index;
    }

    private byte[] grown(byte[] bytes) throws LineTooLongException {
        if (bytes.length > LONGEST) {
            throw new LineTooLongException(line + 1);
        }
        return Arrays.copyOf(bytes, bytes.length * 2);
    }

    private int lines(Taker taker, byte[] bytes, int filled) throws IOException {
        int start = 0;
        for (int at = 0; at < filled; at++) {
            if (bytes[at] == '\n') {
                record(taker, bytes, start, at);
                start = at + 1;
            }
        }
        return start;
    }

    private void record(Taker taker, byte[] bytes, int from, int to) throws IOException {
        line++;
        int first = from;
        while (first < to && white(bytes[first])) {
            first++;
        }
        if (first == to) {
            return;
        }
        if (to - from > LONGEST) {
            throw new LineTooLongException(line);
        }
        int end = to;
        while (white(bytes[end - 1])) {
            end--;
        }
        taker.take(index, line, bytes, first, end);
        index++;
    }

    private static boolean white(byte character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
