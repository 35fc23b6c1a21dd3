package io.isthmus.http.internal.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.port.CallContext;

/**
 * Ends a look by its deadline and by its cancel: both close the socket, whatever it waits for, since a server that
 * sends a byte a second would outlast every wait for a single one.
 */
final class Limit implements AutoCloseable {

    private final CompletableFuture<Void> alarm;
    private final Cancel.Registration cancel;
    private volatile boolean over;
    private volatile boolean ended;
    private volatile AutoCloseable watched = () -> { };

    Limit(CallContext context) {
        alarm = CompletableFuture.runAsync(() -> {
            over = true;
            end();
        }, CompletableFuture.delayedExecutor(context.deadline().toNanos(), TimeUnit.NANOSECONDS));
        cancel = context.cancel().onCancel(this::end);
    }

    /** Whether the deadline ended it. */
    boolean over() {
        return over;
    }

    /** Which socket is to be closed from now on. */
    void watch(Socket socket) throws IOException {
        watched = socket;
        if (ended) {
            socket.close();
        }
    }

    /** Asks the name service in a thread of its own, which nothing can interrupt: it is left behind. */
    InetAddress[] resolve(String host) throws IOException {
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        watched = () -> answer.cancel(false);
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(InetAddress.getAllByName(host));
            } catch (UnknownHostException unknown) {
                answer.completeExceptionally(unknown);
            }
        });
        if (ended) {
            answer.cancel(false);
        }
        try {
            return answer.get();
        } catch (CancellationException left) {
            throw new IOException(left);
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void end() {
        ended = true;
        try {
            watched.close();
        } catch (Exception closed) {
            // it is over either way
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
        cancel.close();
    }
}
