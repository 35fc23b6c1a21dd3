package io.isthmus.sdk.snapshot;

import java.util.Optional;

import io.isthmus.sdk.Side;

/**
 * One organization with one tenant: what a check judges and what a plan changes.
 *
 * @param organization key of the on-premises scope, where there is one
 * @param tenant       key of the tenant's scopes, where there is one
 * @param title        for a person
 * @since 1.0
 */
public record HybridPair(Optional<String> organization, Optional<String> tenant, String title) {

    /** Key of its scope of a side; empty where it has none there. */
    public Optional<String> key(Side side) {
        return side == Side.ON_PREMISES ? organization : tenant;
    }

    /**
     * @param organization the on-premises scope, or null
     * @param tenant       one of the tenant's scopes, or null
     */
    static HybridPair of(Scope organization, Scope tenant) {
        String title;
        if (organization == null) {
            title = tenant.title();
        } else if (tenant == null) {
            title = organization.title();
        } else {
            title = organization.title() + " ↔ " + tenant.title();
        }
        return new HybridPair(Optional.ofNullable(organization).map(Scope::key),
                Optional.ofNullable(tenant).map(Scope::key), title);
    }
}
