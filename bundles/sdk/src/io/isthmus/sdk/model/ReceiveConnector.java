package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * An on-premises receive connector.
 *
 * @param name                  its name
 * @param server                the server's short name
 * @param bindings              addresses and ports that it listens on
 * @param remoteRanges          whom it takes mail from
 * @param authMechanisms        how the other side proves who it is
 * @param permissionGroups      whom it serves
 * @param tlsCertificateName    its own certificate, as {@code <I>…<S>…}, where it is set
 * @param tlsDomainCapabilities "mail.protection.outlook.com:AcceptCloudServicesMail"
 * @param enabled               whether it is used
 * @since 1.0
 */
public record ReceiveConnector(String name, String server, List<String> bindings, List<String> remoteRanges,
        List<String> authMechanisms, List<String> permissionGroups, Optional<String> tlsCertificateName,
        List<String> tlsDomainCapabilities, boolean enabled) {

    /** Copies the lists. */
    public ReceiveConnector {
        bindings = List.copyOf(bindings);
        remoteRanges = List.copyOf(remoteRanges);
        authMechanisms = List.copyOf(authMechanisms);
        permissionGroups = List.copyOf(permissionGroups);
        tlsDomainCapabilities = List.copyOf(tlsDomainCapabilities);
    }
}
