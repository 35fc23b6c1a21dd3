package io.isthmus.sdk.change;

/**
 * No plan can be made, since what it was asked for is not what it takes: a parameter that it does not know, that is
 * missing, or whose value is none that it can have. On the command line that is a wrong command line.
 *
 * @since 1.0
 */
public final class PlanParameterException extends PlanRefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason which parameter and what is wrong with it, one sentence
     * @param advice what it takes, one sentence
     */
    public PlanParameterException(String reason, String advice) {
        super(reason, advice);
    }
}
