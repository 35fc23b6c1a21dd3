package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Which connectors of Exchange Online carry the mail of one organization, where a tenant has several: what
 * Get-OnPremisesOrganization tells of another one alone is not its own; what it tells of none may be anybody's.
 *
 * @since 1.0
 */
public final class OwnConnectors {

    private final Set<String> foreignInbound;
    private final Set<String> foreignOutbound;

    private OwnConnectors(Set<String> foreignInbound, Set<String> foreignOutbound) {
        this.foreignInbound = foreignInbound;
        this.foreignOutbound = foreignOutbound;
    }

    /**
     * Those of an organization.
     *
     * @param own   where its GUID is not known, every connector may be its own
     * @param known the organizations that the tenant knows
     */
    public static OwnConnectors of(Optional<OrganizationId> own, List<OnPremisesOrganization> known) {
        return new OwnConnectors(foreign(own, known, OnPremisesOrganization::inboundConnector),
                foreign(own, known, OnPremisesOrganization::outboundConnector));
    }

    /** Those of a pair's organization, as far as was read. */
    public static OwnConnectors of(Snapshot snapshot, HybridPair pair) {
        return of(snapshot.read(Parts.ORGANIZATION, pair).value().flatMap(Organization::id),
                snapshot.read(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, pair).value().orElse(List.of()));
    }

    /** Whether it may take the organization's mail. */
    public boolean own(InboundConnector connector) {
        return !foreignInbound.contains(connector.name());
    }

    /** Whether it may hand mail to the organization. */
    public boolean own(OutboundConnector connector) {
        return !foreignOutbound.contains(connector.name());
    }

    private static Set<String> foreign(Optional<OrganizationId> own, List<OnPremisesOrganization> known,
            Function<OnPremisesOrganization, Optional<String>> connector) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        others(own, known).flatMap(one -> connector.apply(one).stream()).forEach(names::add);
        known.stream().filter(one -> one.organizationGuid().equals(own)).flatMap(one -> connector.apply(one).stream())
                .forEach(names::remove);
        return names;
    }

    private static Stream<OnPremisesOrganization> others(Optional<OrganizationId> own, List<OnPremisesOrganization> known) {
        return known.stream().filter(one -> own.isPresent() && one.organizationGuid().isPresent()
                && !one.organizationGuid().equals(own));
    }
}
