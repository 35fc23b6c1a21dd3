package io.isthmus.sdk.check;

/**
 * Judges one thing over a snapshot and never writes. One instance is made for each run; it needs a public constructor
 * without parameters. It runs in any thread and must return soon after its context's cancel was asked for.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Check {

    /**
     * Judges. What it finds it reports as it finds it; the check's outcome is the worst of what it reported
     * ({@link Outcome#PASS} needs a finding too: a check that reports nothing says nothing and counts as an error).
     *
     * @param context what it may ask and whom it reports to
     * @throws io.isthmus.sdk.port.UnreadableException where a part that it cannot do without is not known; becomes
     *         {@link Outcome#SKIPPED} with the reason, or {@link Outcome#ERROR} where the reading failed
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for; becomes {@link Outcome#CANCELLED}
     */
    void run(CheckContext context);
}
