package io.isthmus.host.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what one worker asks for, as long as that is not more at once than any honest one asks for. */
final class FewAtOnce implements Executor {

    private static final int MOST = 64;

    private final Executor executor;
    private final AtomicInteger running = new AtomicInteger();

    FewAtOnce(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable call) {
        if (running.incrementAndGet() > MOST) {
            throw new RejectedExecutionException("more than " + MOST + " calls at once");
        }
        executor.execute(() -> {
            try {
                call.run();
            } finally {
                running.decrementAndGet();
            }
        });
    }
}
