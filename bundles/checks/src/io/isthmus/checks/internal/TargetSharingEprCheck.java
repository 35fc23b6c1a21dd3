package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;

/** Whether the tenant's own organization relationships say where its EWS answers. A partner's are left alone. */
public final class TargetSharingEprCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        Cloud cloud = context.facts().cloud(context.require(Parts.TENANT).cloud())
                .orElseThrow(() -> new UnreadableException(Parts.TENANT,
                        Reading.notAsked(NLS.bind(Messages.CloudNotKnown, context.facts().version()))));
        List<Domain> domains = context.require(Parts.DOMAINS);
        List<OrganizationRelationship> relationships = context.require(Parts.ORGANIZATION_RELATIONSHIPS).stream()
                .filter(relationship -> RelationshipRules.intoCloud(relationship, cloud)).toList();
        if (relationships.isEmpty()) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                    Resources.whole(Parts.ORGANIZATION_RELATIONSHIPS, Messages.OrganizationRelationships), DIRECTION,
                    Messages.NoRelationshipIntoCloud));
        }
        relationships.forEach(relationship -> context.report(judge(context, relationship, domains, cloud)));
    }

    private static Finding judge(CheckContext context, OrganizationRelationship relationship, List<Domain> domains,
            Cloud cloud) {
        Finding finding = switch (RelationshipRules.ownership(relationship, domains)) {
            case PARTNER -> of(relationship, Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                    NLS.bind(Messages.RelationshipOfPartner, relationship.name()));
            case MIXED -> of(relationship, Outcome.PARTIAL, Severity.WARNING,
                    NLS.bind(Messages.RelationshipMixed, relationship.name()))
                    .advising(Messages.RelationshipMixedAdvice);
            case OWN -> own(context, relationship, cloud);
        };
        return finding.seen(Evidence.of("DomainNames", String.join(", ", relationship.domainNames()),
                context.read(Parts.ORGANIZATION_RELATIONSHIPS)));
    }

    private static Finding own(CheckContext context, OrganizationRelationship relationship, Cloud cloud) {
        Optional<String> address = relationship.targetSharingEpr().filter(text -> !text.isBlank());
        Reading<?> reading = context.read(Parts.ORGANIZATION_RELATIONSHIPS);
        if (address.isEmpty()) {
            return Applicability.missing(context, of(relationship, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.SharingEprMissing, relationship.name())).mendedBy(Plans.SET_UP)
                    .seen(Evidence.of("TargetSharingEpr", Messages.None, reading)));
        }
        Evidence evidence = Evidence.of("TargetSharingEpr", address.get(), reading);
        if (!RelationshipRules.inCloud(address.get(), cloud)) {
            return of(relationship, Outcome.FAIL, Severity.WARNING,
                    NLS.bind(Messages.SharingEprElsewhere, relationship.name(), address.get())).seen(evidence)
                    .advising(Messages.SharingEprElsewhereAdvice);
        }
        return Settled.configured(context, SettlingKeys.RELATIONSHIPS, Resources.of(relationship), DIRECTION,
                NLS.bind(Messages.SharingEprSet, relationship.name(), address.get())).seen(evidence);
    }

    private static Finding of(OrganizationRelationship relationship, Outcome outcome, Severity severity,
            String message) {
        return Finding.of(outcome, severity, Resources.of(relationship), DIRECTION, message);
    }
}
