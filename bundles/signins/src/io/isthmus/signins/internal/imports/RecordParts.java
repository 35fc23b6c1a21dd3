package io.isthmus.signins.internal.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Gathers records, one a line, in a file of bounded size, which is given on whenever it is full and then begun anew. */
public final class RecordParts implements RecordTaker, AutoCloseable {

    private static final long FULL = 128L << 20;
    private static final int FIRST = 1024;

    /** Takes a part. */
    @FunctionalInterface
    public interface PartTaker {

        /**
         * @param lines  a record a line
         * @param places for each record the line where it stood
         */
        void take(Path lines, long[] places) throws IOException;
    }

    private final Path part;
    private final RejectFile rejects;
    private final PartTaker taker;
    private OutputStream stream;
    private long[] places = new long[FIRST];
    private int records;
    private long bytes;
    private long unread;

    /**
     * @param part used for one part after another
     */
    public RecordParts(Path part, RejectFile rejects, PartTaker taker) {
        this.part = part;
        this.rejects = rejects;
        this.taker = taker;
    }

    @Override
    public void record(byte[] record, int length, long line) throws IOException {
        if (stream == null) {
            stream = new BufferedOutputStream(Files.newOutputStream(part));
        }
        stream.write(record, 0, length);
        stream.write('\n');
        if (records == places.length) {
            places = Arrays.copyOf(places, records * 2);
        }
        places[records++] = line;
        bytes += length + 1L;
        if (bytes >= FULL) {
            take();
        }
    }

    @Override
    public void reject(String reason, byte[] record, int length, long line) throws IOException {
        rejects.add(line, reason, record, length);
        unread++;
    }

    /** How many records were rejected before anybody was given them. */
    public long unread() {
        return unread;
    }

    /** Gives on what is there. */
    public void take() throws IOException {
        if (records == 0) {
            return;
        }
        stream.close();
        stream = null;
        taker.take(part, places);
        records = 0;
        bytes = 0;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
