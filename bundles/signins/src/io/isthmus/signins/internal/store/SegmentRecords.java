package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.github.luben.zstd.Zstd;

/** The records of a segment, found without the database that says where they stand. */
public final class SegmentRecords {

    private static final byte[] FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private SegmentRecords() {
    }

    /** Takes records. */
    @FunctionalInterface
    public interface Taker {
        void take(byte[] record) throws IOException;
    }

    /**
     * Gives those that can be read, in their order; what is damaged costs the records that were compressed with it.
     *
     * @return the bytes that could not be read
     */
    public static long read(Path segment, Taker taker) throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        long damaged = 0;
        for (int at = 0; at < bytes.length;) {
            Optional<List<byte[]>> records = records(bytes, at);
            if (records.isPresent()) {
                for (byte[] record : records.get()) {
                    taker.take(record);
                }
                at += (int) Zstd.findFrameCompressedSize(bytes, at);
            } else {
                int next = nextFrame(bytes, at + 1);
                damaged += next - at;
                at = next;
            }
        }
        return damaged;
    }

    /** Those of the frame that begins somewhere; empty where none does, or it is damaged. */
    private static Optional<List<byte[]>> records(byte[] bytes, int at) {
        long length = Zstd.findFrameCompressedSize(bytes, at);
        if (Zstd.isError(length) || length <= 0 || at + length > bytes.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(Originals.split(Originals.unpacked(Arrays.copyOfRange(bytes, at, at + (int) length))));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static int nextFrame(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (at + FRAME.length > bytes.length
                || !Arrays.equals(bytes, at, at + FRAME.length, FRAME, 0, FRAME.length))) {
            at++;
        }
        return at;
    }
}
