package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * An outbound connector of Exchange Online.
 *
 * @param name                     its name
 * @param connectorType            "OnPremises" or "Partner"
 * @param recipientDomains         whose mail it sends
 * @param smartHosts               whom it hands mail to
 * @param tlsSettings              what it demands of the other side, where it is set
 * @param tlsDomain                the name that it demands, where it is set
 * @param routeAllMessagesViaOnPremises whether all mail leaves through the organization's own servers
 * @param cloudServicesMailEnabled whether headers of the organization cross the border
 * @param enabled                  whether it is used
 * @since 1.0
 */
public record OutboundConnector(String name, String connectorType, List<String> recipientDomains,
        List<String> smartHosts, Optional<String> tlsSettings, Optional<String> tlsDomain,
        boolean routeAllMessagesViaOnPremises, boolean cloudServicesMailEnabled, boolean enabled) {

    /** Copies the lists. */
    public OutboundConnector {
        recipientDomains = List.copyOf(recipientDomains);
        smartHosts = List.copyOf(smartHosts);
    }
}
