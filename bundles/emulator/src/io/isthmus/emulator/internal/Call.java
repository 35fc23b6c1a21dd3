package io.isthmus.emulator.internal;

import java.time.Instant;

import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * One request at work.
 *
 * @param request  what was asked
 * @param visible  what readers see now; in a slowly replicating directory it lacks the newest writes
 * @param writes   the truth, and where the request writes
 * @param now      the organization's time
 * @param machine  the machine's own time, by which sign-in lives: Microsoft's sign-in library knows no other clock
 * @param settings the scenario's settings
 * @param ids      makes ids
 */
public record Call(Request request, View visible, Transaction writes, Instant now, Instant machine,
        Value settings, Ids ids) {

    /** The tenant's id. */
    public String tenantId() {
        return settings.at("/tenantId").text().orElseThrow();
    }
}
