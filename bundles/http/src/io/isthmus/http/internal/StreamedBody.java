package io.isthmus.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A body that is read while it comes: no more of it is asked for than is read. Reading blocks; {@link #end(Throwable)},
 * from any thread, wakes the reader and closes the connection.
 */
final class StreamedBody extends InputStream implements BodySubscriber<InputStream> {

    /** What the network did to a body, told apart from what a reader's own files do. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(Throwable cause) {
            super(cause);
        }
    }

    /** A list of its own, which no network gives. */
    private static final List<ByteBuffer> END = new ArrayList<>(0);

    private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    private volatile Throwable broken;
    private List<ByteBuffer> current = List.of();
    private boolean begun;
    private int index;
    private boolean over;

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        broken = broken == null ? failure : broken;
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    /** Nobody reads it to its end; does nothing where it has come whole. */
    void end(Throwable why) {
        onError(why);
        subscribed.thenAccept(Flow.Subscription::cancel);
    }

    @Override
    public int read() throws IOException {
        ByteBuffer buffer = buffer();
        return buffer == null ? -1 : Byte.toUnsignedInt(buffer.get());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = buffer();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, from, count);
        return count;
    }

    /** The one that has the next byte; null at the end. */
    private ByteBuffer buffer() throws IOException {
        while (!over) {
            while (index < current.size()) {
                if (current.get(index).hasRemaining()) {
                    return current.get(index);
                }
                index++;
            }
            await();
        }
        if (broken != null) {
            throw new BrokenException(broken);
        }
        return null;
    }

    private void await() throws BrokenException {
        if (begun) {
            subscribed.join().request(1);
        }
        begun = true;
        try {
            current = arrived.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end(interrupted);
            current = END;
        }
        index = 0;
        over = current == END || broken != null;
    }
}
