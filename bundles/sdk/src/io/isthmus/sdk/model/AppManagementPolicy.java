package io.isthmus.sdk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the tenant allows for credentials of applications.
 *
 * @param enabled                    whether it is enforced
 * @param maximumCertificateLifetime the longest lifetime of a certificate, where it is limited
 * @param lifetimeLimitedFrom        applications that were made before this are not limited; empty where all are
 * @param passwordsBlocked           whether client secrets are refused
 * @param assigned                   policies that are assigned to applications and count for these in its place; empty
 *                                   where nobody looked
 * @since 1.0
 */
public record AppManagementPolicy(boolean enabled, Optional<Duration> maximumCertificateLifetime,
        Optional<Instant> lifetimeLimitedFrom, boolean passwordsBlocked, Optional<List<Assigned>> assigned) {

    /**
     * A policy of applications' own. An application has one at the most, and inherits nothing from the tenant's: what this
     * one does not limit is not limited.
     *
     * @param name                       its display name
     * @param enabled                    whether it is enforced; where it is not, the tenant's counts
     * @param maximumCertificateLifetime the longest lifetime of a certificate, where it is limited
     * @param lifetimeLimitedFrom        applications that were made before this are not limited; empty where all are
     * @param appliesTo                  object ids of the applications and service principals that it is assigned to
     * @since 1.0
     */
    public record Assigned(String name, boolean enabled, Optional<Duration> maximumCertificateLifetime,
            Optional<Instant> lifetimeLimitedFrom, List<ObjectId> appliesTo) {

        /** Copies the list. */
        public Assigned {
            appliesTo = List.copyOf(appliesTo);
        }
    }

    /** Copies the list. */
    public AppManagementPolicy {
        assigned = assigned.map(List::copyOf);
    }

    /** One beside which no policy is assigned to an application. */
    public AppManagementPolicy(boolean enabled, Optional<Duration> maximumCertificateLifetime,
            Optional<Instant> lifetimeLimitedFrom, boolean passwordsBlocked) {
        this(enabled, maximumCertificateLifetime, lifetimeLimitedFrom, passwordsBlocked, Optional.of(List.of()));
    }

    /** The policy that counts for an application in the place of the tenant's; empty where that one does. */
    public Optional<Assigned> assignedTo(ObjectId application) {
        return assigned.stream().flatMap(List::stream)
                .filter(one -> one.enabled() && one.appliesTo().contains(application)).findFirst();
    }
}
