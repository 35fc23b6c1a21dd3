package io.isthmus.sdk.port;

/**
 * How much a source may do. A connection begins with reading; writing is asked for when a plan is applied.
 *
 * @since 1.0
 */
public enum Access {
    /** Requests that read, and no others. */
    READ,
    /** Requests that change something, too. */
    WRITE
}
