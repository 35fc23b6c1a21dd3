package io.isthmus.engine.extension;

import io.isthmus.sdk.Cancel;

/**
 * A contribution that runs elsewhere and is got ready there first: what that takes is this program's, and does not
 * count against the time that the contribution has. Safe for use by many threads.
 *
 * @since 1.0
 */
public interface StartedFirst {

    /**
     * Gets it ready, and waits until it is; at once where it is ready.
     *
     * @param cancel ends the waiting with a {@link io.isthmus.sdk.CancelledException}
     * @throws RuntimeException where it cannot be got ready; the message is for a person
     */
    void start(Cancel cancel);
}
