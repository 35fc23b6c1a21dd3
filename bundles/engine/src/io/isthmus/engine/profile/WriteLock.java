package io.isthmus.engine.profile;

/**
 * The right to write to an organization. The operating system takes it back when the process ends, however it ends.
 *
 * @since 1.0
 */
public interface WriteLock extends AutoCloseable {

    /** Gives the right back. Closing twice does nothing. */
    @Override
    void close();
}
