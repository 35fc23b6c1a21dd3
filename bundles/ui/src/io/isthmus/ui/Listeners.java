package io.isthmus.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who wants to be told that something changed. Safe for use by many threads; listeners are called in the thread that
 * changes.
 *
 * @since 1.0
 */
public final class Listeners {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener, each time as one of its own. */
    public Subscription add(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** Tells all. */
    public void fire() {
        listeners.forEach(Runnable::run);
    }
}
