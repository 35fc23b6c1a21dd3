package io.isthmus.hybridapp.internal.map;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapLine;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.rule.RelationshipRules.Ownership;
import io.isthmus.sdk.rule.SettlingKeys;
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
        for (Dependent dependent : Dependent.values()) {
            Standing works = own.stream().filter(dependent.allowed).findFirst()
                    .map(relationship -> path.and(address(map, relationship)))
                    .orElse(Standing.of(MapMaker.judge(map.read(Parts.ORGANIZATION_RELATIONSHIPS), found -> false)));
            map.node(MapColumn.DEPENDENTS, dependent.id, dependent.title(), works.detail(
                    Messages.DependentNodes_Configured, Messages.DependentNodes_Broken, Messages.NotRead), works,
                    Parts.ORGANIZATION_RELATIONSHIPS, "");
            own.stream().filter(dependent.allowed)
                    .forEach(relationship -> line(map, relationship, dependent));
        }
        back(map);
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

    /** Whether everything agrees that a call from on-premises to the cloud needs. */
    private static Standing path(MapMaker map) {
        Standing path = Standing.of(Agreement.AGREE);
        for (MapLine line : map.lines()) {
            boolean needed = line.to().equals(TrustNodes.AUTH_SERVER) || line.to().equals(TrustNodes.EWS_GATE)
                    || line.to().equals(TrustNodes.OVERRIDE) || line.to().equals(CloudKeyNodes.APPLICATION);
            if (needed) {
                path = path.and(new Standing(line.state(), line.until()));
            }
        }
        return path;
    }

    /** The way back, from the cloud to on-premises, needs another trust. */
    private static void back(MapMaker map) {
        Agreement partner = MapMaker.judge(map.read(Parts.PARTNER_APPLICATIONS), OAuthRules::letsExchangeOnlineIn);
        Reading<Boolean> connected = connected(map);
        Agreement state = MapMaker.both(partner, MapMaker.judge(connected, found -> found));
        map.line(TrustNodes.PARTNER, Dependent.FREE_BUSY.id, Direction.CLOUD_TO_ON_PREMISES, state,
                MapMaker.sentence(state, Messages.DependentNodes_Back, Messages.DependentNodes_NoWayBack,
                        Messages.DependentNodes_BackNotRead));
    }

    private static Reading<Boolean> connected(MapMaker map) {
        var reading = map.read(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS);
        return reading.value().isPresent()
                ? Reading.read(OAuthRules.connected(reading.value().get()), reading.at().orElseThrow(),
                        reading.origin())
                : reading.withoutValue();
    }
}
