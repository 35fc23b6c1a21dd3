package io.isthmus.ui.job;

/**
 * What a job belongs to.
 *
 * @since 1.0
 */
public enum JobFamily {
    /** Connecting, signing in and reading both sides. */
    READ,
    /** Running checks. */
    CHECK,
    /** Making, applying and undoing plans. */
    CHANGE,
    /** Installing, updating and removing plug-ins. */
    PLUGIN,
    /** Files that are written or verified. */
    FILE,
    /** Working out what a view shows. */
    VIEW
}
