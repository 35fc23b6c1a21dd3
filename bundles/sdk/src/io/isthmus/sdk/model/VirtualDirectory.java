package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * A virtual directory of a server.
 *
 * @param server                        the server's short name
 * @param name                          "EWS (Default Web Site)"
 * @param kind                          "WebServices", "Autodiscover", "Owa"
 * @param internalUrl                   where clients inside reach it, where it is set
 * @param externalUrl                   where clients outside reach it, where it is set
 * @param internalAuthenticationMethods as configured: "OAuth", "WSSecurity", …
 * @param externalAuthenticationMethods as configured
 * @param mailboxReplicationProxy       whether mailboxes can be moved through it, for EWS
 * @since 1.0
 */
public record VirtualDirectory(String server, String name, String kind, Optional<String> internalUrl,
        Optional<String> externalUrl, List<String> internalAuthenticationMethods,
        List<String> externalAuthenticationMethods, Optional<Boolean> mailboxReplicationProxy) {

    /** Copies the lists. */
    public VirtualDirectory {
        internalAuthenticationMethods = List.copyOf(internalAuthenticationMethods);
        externalAuthenticationMethods = List.copyOf(externalAuthenticationMethods);
    }
}
