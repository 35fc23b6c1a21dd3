package io.isthmus.emulator.internal.graph;

import java.time.Instant;
import java.util.List;

import io.isthmus.sdk.data.Value;

/** What the sign-in log holds. */
@FunctionalInterface
public interface SignInSource {

    /** The sign-ins of a tenant's service principals up to a time, the newest first, as Graph's beta answers them. */
    List<Value.Members> servicePrincipalSignIns(String tenantId, Instant until);
}
