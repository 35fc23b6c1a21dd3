package io.isthmus.signins.internal.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

/** Reads original records. Safe for use by many threads. */
final class Originals {

    private final StoreFiles files;

    Originals(StoreFiles files) {
        this.files = files;
    }

    /**
     * The records of a block in their order.
     *
     * @throws IOException where the segment is missing, too short or not what was written
     */
    List<byte[]> records(Block block) throws IOException {
        byte[] packed = new byte[block.bytes()];
        try (FileChannel segment = FileChannel.open(files.segment(Block.segment(block.position())))) {
            ByteBuffer rest = ByteBuffer.wrap(packed);
            while (rest.hasRemaining()) {
                if (segment.read(rest, block.start() + rest.position()) < 0) {
                    throw new EOFException(Messages.SegmentTooShort);
                }
            }
        }
        List<byte[]> records = split(unpacked(packed));
        if (records.size() != block.records()) {
            throw new IOException(Messages.SegmentDamaged);
        }
        return records;
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > OriginalsWriter.MOST) {
            throw new IOException(Messages.SegmentDamaged);
        }
        try {
            return Zstd.decompress(packed, (int) size);
        } catch (ZstdException damaged) {
            throw new IOException(Messages.SegmentDamaged, damaged);
        }
    }

    static List<byte[]> split(byte[] lines) {
        List<byte[]> records = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                records.add(Arrays.copyOfRange(lines, start, at));
                start = at + 1;
            }
        }
        return records;
    }
}
