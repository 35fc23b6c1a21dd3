package io.isthmus.hybridapp.map;

/**
 * Whether two ends of a line say the same, or one thing is as it should be.
 *
 * @since 1.0
 */
public enum Agreement {
    /** It agrees: drawn solid and quiet. */
    AGREE,
    /** It was changed so that it agrees, and takes its time to work: drawn in dashes and dots. */
    WAITING,
    /** It does not: drawn broken and loud. */
    DISAGREE,
    /** It was not read: drawn dotted. */
    NOT_READ
}
