package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * An inbound connector of Exchange Online.
 *
 * @param name                         its name
 * @param connectorType                "OnPremises" or "Partner"
 * @param senderDomains                whose mail it takes
 * @param tlsSenderCertificateName     the certificate that the other side must show, where it is set
 * @param requireTls                   whether it takes mail over TLS alone
 * @param cloudServicesMailEnabled     whether headers of the organization cross the border
 * @param enabled                      whether it is used
 * @since 1.0
 */
public record InboundConnector(String name, String connectorType, List<String> senderDomains,
        Optional<String> tlsSenderCertificateName, boolean requireTls, boolean cloudServicesMailEnabled,
        boolean enabled) {

    /** Copies the list. */
    public InboundConnector {
        senderDomains = List.copyOf(senderDomains);
    }
}
