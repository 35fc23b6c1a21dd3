package io.isthmus.exchange.internal.collected;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what the entries of a zip unpack to, since what a zip says about their sizes need not be true. */
final class CountedBytes {

    private final long most;
    private long counted;

    CountedBytes(CollectionLimits limits) {
        most = limits.bytes();
    }

    /** More was unpacked than a collection may have. */
    static final class TooMany extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The same stream, counted; fails with {@link TooMany} when all together have too many bytes. */
    InputStream count(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                add(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                add(Math.max(read, 0));
                return read;
            }
        };
    }

    private void add(int bytes) throws TooMany {
        counted += bytes;
        if (counted > most) {
            throw new TooMany();
        }
    }
}
