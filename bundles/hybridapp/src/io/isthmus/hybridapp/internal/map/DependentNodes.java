package io.isthmus.hybridapp.internal.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.rule.RelationshipRules.Ownership;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The relationships with the own tenant, and what users have of all this. */
final class DependentNodes {

    /** What crosses the border, and which property of a relationship allows it. */
    private enum Dependent {
        FREE_BUSY("freeBusy", OrganizationRelationship::freeBusyAccessEnabled),
        MAIL_TIPS("mailTips", OrganizationRelationship::mailTipsAccessEnabled),
        PHOTOS("photos", OrganizationRelationship::photosEnabled),
        ARCHIVE("archive", OrganizationRelationship::archiveAccessEnabled);

        private final String id;
        private final Predicate<OrganizationRelationship> allowed;

        Dependent(String id, Predicate<OrganizationRelationship> allowed) {
            this.id = id;
            this.allowed = allowed;
        }

        private String title() {
            return switch (this) {
                case FREE_BUSY -> Messages.DependentNodes_FreeBusy;
                case MAIL_TIPS -> Messages.DependentNodes_MailTips;
                case PHOTOS -> Messages.DependentNodes_Photos;
                case ARCHIVE -> Messages.DependentNodes_Archive;
            };
        }
    }

    private DependentNodes() {
    }

    static void add(MapMaker map) {
        List<OrganizationRelationship> own = own(map);
        own.forEach(relationship -> relationship(map, relationship));
        Standing path = path(map);
        Standing gate = map.together(Set.of(CloudKeyNodes.APPLICATION, TrustNodes.EWS_GATE));
        Agreement connected = connected(map, Parts.INTRA_ORGANIZATION_CONNECTORS);
        for (Dependent dependent : Dependent.values()) {
            Standing works = own.stream().filter(dependent.allowed).map(relationship -> address(map, relationship))
                    .reduce(Standing::and).orElse(Standing.of(none(map, dependent)))
                    .and(path).and(dependent == Dependent.ARCHIVE ? gate : whereNeeded(map, gate)).and(Standing.of(connected));
            map.node(MapColumn.DEPENDENTS, dependent.id, dependent.title(), works.detail(
                    Messages.DependentNodes_Configured, connected == Agreement.DISAGREE
                            ? Messages.DependentNodes_NoConnector : Messages.DependentNodes_Broken,
                    Messages.NotRead), works, Parts.ORGANIZATION_RELATIONSHIPS, "");
            own.stream().filter(dependent.allowed)
                    .forEach(relationship -> line(map, relationship, dependent));
        }
        back(map);
    }

    /**
     * What it means that no own relationship allows something: nothing, as long as a relationship that does may be the
     * tenant's, or was not read.
     */
    private static Agreement none(MapMaker map, Dependent dependent) {
        Agreement allowed = MapMaker.judge(map.read(Parts.ORGANIZATION_RELATIONSHIPS),
                found -> found.stream().anyMatch(dependent.allowed));
        return allowed != Agreement.AGREE ? allowed
                : MapMaker.judge(map.read(Parts.DOMAINS), domains -> false);
    }

    /** Where the tenant's domains were not read, nobody can tell whose a relationship is, and none is shown as own. */
    private static List<OrganizationRelationship> own(MapMaker map) {
        List<Domain> domains = map.read(Parts.DOMAINS).value().orElse(List.of());
        List<Cloud> clouds = map.read(Parts.TENANT).value().flatMap(tenant -> map.facts().cloud(tenant.cloud()))
                .map(List::of).orElse(map.facts().clouds());
        return map.read(Parts.ORGANIZATION_RELATIONSHIPS).value().orElse(List.of()).stream()
                .filter(one -> clouds.stream().anyMatch(cloud -> RelationshipRules.intoCloud(one, cloud)))
                .filter(one -> RelationshipRules.ownership(one, domains) == Ownership.OWN).toList();
    }

    private static void relationship(MapMaker map, OrganizationRelationship relationship) {
        map.node(MapColumn.TRUST, id(relationship), relationship.name(),
                relationship.targetSharingEpr().filter(address -> !address.isBlank())
                        .orElse(Messages.DependentNodes_NoAddress),
                address(map, relationship), Parts.ORGANIZATION_RELATIONSHIPS, relationship.identity());
    }

