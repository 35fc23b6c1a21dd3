package io.isthmus.sdk.rule;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;

/**
 * Which organization relationships are a tenant's own. Another company that is hosted in Exchange Online has the same
 * endpoints, so the domains tell, never the endpoint (microsoft/CSS-Exchange issue 2332).
 *
 * @since 1.0
 */
public final class RelationshipRules {

    /**
     * Whose a relationship is.
     *
     * @since 1.0
     */
    public enum Ownership {
        /** All its domains are the tenant's. */
        OWN,
        /** None of its domains is the tenant's. */
        PARTNER,
        /** Some are, some are not; a person must tell. */
        MIXED
    }

    private RelationshipRules() {
    }

    /**
     * Tells whose a relationship is.
     *
     * @param domains all domains of the tenant; only verified ones are its own
     */
    public static Ownership ownership(OrganizationRelationship relationship, List<Domain> domains) {
        long own = relationship.domainNames().stream().filter(name -> verified(name, domains)).count();
        if (own == 0) {
            return Ownership.PARTNER;
        }
        return own == relationship.domainNames().size() ? Ownership.OWN : Ownership.MIXED;
    }

    private static boolean verified(String name, List<Domain> domains) {
        return domains.stream().anyMatch(domain -> domain.verified() && domain.name().equalsIgnoreCase(name));
    }

    /** Whether it is used and its Autodiscover endpoint is one of the cloud's own. */
    public static boolean intoCloud(OrganizationRelationship relationship, Cloud cloud) {
        return relationship.enabled()
                && relationship.targetAutodiscoverEpr().filter(address -> inCloud(address, cloud)).isPresent();
    }

    /** Whether an address is one of the cloud's own. */
    public static boolean inCloud(String address, Cloud cloud) {
        return host(address).filter(host -> microsoft(host, cloud)).isPresent();
    }

    private static boolean microsoft(String host, Cloud cloud) {
        return cloud.microsoftDomains().stream()
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
