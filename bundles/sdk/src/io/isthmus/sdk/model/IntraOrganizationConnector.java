package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * What Get-IntraOrganizationConnector shows, on either side: where OAuth is used instead of DAuth.
 *
 * @param name                 its name
 * @param targetAddressDomains the domains that it serves
 * @param discoveryEndpoint    where the other side's Autodiscover answers
 * @param targetSharingEpr     where the other side's EWS answers, where it is set
 * @param enabled              whether it is used
 * @since 1.0
 */
public record IntraOrganizationConnector(String name, List<String> targetAddressDomains,
        Optional<String> discoveryEndpoint, Optional<String> targetSharingEpr, boolean enabled) {

    /** Copies the list. */
    public IntraOrganizationConnector {
        targetAddressDomains = List.copyOf(targetAddressDomains);
    }
}
