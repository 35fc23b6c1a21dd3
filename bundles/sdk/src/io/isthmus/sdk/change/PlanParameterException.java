package io.isthmus.sdk.change;

import java.util.Optional;

/**
 * No plan can be made, since what it was asked for is not what it takes: a parameter that it does not know, that is
 * missing, or whose value is none that it can have. On the command line that is a wrong command line; in the window it
 * stands beside the parameter's field.
 *
 * @since 1.0
 */
public final class PlanParameterException extends PlanRefusedException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the name of the parameter that is wrong, as the plan declares it
     * @param reason    what is wrong with it, one sentence that names it
     * @param advice    what it takes, one sentence
     */
    public PlanParameterException(String parameter, String reason, String advice) {
        super(reason, advice);
        this.parameter = parameter;
    }

    /**
     * What is wrong with several parameters together.
     *
     * @param reason which parameters and what is wrong with them, one sentence
     * @param advice what the plan takes, one sentence
     */
    public PlanParameterException(String reason, String advice) {
        super(reason, advice);
        this.parameter = null;
    }

    /** The name of the parameter that is wrong; empty where it is not one alone. */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }
}
