package io.isthmus.signins.ui.internal.asking;

import java.util.function.Consumer;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;

/** Questions of which the newest alone counts: to ask one ends the one before. Safe for use by many threads. */
final class Latest {

    private final Worker worker;
    private final Consumer<Failure> onFailure;
    private CancelSource running = new CancelSource();

    /** A question, in a thread of the worker. */
    @FunctionalInterface
    interface Question {

        /** Asks, and tells what was answered, unless it was cancelled meanwhile. */
        void ask(Cancel cancel) throws SourceException;
    }

    /** @param onFailure is told why a question that still counts was not answered */
    Latest(Worker worker, Consumer<Failure> onFailure) {
        this.worker = worker;
        this.onFailure = onFailure;
    }

    /** Asks, as soon as the worker can. */
    void ask(Question question) {
        CancelSource mine = new CancelSource();
        replace(mine);
        worker.run(() -> {
            try {
                mine.check();
                question.ask(mine);
            } catch (CancelledException nobodyWantsIt) {
                return;
            } catch (SourceException failed) {
                if (!mine.requested()) {
                    onFailure.accept(failed.failure());
                }
            }
        });
    }

    /** Ends the question that is asked now. */
    void cancel() {
        replace(new CancelSource());
    }

    private void replace(CancelSource next) {
        CancelSource before;
        synchronized (this) {
            before = running;
            running = next;
        }
        before.cancel();
    }
}
