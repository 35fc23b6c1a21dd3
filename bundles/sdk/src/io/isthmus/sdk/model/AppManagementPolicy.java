package io.isthmus.sdk.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What the tenant allows for credentials of applications.
 *
 * @param enabled                    whether it is enforced
 * @param maximumCertificateLifetime the longest lifetime of a certificate, where it is limited
 * @param passwordsBlocked           whether client secrets are refused
 * @since 1.0
 */
public record AppManagementPolicy(boolean enabled, Optional<Duration> maximumCertificateLifetime,
        boolean passwordsBlocked) {
}
