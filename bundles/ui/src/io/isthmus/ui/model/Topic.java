package io.isthmus.ui.model;

/**
 * What changes in the model, so that a view listens to what it shows and to nothing else.
 *
 * @since 1.0
 */
public enum Topic {
    /** The connection, or how one of its sides is connected. */
    CONNECTION,
    /** What was read of both sides. */
    SNAPSHOT,
    /** What the checks found. */
    CHECKS,
    /** The plan that is looked at, or how one of its steps stands. */
    PLAN,
    /** The ledger, or what was verified of it. */
    LEDGER,
    /** What another process does, or did, with the organization. */
    ELSEWHERE,
    /** How the watch stands, and what watches found. */
    WATCH,
    /** What is selected. */
    SELECTION
}
