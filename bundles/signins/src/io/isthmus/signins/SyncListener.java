package io.isthmus.signins;

/**
 * Is told how far fetching is.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface SyncListener {

    /** Comes about once a page, from any thread, one call at a time; returns at once. */
    void progressed(SyncProgress progress);
}
