package io.isthmus.certificates.inventory;

/**
 * Whether a certificate is where it should be, and nowhere else.
 *
 * @since 1.0
 */
public enum Agreement {
    /** Everything that should have it has it; nothing that should not. */
    AGREES,
    /** It is missing somewhere, or stands where it should not. */
    DIFFERS,
    /** Nothing that was read speaks against it, and not all was read that could. */
    NOT_READ,
    /** Nothing tells where it should be, or that it should not be anywhere. */
    NOT_JUDGED,
    /** It stands for a request that waits for an authority's answer. */
    REQUESTED,
    /** It may stand for one: it signed itself, nothing tells of a use, and no server that holds it told its status. */
    UNTOLD
}
