package io.isthmus.sdk.change;

/**
 * No plan can be made, or it must not be applied. Where a parameter of the plan would help, reason or advice name it as
 * the command line takes it, {@code restore=true}, or as "parameter restore" in the language of the text: the window
 * then leads to its field.
 *
 * @since 1.0
 */
public class PlanRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param reason why not, one sentence
     * @param advice what to do, one sentence
     */
    public PlanRefusedException(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
