package io.isthmus.engine.extension;

/**
 * The class of a contribution cannot be made.
 *
 * @since 1.0
 */
public final class ContributionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ContributionProblem problem;

    /**
     * @param problem what is wrong, for the person
     * @param cause   what is wrong, for the log
     */
    public ContributionException(ContributionProblem problem, Throwable cause) {
        super(problem.reason(), cause);
        this.problem = problem;
    }

    /** Which contribution it is and what is wrong. */
    public ContributionProblem problem() {
        return problem;
    }
}
