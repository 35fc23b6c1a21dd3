package io.isthmus.sdk;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells running work that nobody wants its result any more.
 * <p>
 * Safe for use by many threads. Whoever blocks on a socket or a process registers with {@link #onCancel(Runnable)} an
 * action that ends the blocking, so that a cancel reaches the socket and is not merely noted.
 *
 * @since 1.0
 */
@ProviderType
public interface Cancel {

    /** Whether a cancel was asked for. Never returns to false once true. */
    boolean requested();

    /**
     * Runs an action when a cancel is asked for; at once, in the calling thread, where it was asked for already.
     *
     * @param action ends what blocks; must return quickly and must not throw
     * @return to be closed when the work that could be cancelled is over; closing twice does nothing
     */
    Registration onCancel(Runnable action);

    /**
     * Ends the calling work where a cancel was asked for.
     *
     * @throws CancelledException where {@link #requested()} is true
     */
    default void check() {
        if (requested()) {
            throw new CancelledException();
        }
    }

    /** A cancel that nobody ever asks for. */
    static Cancel never() {
        return CancelSource.NEVER;
    }

    /** Takes an action back that was registered with {@link Cancel#onCancel(Runnable)}. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
