package io.isthmus.sdk.check;

/**
 * Which way across the border a finding speaks of. The two ways fail and work each by itself.
 *
 * @since 1.0
 */
public enum Direction {
    /** Calls that the organization's servers make. */
    ON_PREMISES_TO_CLOUD,
    /** Calls that Exchange Online makes. */
    CLOUD_TO_ON_PREMISES,
    /** Neither in particular. */
    BOTH
}
