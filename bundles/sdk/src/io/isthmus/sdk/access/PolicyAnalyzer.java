package io.isthmus.sdk.access;

import io.isthmus.sdk.check.Check;

/**
 * Judges the Conditional Access policies of a snapshot and never writes. Declared through the extension point {@code
 * io.isthmus.sdk.policyAnalyzers}. One instance is made for each run; it needs a public constructor without parameters.
 * It runs in any thread and must return soon after its context's cancel was asked for. What it finds stands in the one
 * list of findings, beside that of the checks.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface PolicyAnalyzer {

    /**
     * Judges. What it finds it reports as it finds it, by the rules of {@link Check#run}: one that reports nothing says
     * nothing and counts as an error.
     *
     * @param context what it may look at and whom it reports to
     * @throws io.isthmus.sdk.port.UnreadableException where a part that it cannot do without is not known
     * @throws io.isthmus.sdk.CancelledException       where a cancel was asked for
     */
    void analyze(AnalyzerContext context);

    /** The same as a check, which is how it is run: it is given no more than the snapshot that the check is given. */
    default Check asCheck() {
        return context -> analyze(new AnalyzedSnapshot(context));
    }
}
