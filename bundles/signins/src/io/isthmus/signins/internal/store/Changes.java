package io.isthmus.signins.internal.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.isthmus.sdk.Cancel;
import io.isthmus.signins.SignInListener;

/** What became of a store since it was opened, for those who want to hear of it. Safe for use by many threads. */
public final class Changes {

    private static final Logger LOG = Logger.getLogger(Changes.class.getName());

    private final List<SignInListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong removals = new AtomicLong();

    /** Lets somebody hear of changes until the registration is closed. */
    public Cancel.Registration add(SignInListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells of what was committed. */
    void added(long count) {
        if (count > 0) {
            tell(listener -> listener.added(count));
        }
    }

    /** From here on no rowid that was known before means anything. */
    void removing() {
        removals.incrementAndGet();
    }

    /** Tells that it is done; what was asked for meanwhile may mean the one or the other. */
    void removed() {
        removing();
        tell(SignInListener::removed);
    }

    /** How often sign-ins were removed. */
    long removals() {
        return removals.get();
    }

    private void tell(Consumer<SignInListener> change) {
        for (SignInListener listener : listeners) {
            try {
                change.accept(listener);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "a listener failed", failed);
            }
        }
    }
}
