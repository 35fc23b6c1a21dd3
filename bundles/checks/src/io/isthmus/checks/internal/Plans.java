package io.isthmus.checks.internal;

import io.isthmus.sdk.check.Remediation;

/** The plans that mend what the checks find. */
final class Plans {

    /** Sets up or completes the dedicated hybrid application. */
    static final Remediation SET_UP = Remediation.of("hybrid.setup");

    private Plans() {
    }
}
