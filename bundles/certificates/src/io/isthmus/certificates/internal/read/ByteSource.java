package io.isthmus.certificates.internal.read;

import java.io.IOException;

import io.isthmus.certificates.UnreadableFileException;

/** Bytes one after the other; none is taken from where they come before it is asked for. */
interface ByteSource {

    /** What comes behind the last byte. */
    int END = -1;

    /**
     * The next byte, 0 to 255, or {@link #END}.
     *
     * @throws MalformedException where what the bytes are encoded in is broken
     */
    int next() throws IOException, UnreadableFileException, MalformedException;

    /**
     * Fills a range as far as there are bytes.
     *
     * @return how many there were
     */
    default int fill(byte[] target, int from, int length)
            throws IOException, UnreadableFileException, MalformedException {
        for (int count = 0; count < length; count++) {
            int next = next();
            if (next == END) {
                return count;
            }
            target[from + count] = (byte) next;
        }
        return length;
    }
}
