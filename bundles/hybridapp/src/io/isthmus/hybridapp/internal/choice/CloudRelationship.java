package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.rule.RelationshipRules;
import io.isthmus.sdk.rule.RelationshipRules.Ownership;
import io.isthmus.sdk.snapshot.Parts;

/**
 * A relationship into the cloud that is told where EWS answers. Those with other companies that live in Exchange Online
 * have the same endpoint as the own tenant's, and stay untouched unless somebody names them.
 *
 * @param relationship which
 * @param tenant       whose its domains are, for a person
 * @param ews          the address
 */
public record CloudRelationship(OrganizationRelationship relationship, String tenant, String ews) {

    /**
     * Those with the own tenant.
     *
     * @param told     where EWS answers as the other side says, which counts where nobody can be asked here
     * @param warnings is told of those whose domains are of several tenants, and of foreign addresses
     * @throws PlanRefusedException where the address of one is not told
     */
    public static List<CloudRelationship> own(PlanContext context, Cloud cloud, Parameters parameters,
            Optional<String> told, List<String> warnings) throws PlanRefusedException {
        List<Domain> domains = context.require(Parts.DOMAINS);
        String own = DomainTenants.title(context.require(Parts.TENANT));
        List<CloudRelationship> found = new ArrayList<>();
        for (OrganizationRelationship relationship : intoCloud(context, cloud)) {
            Ownership ownership = RelationshipRules.ownership(relationship, domains);
            if (ownership == Ownership.MIXED) {
                warnings.add(NLS.bind(Messages.CloudRelationship_Mixed, relationship.name()));
            } else if (ownership == Ownership.OWN) {
                addressed(context, cloud, new Given(parameters.ewsAddress(), told), relationship, own, warnings)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * Those that the admin chose, else those with the own tenant; of each the tenant that its domains belong to is asked.
     *
     * @param warnings is told whose those are that are left alone, and of foreign addresses
     * @throws PlanParameterException where one was chosen that is none into the cloud
     * @throws PlanRefusedException where the address of one is not told
     */
    public static List<CloudRelationship> chosen(PlanContext context, Cloud cloud, Parameters parameters,
            List<String> warnings) throws PlanRefusedException {
        List<OrganizationRelationship> intoCloud = intoCloud(context, cloud);
        List<String> names = parameters.relationships();
        for (String name : names) {
            if (intoCloud.stream().noneMatch(one -> one.name().equalsIgnoreCase(name))) {
                throw new PlanParameterException("relationships", NLS.bind(Messages.CloudRelationship_NotFound, name),
                        NLS.bind(Messages.CloudRelationship_NotFoundAdvice,
                                String.join("; ", intoCloud.stream().map(OrganizationRelationship::name).toList())));
            }
        }
        List<Domain> domains = context.require(Parts.DOMAINS);
        Tenant own = context.require(Parts.TENANT);
        List<CloudRelationship> found = new ArrayList<>();
        for (OrganizationRelationship relationship : intoCloud) {
            String tenants = DomainTenants.of(relationship, context, cloud, own, domains);
            boolean ofOwn = RelationshipRules.ownership(relationship, domains) == Ownership.OWN;
            if (names.isEmpty() ? ofOwn : names.stream().anyMatch(relationship.name()::equalsIgnoreCase)) {
                addressed(context, cloud, new Given(parameters.ewsAddress(), Optional.empty()), relationship, tenants,
                        warnings).ifPresent(found::add);
            } else {
                warnings.add(NLS.bind(ofOwn ? Messages.CloudRelationship_Own : Messages.CloudRelationship_Partner,
                        new Object[] {relationship.name(), tenants, String.join(", ", relationship.domainNames())}));
            }
        }
        return found;
    }

    /** All into the cloud, each with the tenant that its domains belong to; those with the own tenant are the usual ones. */
    public static List<PlanChoice> choices(PlanContext context, Cloud cloud) {
        List<Domain> domains = context.require(Parts.DOMAINS);
        Tenant own = context.require(Parts.TENANT);
        return intoCloud(context, cloud).stream().map(relationship -> {
            Ownership ownership = RelationshipRules.ownership(relationship, domains);
            return new PlanChoice(relationship.name(), relationship.name(), NLS.bind(switch (ownership) {
                case OWN -> Messages.CloudRelationship_ChoiceOwn;
                case MIXED -> Messages.CloudRelationship_ChoiceMixed;
                case PARTNER -> Messages.CloudRelationship_Choice;
            }, DomainTenants.of(relationship, context, cloud, own, domains), String.join(", ", relationship.domainNames())),
                    ownership == Ownership.OWN);
        }).toList();
    }

    private static List<OrganizationRelationship> intoCloud(PlanContext context, Cloud cloud) {
        return context.require(Parts.ORGANIZATION_RELATIONSHIPS).stream()
                .filter(relationship -> RelationshipRules.intoCloud(relationship, cloud)).toList();
    }

    /**
     * What persons say of the address.
     *
     * @param asked what the admin asks for
     * @param told  what the other side says
     */
    private record Given(Optional<String> asked, Optional<String> told) {
    }

    private static Optional<CloudRelationship> addressed(PlanContext context, Cloud cloud, Given given,
            OrganizationRelationship relationship, String tenant, List<String> warnings) throws PlanRefusedException {
        Optional<String> present = relationship.targetSharingEpr().filter(address -> !address.isBlank());
        if (present.isEmpty()) {
            String ews = given.asked().isPresent() ? given.asked().get()
                    : EwsAddress.ask(context, cloud, relationship, given.told());
            if (given.told().filter(one -> !one.equalsIgnoreCase(ews)).isPresent()) {
                warnings.add(NLS.bind(Messages.CloudRelationship_Told,
                        new Object[] {relationship.name(), given.told().get(), ews}));
            }
            warnOfForeign(relationship, ews, cloud, warnings);
            return Optional.of(new CloudRelationship(relationship, tenant, ews));
        }
        if (warnOfForeign(relationship, present.get(), cloud, warnings)) {
            return Optional.empty();
        }
        if (given.asked().filter(ews -> !ews.equalsIgnoreCase(present.get())).isPresent()) {
            warnings.add(NLS.bind(Messages.CloudRelationship_Other, relationship.name(), present.get()));
            return Optional.empty();
        }
        return Optional.of(new CloudRelationship(relationship, tenant, present.get()));
    }

    /** Whether an address is none of Exchange Online's: whoever answers there is sent the servers' tokens. */
    private static boolean warnOfForeign(OrganizationRelationship relationship, String ews, Cloud cloud,
            List<String> warnings) {
        if (RelationshipRules.inCloud(ews, cloud)) {
            return false;
        }
        warnings.add(NLS.bind(Messages.CloudRelationship_Foreign, relationship.name(), ews));
        return true;
    }
}