    private static String id(OrganizationRelationship relationship) {
        return "relationship." + MapMaker.key(relationship.identity());
    }

    private static Standing address(MapMaker map, OrganizationRelationship relationship) {
        return Standing.of(MapMaker.agreement(relationship.targetSharingEpr().filter(address -> !address.isBlank())
                .isPresent()), map.pending(SettlingKeys.RELATIONSHIPS, relationship.name()));
    }

    private static void line(MapMaker map, OrganizationRelationship relationship, Dependent dependent) {
        Standing standing = address(map, relationship);
        Object[] names = {dependent.title(), relationship.name()};
        String withoutAddress = NLS.bind(Messages.DependentNodes_UsesNoAddress, names);
        map.line(id(relationship), dependent.id, Direction.ON_PREMISES_TO_CLOUD, standing,
                standing.sentence(NLS.bind(Messages.DependentNodes_Uses, names), withoutAddress, withoutAddress));
    }

    /**
     * Whether everything agrees that a call from on-premises to the cloud needs: who signs, with which certificate, as
     * which application, which every server goes by and which Exchange Online lets in. A next certificate is not needed yet.
     */
    private static Standing path(MapMaker map) {
        Set<String> needed = map.column(MapColumn.SERVERS).stream().map(MapNode::id).collect(Collectors.toSet());
        needed.addAll(List.of(CertificateNodes.currentId(map), CloudKeyNodes.APPLICATION, TrustNodes.AUTH_SERVER,
                TrustNodes.OVERRIDE));
        return Stream.of(Parts.SERVERS, Parts.TENANT).map(part -> Standing.of(map.read(part).known()
                ? Agreement.AGREE : Agreement.NOT_READ)).reduce(map.together(needed), Standing::and);
    }

    /**
     * A gate that is shut stops servers that call EWS. Those that call Graph go past it, and of a server whose overrides
     * were not read nobody knows which it calls. What no call of Graph reaches, as archives, needs the gate in any case.
     */
    private static Standing whereNeeded(MapMaker map, Standing gate) {
        Optional<OverrideFact> routing = map.facts().override(FactKeys.GRAPH_ROUTING);
        Map<String, Reading<List<OverrideStatus>>> told = map.read(Parts.SERVER_OVERRIDES).value().stream()
                .flatMap(List::stream).collect(Collectors.toMap(one -> ServerNodes.id(one.server()),
                        ServerOverrides::overrides, (first, again) -> first));
        Set<Agreement> graph = map.column(MapColumn.SERVERS).stream().map(server -> MapMaker.judge(
                told.getOrDefault(server.id(), Reading.notAsked("")), //$NON-NLS-1$
                statuses -> routing.filter(feature -> OverrideRules.accepted(statuses, feature)).isPresent()))
                .collect(Collectors.toSet());
        if (graph.contains(Agreement.DISAGREE)) {
            return gate;
        }
        Agreement past = graph.contains(Agreement.NOT_READ) ? Agreement.NOT_READ : Agreement.AGREE;
        return gate.state() == Agreement.DISAGREE ? Standing.of(past) : gate;
    }

    /** The way back, from the cloud to on-premises, needs another trust. */
    private static void back(MapMaker map) {
        Agreement partner = MapMaker.judge(map.read(Parts.PARTNER_APPLICATIONS), OAuthRules::letsExchangeOnlineIn);
        Agreement state = MapMaker.both(partner, connected(map, Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS));
        map.line(TrustNodes.PARTNER, Dependent.FREE_BUSY.id, Direction.CLOUD_TO_ON_PREMISES, state,
                MapMaker.sentence(state, Messages.DependentNodes_Back, Messages.DependentNodes_NoWayBack,
                        Messages.DependentNodes_BackNotRead));
    }

    private static Agreement connected(MapMaker map, Part<List<IntraOrganizationConnector>> connectors) {
        return MapMaker.judge(map.read(connectors), OAuthRules::connected);
    }
}
