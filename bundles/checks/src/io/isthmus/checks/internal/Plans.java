package io.isthmus.checks.internal;

import io.isthmus.sdk.check.Remediation;

/** The plans that mend what the checks find. */
final class Plans {

    /** Sets up or completes the dedicated hybrid application. */
    static final Remediation SET_UP = Remediation.of("hybrid.setup");

    /** Takes the organization's keys off the shared principal. */
    static final Remediation CLEAN_UP = Remediation.of("shared.cleanup");

    /** Replaces the auth certificate before it ends. */
    static final Remediation ROTATE = Remediation.of("certificate.rotate");

    /** Takes away by what else than the servers' certificate somebody can become the application. */
    static final Remediation LOCK = Remediation.of("app.lock");

    /** Brings the application back that servers sign in as. */
    static final Remediation RESTORE = Remediation.of("app.restore");

    private Plans() {
    }
}
