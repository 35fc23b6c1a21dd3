package io.isthmus.signins.ui.internal.asking;

/** Work that is asked for more often than it has to be done: asked for again while it runs, it runs once more after. */
public final class Coalesced {

    private final Worker worker;
    private final Runnable work;
    private boolean running;
    private boolean again;

    /** @param work is done again where it was asked for while it ran */
    public Coalesced(Worker worker, Runnable work) {
        this.worker = worker;
        this.work = work;
    }

    /** Has it done, soon and at least once from now. */
    public void ask() {
        synchronized (this) {
            again = running;
            if (running) {
                return;
            }
            running = true;
        }
        worker.run(this::run);
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                work.run();
            } finally {
                more = more();
            }
        }
    }

    private synchronized boolean more() {
        running = again;
        again = false;
        return running;
    }
}
