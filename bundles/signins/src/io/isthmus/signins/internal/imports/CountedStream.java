package io.isthmus.signins.internal.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;

/** The bytes of a file, whose reader tells how far it is and stops where nobody wants it any more. */
final class CountedStream extends FilterInputStream {

    private final long total;
    private final Progress progress;
    private final Cancel cancel;
    private long read;

    CountedStream(Path file, Progress progress, Cancel cancel) throws IOException {
        super(Files.newInputStream(file));
        total = Files.size(file);
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        cancel.check();
        read += bytes;
        progress.worked(read, total);
    }
}
