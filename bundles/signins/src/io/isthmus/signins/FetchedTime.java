package io.isthmus.signins;

import java.time.Instant;

import io.isthmus.sdk.model.TenantId;

/**
 * Some time of which a store has every sign-in that a tenant's log had, and to which none comes any more.
 *
 * @param tenant whose log
 * @param kind   one of Graph's signInEventTypes
 * @param from   its first moment
 * @param to     the first moment behind it
 * @since 1.0
 */
public record FetchedTime(TenantId tenant, String kind, Instant from, Instant to) {
}
