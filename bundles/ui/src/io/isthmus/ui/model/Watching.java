package io.isthmus.ui.model;

import java.util.function.UnaryOperator;

import io.isthmus.engine.watch.FoundEntries;
import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;

/**
 * The watch over the organization of a visit: how it stands, and what watches found there. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class Watching {

    private final Runnable changed;
    private final Listeners asked = new Listeners();
    private WatchState state = WatchState.OFF;
    private FoundEntries found = FoundEntries.NONE;

    /**
     * @param changed hears of each change
     */
    Watching(Runnable changed) {
        this.changed = changed;
    }

    /** How it stands. */
    public synchronized WatchState state() {
        return state;
    }

    /** What watches found, in whichever process. */
    public synchronized FoundEntries found() {
        return found;
    }

    /** It stands differently. */
    public void change(UnaryOperator<WatchState> how) {
        synchronized (this) {
            WatchState next = how.apply(state);
            if (next.equals(state)) {
                return;
            }
            state = next;
        }
        changed.run();
    }

    /** What watches found was read. */
    public void found(FoundEntries read) {
        synchronized (this) {
            if (read.equals(found)) {
                return;
            }
            found = read;
        }
        changed.run();
    }

    /** Somebody wants the next look now. */
    public void ask() {
        asked.fire();
    }

    /** Runs when somebody wants the next look now. */
    public Subscription onAsked(Runnable listener) {
        return asked.add(listener);
    }
}
