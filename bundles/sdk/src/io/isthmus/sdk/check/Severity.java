package io.isthmus.sdk.check;

/**
 * How much a finding matters where it is true.
 *
 * @since 1.0
 */
public enum Severity {
    /** To know. */
    INFORMATION,
    /** Soon. */
    WARNING,
    /** Now: something does not work, or will not in days. */
    ERROR,
    /** Now: somebody can get in. */
    CRITICAL
}
