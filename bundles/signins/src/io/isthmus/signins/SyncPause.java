package io.isthmus.signins;

import io.isthmus.sdk.Cancel;

/**
 * Holds fetching up: no page is asked for during a pause, and what is under way comes to its end. Safe for use by many
 * threads.
 *
 * @since 1.0
 */
public final class SyncPause {

    private boolean paused;

    /** Begins a pause. */
    public synchronized void pause() {
        paused = true;
    }

    /** Ends it. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Whether there is one. */
    public synchronized boolean paused() {
        return paused;
    }

    /**
     * Returns when there is none.
     *
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public synchronized void await(Cancel cancel) {
        try (Cancel.Registration ignored = cancel.onCancel(this::wake)) {
            while (paused && !cancel.requested()) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        cancel.check();
    }

    private synchronized void wake() {
        notifyAll();
    }
}
