package io.isthmus.sdk.command;

import java.util.List;

/**
 * How a command ended. Where several hold, the first in the order usage, failed, partly done, could not look, findings
 * counts.
 *
 * @since 1.0
 */
public enum ExitCode {
    /** As it should be. */
    FINE(0),
    /** Something was found that is not as it should be. */
    FINDINGS(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Something could not be looked at. */
    COULD_NOT_LOOK(3),
    /** It failed, and nothing was done. */
    FAILED(4),
    /** Some of it was done, and the rest was not. */
    PARTLY_DONE(5);

    private static final List<ExitCode> PRECEDENCE =
            List.of(USAGE, FAILED, PARTLY_DONE, COULD_NOT_LOOK, FINDINGS, FINE);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the process ends with. */
    public int number() {
        return number;
    }

    /** The one of two that counts. */
    public ExitCode and(ExitCode other) {
        return PRECEDENCE.indexOf(this) <= PRECEDENCE.indexOf(other) ? this : other;
    }
}
