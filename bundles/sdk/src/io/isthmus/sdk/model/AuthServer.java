package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * What Get-AuthServer shows: an authorization server that the organization trusts.
 *
 * @param name                   "EvoSts - …", "ACS - …"
 * @param identity               what Set-AuthServer takes
 * @param type                   "AzureAD", "MicrosoftACS", …
 * @param realm                  the tenant, as a rule
 * @param issuerIdentifier       who signs its tokens
 * @param applicationIdentifier  the dedicated application's id, where it is set
 * @param domainNames            the domains whose users are looked for behind it
 * @param graphBaseUrl           the Graph that servers call in the second stage, where it is set
 * @param tokenIssuingEndpoint   where tokens are asked for
 * @param authMetadataUrl        where its metadata stands
 * @param enabled                whether it is used
 * @since 1.0
 */
public record AuthServer(String name, String identity, String type, String realm, String issuerIdentifier,
        Optional<String> applicationIdentifier, List<String> domainNames, Optional<String> graphBaseUrl,
        String tokenIssuingEndpoint, String authMetadataUrl, boolean enabled) {

    /** Copies the list. */
    public AuthServer {
        domainNames = List.copyOf(domainNames);
    }
}
