package io.isthmus.hybridapp.internal.choice;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Part;

/**
 * An application permission that servers use.
 *
 * @param resource whose permission it is: the service principal of Exchange Online, or of Microsoft Graph
 * @param role     which one
 * @param name     its name: "full_access_as_app"
 */
public record Permission(ServicePrincipal resource, UUID role, String name) {

    /**
     * A permission as the tenant has it: its role is looked up by its name, since that is what the tenant goes by.
     *
     * @param resource whose permission it is
     * @throws PlanRefusedException where the resource does not offer it
     */
    public static Permission of(Reads context, Part<ServicePrincipal> resource, PermissionFact fact)
            throws PlanRefusedException {
        ServicePrincipal principal = context.require(resource);
        UUID role = ApplicationRules.roleId(fact, Optional.of(principal)).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.Permission_NoRole, principal.displayName(), fact.name()),
                Messages.Permission_NoRoleAdvice));
        return new Permission(principal, role, fact.name());
    }

    /** That an entry of what an application asks one resource for has it. */
    Condition asked() {
        return new Condition.Any("/resourceAccess", Condition.all(
                Condition.equal("/id", role.toString()), Condition.equal("/type", "Role")));
    }

    /** That an entry of a service principal's assignments grants it. */
    public Condition granted() {
        return Condition.all(Condition.equal("/resourceId", resource.id().text()),
                Condition.equal("/appRoleId", role.toString()));
    }
}
