package io.isthmus.engine.snapshot;

import java.util.Set;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * What a change asks for the right to do: where, and with which permissions of Microsoft Graph.
 *
 * @param pair         the organization and the tenant that are to be changed
 * @param otherTenants keys of tenants of which the directory is to be changed besides
 * @param permissions  names of the permissions of Microsoft Graph that it takes; none where the directory stays as it is
 * @since 1.0
 */
public record Writing(HybridPair pair, Set<String> otherTenants, Set<String> permissions) {

    /** Copies the sets. */
    public Writing {
        otherTenants = Set.copyOf(otherTenants);
        permissions = Set.copyOf(permissions);
    }

    /** What a plan takes to be applied, continued or undone: what its kind declares. */
    public static Writing of(Plan plan) {
        return new Writing(plan.pair(), plan.otherTenants(), Set.copyOf(plan.permissions()));
    }
}
