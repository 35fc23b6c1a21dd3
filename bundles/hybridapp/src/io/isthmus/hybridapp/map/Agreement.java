package io.isthmus.hybridapp.map;

/**
 * Whether two ends of a line say the same, or one thing is as it should be.
 *
 * @since 1.0
 */
public enum Agreement {
    /** It agrees: drawn solid and quiet. */
    AGREE,
    /** It does not: drawn broken and loud. */
    DISAGREE,
    /** It was not read: drawn dotted. */
    NOT_READ
}
