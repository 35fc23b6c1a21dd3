package io.isthmus.sdk;

/**
 * Whether something could be looked at. "Could not look" is never "nothing there".
 *
 * @since 1.0
 */
public enum ReadState {
    /** It was read; what is not in it is not there. */
    READ,
    /** Some of it was read; what is not in it may be there. */
    PARTIAL,
    /** The service knows that it does not exist. */
    ABSENT,
    /** The service refused to tell: a permission or a role is missing. */
    DENIED,
    /** Nobody asked for it, or the source cannot tell it. */
    NOT_ASKED,
    /** It was asked for, and the reading failed. */
    FAILED
}
