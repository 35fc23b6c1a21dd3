package io.isthmus.sdk.check;

/**
 * What a finding stands on. Verification of configuration is not proof.
 *
 * @since 1.0
 */
public enum Basis {
    /** It is configured so. */
    CONFIGURED,
    /** It was seen to work, or not to. */
    PROVEN
}
