package io.isthmus.engine.check;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Remediation;

/**
 * A plan that a plug-in offers for what somebody else's check found.
 *
 * @param finding     what it mends
 * @param by          who offers it
 * @param remediation the plan with its parameters
 * @since 1.0
 */
public record OfferedPlan(Finding finding, RemediationDescriptor by, Remediation remediation) {
}
