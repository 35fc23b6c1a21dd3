package io.isthmus.sdk.check;

import java.util.Optional;

/**
 * Offers a plan for what somebody else's check found. Declared through the extension point {@code
 * io.isthmus.sdk.remediations}, which names the checks. One instance is made for each run of such a check; it needs a
 * public constructor without parameters. It runs in any thread and must return soon after its context's cancel was
 * asked for. What it offers stands beside the check's own remediation and never in its place.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface RemediationMaker {

    /**
     * Offers a plan. It is made only when a person asks for it.
     *
     * @param context what it may look at
     * @return a plan that is installed, with its parameters; empty where none of its plans mends this
     * @throws io.isthmus.sdk.port.UnreadableException where a part that it cannot do without is not known; nothing is
     *         offered then
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    Optional<Remediation> offer(RemediationContext context);
}
