package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.RelationshipRules.Ownership;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Organization relationships of both sides: what is shared, with whom, and where the other side answers. */
public final class RelationshipDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        boolean own = deviation.of(Parts.ORGANIZATION_RELATIONSHIPS);
        if (!own && !deviation.of(Parts.ONLINE_ORGANIZATION_RELATIONSHIPS)) {
            return Optional.empty();
        }
        if (deviation.whole()) {
            return Optional.of(deviation.came()
                    ? Drift.of(Severity.WARNING, NLS.bind(Messages.RelationshipCame, deviation.object()),
                            Messages.RelationshipCameMeaning, Messages.RelationshipAdvice)
                    : Drift.of(Severity.ERROR, NLS.bind(Messages.RelationshipWent, deviation.object()),
                            Messages.RelationshipMeaning, Messages.RelationshipWentAdvice));
        }
        String message = NLS.bind(Messages.RelationshipChanged, deviation.object(), deviation.property().substring(1));
        if (own && deviation.property().equals("/targetSharingEpr")) {
            return Optional.of(address(deviation, context, message));
        }
        boolean off = deviation.after().bool().filter(on -> !on).isPresent();
        return Optional.of(Drift.of(off ? Severity.ERROR : Severity.WARNING, message, Messages.RelationshipMeaning,
                Messages.RelationshipAdvice));
    }

    /**
     * The plan gives an address to a relationship of the own tenant that has none, or confirms one of the cloud's own. What
     * leads elsewhere it leaves alone, since somebody may have meant it: that is set back by hand.
     */
    private static Drift address(Deviation deviation, DriftContext context, String message) {
        Drift drift = Drift.of(Severity.ERROR, message, Messages.SharingEprMeaning, "");
        Reads now = context.after();
        Optional<Cloud> cloud = now.read(Parts.TENANT).value().flatMap(tenant -> now.facts().cloud(tenant.cloud()));
        Optional<OrganizationRelationship> relationship = now.read(Parts.ORGANIZATION_RELATIONSHIPS).value().stream()
                .flatMap(List::stream).filter(one -> one.identity().equalsIgnoreCase(deviation.object())
                        || one.name().equalsIgnoreCase(deviation.object())).findFirst();
        List<Domain> domains = now.read(Parts.DOMAINS).value().orElse(List.of());
        boolean made = relationship.filter(one -> cloud.filter(home -> RelationshipRules.intoCloud(one, home)
                && one.targetSharingEpr().filter(address -> !address.isBlank())
                        .filter(address -> !RelationshipRules.inCloud(address, home)).isEmpty()).isPresent()
                && RelationshipRules.ownership(one, domains) == Ownership.OWN).isPresent();
        if (made) {
            return drift.mendedBy(Remediation.of("sharing.epr"));
        }
        String before = deviation.before().text().filter(address -> !address.isBlank())
                .map(address -> '"' + address + '"').orElse("$null");
        return Drift.of(drift.severity(), message, drift.meaning(),
                NLS.bind(Messages.SharingEprByHand, relationship.map(OrganizationRelationship::name)
                        .orElse(deviation.object()), before));
    }
}
