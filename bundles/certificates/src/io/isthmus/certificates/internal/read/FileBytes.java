package io.isthmus.certificates.internal.read;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.UnreadableFileException;
import io.isthmus.certificates.UnreadableFileException.Reason;

/** The bytes of a file, up to the most that one may have. */
final class FileBytes implements ByteSource {

    private final InputStream in;
    private int taken;

    FileBytes(InputStream in) {
        this.in = in;
    }

    @Override
    public int next() throws IOException, UnreadableFileException {
        int next = in.read();
        count(next == END ? 0 : 1);
        return next;
    }

    @Override
    public int fill(byte[] target, int from, int length) throws IOException, UnreadableFileException {
        int read = in.readNBytes(target, from, length);
        count(read);
        return read;
    }

    private void count(int more) throws UnreadableFileException {
        taken += more;
        if (taken > Limits.FILE) {
            throw new UnreadableFileException(Reason.TOO_LARGE, NLS.bind(Messages.FileTooLarge, Limits.FILE >> 20));
        }
    }
}
