package io.isthmus.sdk.check;

/**
 * How a check ended. Severity is another thing: how much it matters.
 *
 * @since 1.0
 */
public enum Outcome {
    /** Does not concern this organization. */
    NOT_APPLICABLE,
    /** As it should be. */
    PASS,
    /** Changed as it should be, and takes its time; not broken. */
    WAITING,
    /** Could not look, with the reason: a permission is missing, a side is not connected. */
    SKIPPED,
    /** Some of it could be looked at, and that was as it should be. */
    PARTIAL,
    /** Somebody asked to stop. */
    CANCELLED,
    /** The looking failed, or the check itself did. */
    ERROR,
    /** Not as it should be. */
    FAIL;

    /**
     * The worse of two: the later one here. A check that judged one thing and had nothing to judge in another has
     * judged: of {@link #PASS} and {@link #NOT_APPLICABLE} it is the former.
     */
    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it means "could not look". */
    public boolean unseen() {
        return this == SKIPPED || this == PARTIAL || this == CANCELLED || this == ERROR;
    }
}
