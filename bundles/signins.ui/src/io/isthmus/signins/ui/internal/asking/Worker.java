package io.isthmus.signins.ui.internal.asking;

/** Does work beside the thread of the widgets: no answer of a store is waited for there. */
@FunctionalInterface
public interface Worker {

    /** Does it, as soon as it can; does not wait. */
    void run(Runnable work);
}
