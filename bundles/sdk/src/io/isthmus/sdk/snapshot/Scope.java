package io.isthmus.sdk.snapshot;

import java.util.Objects;

import io.isthmus.sdk.Side;

/**
 * One organization or one tenant of a snapshot: several can stand in one.
 *
 * @param side  what it is; a tenant has a scope for {@link Side#ENTRA} and one for {@link Side#EXCHANGE_ONLINE}
 * @param key   the forest's DNS name in lower case, or the tenant's id
 * @param title for a person
 * @since 1.0
 */
public record Scope(Side side, String key, String title) {

    /** Checks that nothing is null. */
    public Scope {
        Objects.requireNonNull(side);
        Objects.requireNonNull(key);
        Objects.requireNonNull(title);
    }
}
