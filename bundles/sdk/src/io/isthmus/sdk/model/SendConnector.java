package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * An on-premises send connector.
 *
 * @param name                     its name
 * @param addressSpaces            what it sends: "smtp:contoso.mail.onmicrosoft.com;1"
 * @param smartHosts               whom it hands mail to
 * @param sourceTransportServers   servers that use it
 * @param requireTls               whether it sends over TLS alone
 * @param tlsAuthLevel             what it demands of the other side's certificate, where it is set
 * @param tlsDomain                the name that it demands, where it is set
 * @param tlsCertificateName       its own certificate, as {@code <I>…<S>…}, where it is set
 * @param cloudServicesMailEnabled whether headers of the organization cross the border
 * @param enabled                  whether it is used
 * @since 1.0
 */
public record SendConnector(String name, List<String> addressSpaces, List<String> smartHosts,
        List<String> sourceTransportServers, boolean requireTls, Optional<String> tlsAuthLevel,
        Optional<String> tlsDomain, Optional<String> tlsCertificateName, boolean cloudServicesMailEnabled,
        boolean enabled) {

    /** Copies the lists. */
    public SendConnector {
        addressSpaces = List.copyOf(addressSpaces);
        smartHosts = List.copyOf(smartHosts);
        sourceTransportServers = List.copyOf(sourceTransportServers);
    }
}
