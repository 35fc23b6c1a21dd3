package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Adds original records behind the last one that counts. What stood behind that is left over from a crash and is
 * overwritten. Not for use by two threads at a time.
 */
final class OriginalsWriter implements AutoCloseable {

    /** So many records are unpacked to show one of them. */
    private static final int RECORDS = 128;
    /** Larger blocks are written with fewer records. */
    private static final int BYTES = 1 << 20;
    private static final int LEVEL = 1;
    /** No block holds more bytes than these once it is unpacked. */
    static final int MOST = BYTES + RecordLines.LONGEST + 1;

    private final StoreFiles files;
    private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
    private final List<Block> blocks = new ArrayList<>();
    private byte[] pending = new byte[BYTES];
    private byte[] packed = new byte[0];
    private int length;
    private int records;
    private long position;
    private long end;
    private FileChannel segment;

    /**
     * @param position of the first record that is added
     * @param end      where the bytes of the segment of that position end that count
     */
    OriginalsWriter(StoreFiles files, long position, long end) {
        this.files = files;
        this.position = position;
        this.end = end;
    }

    /** Adds a record that stands in a part of an array; it holds no end of a line. */
    void add(byte[] bytes, int from, int to) throws IOException {
        int needed = length + to - from + 1;
        if (needed > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(needed, pending.length * 2));
        }
        System.arraycopy(bytes, from, pending, length, to - from);
        pending[needed - 1] = '\n';
        length = needed;
        records++;
        if (records == RECORDS || length >= BYTES || (position + records) % Block.SEGMENT == 0) {
            write();
        }
    }

    /** The position of the next record that is added. */
    long next() {
        return position + records;
    }

    private void write() throws IOException {
        int bound = Math.toIntExact(Zstd.compressBound(length));
        if (packed.length < bound) {
            packed = new byte[bound];
        }
        if (segment == null) {
            segment = FileChannel.open(files.segment(Block.segment(position)), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            segment.truncate(end).position(end);
        }
        int bytes = compressor.compressByteArray(packed, 0, packed.length, pending, 0, length);
        for (ByteBuffer rest = ByteBuffer.wrap(packed, 0, bytes); rest.hasRemaining();) {
            segment.write(rest);
        }
        blocks.add(new Block(position, records, end, bytes));
        end += bytes;
        position += records;
        length = 0;
        records = 0;
        if (position % Block.SEGMENT == 0) {
            force();
        }
    }

    private void force() throws IOException {
        if (segment != null) {
            segment.force(true);
            segment.close();
            segment = null;
            end = 0;
        }
    }

    /** Writes what is pending and forces all of it to the disk; nothing can be added after it. */
    List<Block> finish() throws IOException {
        if (records > 0) {
            write();
        }
        force();
        return List.copyOf(blocks);
    }

    @Override
    public void close() throws IOException {
        compressor.close();
        if (segment != null) {
            segment.close();
        }
    }
}
