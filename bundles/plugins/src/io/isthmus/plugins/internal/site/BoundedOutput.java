package io.isthmus.plugins.internal.site;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.eclipse.osgi.util.NLS;

/** Takes so many bytes and no more. */
final class BoundedOutput extends FilterOutputStream {

    /** There is more. */
    static final class ExceededException extends IOException {

        private static final long serialVersionUID = 1L;

        private ExceededException(long most) {
            super(NLS.bind(Messages.TooLarge, most));
        }
    }

    private final long most;
    private long left;

    BoundedOutput(OutputStream target, long most) {
        super(target);
        this.most = most;
        this.left = most;
    }

    @Override
    public void write(int value) throws IOException {
        take(1);
        out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new ExceededException(most);
        }
    }
}
