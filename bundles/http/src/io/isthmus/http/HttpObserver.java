package io.isthmus.http;

/**
 * Is told of each sending, in the thread that sent it. Must return quickly and must not throw.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface HttpObserver {

    /** A sending is over, well or badly. */
    void sent(HttpAttempt attempt);
}
