package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * What Get-OnPremisesOrganization of Exchange Online shows: a hybrid organization that the tenant knows.
 *
 * @param name              its name
 * @param organizationGuid  the on-premises organization's GUID, where it is set
 * @param hybridDomains     the hybrid domains
 * @param inboundConnector  name of its inbound connector, where it is set
 * @param outboundConnector name of its outbound connector, where it is set
 * @since 1.0
 */
public record OnPremisesOrganization(String name, Optional<OrganizationId> organizationGuid,
        List<String> hybridDomains, Optional<String> inboundConnector, Optional<String> outboundConnector) {

    /** Copies the list. */
    public OnPremisesOrganization {
        hybridDomains = List.copyOf(hybridDomains);
    }
}
