package io.isthmus.emulator.internal.graph;

import java.time.Instant;

import io.isthmus.emulator.internal.signins.SignInLog;

/** The sign-in logs of the tenants. */
public interface SignInLogs {

    /** The log of a tenant as somebody sees it who looks at a time. */
    SignInLog signIns(String tenantId, Instant now);

    /** The organization's time. */
    Instant now();
}
