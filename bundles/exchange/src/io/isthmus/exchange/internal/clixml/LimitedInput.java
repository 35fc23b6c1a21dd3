package io.isthmus.exchange.internal.clixml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more than a number of bytes and fails where there are more. */
final class LimitedInput extends FilterInputStream {

    private long left;

    LimitedInput(InputStream input, long bytes) {
        super(input);
        left = bytes;
    }

    /** There are more bytes than are allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public void close() {
        // the parser closes what it has read to its end, but the input belongs to the caller
    }

    private void count(int read) throws TooLarge {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
