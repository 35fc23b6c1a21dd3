package io.isthmus.sdk.model;

/**
 * A domain that an Exchange organization takes mail for, on either side.
 *
 * @param name       the entry's name
 * @param domainName the domain, with "*." where subdomains are taken too
 * @param domainType "Authoritative", "InternalRelay", "ExternalRelay"
 * @param standard   whether new recipients get it (the cmdlet's Default)
 * @since 1.0
 */
public record AcceptedDomain(String name, String domainName, String domainType, boolean standard) {
}
