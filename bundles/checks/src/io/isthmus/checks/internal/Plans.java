package io.isthmus.checks.internal;

import io.isthmus.sdk.check.Remediation;

/** The plans that mend what the checks find. */
final class Plans {

    /** Sets up or completes the dedicated hybrid application. */
    static final Remediation SET_UP = Remediation.of("hybrid.setup");

    /** Takes the organization's keys off the shared principal. */
    static final Remediation CLEAN_UP = Remediation.of("shared.cleanup");

    private Plans() {
    }
}
