package io.isthmus.ui;

/**
 * Ends being told about changes.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /** Ends it. Closing twice does nothing. */
    @Override
    void close();
}
