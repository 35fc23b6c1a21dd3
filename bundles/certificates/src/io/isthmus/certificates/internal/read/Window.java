package io.isthmus.certificates.internal.read;

import java.io.IOException;
import java.util.Arrays;

import io.isthmus.certificates.UnreadableFileException;

/** Looks at the first bytes of a source one by one, so that no more of them is read than tells what they are. */
final class Window {

    private static final int USUAL = 32;

    private final ByteSource source;
    private byte[] held = new byte[USUAL];
    private int count;
    private boolean ended;

    Window(ByteSource source) {
        this.source = source;
    }

    /** The byte at a place, 0 to 255, or {@link ByteSource#END} where the source is shorter. */
    int at(int index) throws IOException, UnreadableFileException, MalformedException {
        while (count <= index && !ended) {
            int next = source.next();
            if (next == ByteSource.END) {
                ended = true;
            } else {
                held = count == held.length ? Arrays.copyOf(held, 2 * count) : held;
                held[count++] = (byte) next;
            }
        }
        return index < count ? held[index] & 0xFF : ByteSource.END;
    }

    /** The first bytes, as many as are asked for or as there are. */
    byte[] take(int length) throws IOException, UnreadableFileException, MalformedException {
        byte[] all = Arrays.copyOf(held, length);
        int had = Math.min(count, length);
        int read = ended ? 0 : source.fill(all, had, length - had);
        return had + read == length ? all : Arrays.copyOf(all, had + read);
    }

    /** The bytes from a place on that was looked at already, and those behind it. */
    ByteSource from(int index) {
        return new ByteSource() {

            private int position = index;

            @Override
            public int next() throws IOException, UnreadableFileException, MalformedException {
                if (position < count) {
                    return held[position++] & 0xFF;
                }
                return ended ? END : source.next();
            }
        };
    }
}
