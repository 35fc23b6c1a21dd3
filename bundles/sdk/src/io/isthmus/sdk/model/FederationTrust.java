package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * What Get-FederationTrust shows: what DAuth stands on. One that was left over is not DAuth.
 *
 * @param name           its name
 * @param applicationUri who the organization is in the federation, where it is set
 * @param tokenIssuerUri who issues the federation's tokens
 * @param currentCertificate thumbprint of its certificate, where it is set
 * @since 1.0
 */
public record FederationTrust(String name, Optional<String> applicationUri, String tokenIssuerUri,
        Optional<Thumbprint> currentCertificate) {
}
