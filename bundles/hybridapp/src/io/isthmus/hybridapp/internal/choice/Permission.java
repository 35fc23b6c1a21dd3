package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Part;

/**
 * The application permission that servers use.
 *
 * @param resource whose permission it is: the service principal of Exchange Online
 * @param role     which one
 * @param name     its name: "full_access_as_app"
 */
public record Permission(ServicePrincipal resource, UUID role, String name) {

    public static final String LIST = "/requiredResourceAccess";

    /**
     * A permission as the tenant has it: its role is looked up by its name, since that is what the tenant goes by.
     *
     * @param resource whose permission it is
     * @throws PlanRefusedException where the resource does not offer it
     */
    public static Permission of(PlanContext context, Part<ServicePrincipal> resource, PermissionFact fact)
            throws PlanRefusedException {
        ServicePrincipal principal = context.require(resource);
        UUID role = ApplicationRules.roleId(fact, Optional.of(principal)).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.Permission_NoRole, principal.displayName(), fact.name()),
                Messages.Permission_NoRoleAdvice));
        return new Permission(principal, role, fact.name());
    }

    /** What an application that asks for nothing of Exchange Online yet asks for. */
    public Value.Members requested() {
        return entry(new RequiredResourceAccess(resource.appId(), List.of(role), List.of()));
    }

    /** What the application asks Exchange Online for, with this permission added and nothing taken away. */
    public Value.Members addedTo(Application application) {
        RequiredResourceAccess before = askedBy(application)
                .orElse(new RequiredResourceAccess(resource.appId(), List.of(), List.of()));
        List<UUID> roles = new ArrayList<>(before.roles());
        if (!roles.contains(role)) {
            roles.add(role);
        }
        return entry(new RequiredResourceAccess(before.resource(), roles, before.scopes()));
    }

    /** What the application asks Exchange Online for now, as Graph writes it. */
    public Optional<Value.Members> before(Application application) {
        return askedBy(application).map(Permission::entry);
    }

    /** What an application asks for without some permissions of one resource; nothing where nothing is left. */
    public static Optional<Value.Members> without(Application application, List<Permission> permissions) {
        List<UUID> gone = permissions.stream().map(Permission::role).toList();
        return permissions.getFirst().askedBy(application).map(before -> new RequiredResourceAccess(before.resource(),
                before.roles().stream().filter(role -> !gone.contains(role)).toList(), before.scopes()))
                .filter(left -> !left.roles().isEmpty() || !left.scopes().isEmpty()).map(Permission::entry);
    }

    /** That an application asks for it. */
    public Condition asked() {
        return new Condition.Any(LIST, Condition.all(
                Condition.equal("/resourceAppId", resource.appId().text()),
                new Condition.Any("/resourceAccess", Condition.all(
                        Condition.equal("/id", role.toString()), Condition.equal("/type", "Role")))));
    }

    /** That an entry of a service principal's assignments grants it. */
    public Condition granted() {
        return Condition.all(Condition.equal("/resourceId", resource.id().text()),
                Condition.equal("/appRoleId", role.toString()));
    }

    private Optional<RequiredResourceAccess> askedBy(Application application) {
        AppId wanted = resource.appId();
        return application.requiredResourceAccess().stream()
                .filter(access -> access.resource().equals(wanted)).findFirst();
    }

    private static Value.Members entry(RequiredResourceAccess access) {
        List<Value> permissions = new ArrayList<>();
        access.roles().forEach(role -> permissions.add(permission(role, "Role")));
        access.scopes().forEach(scope -> permissions.add(permission(scope, "Scope")));
        return Value.members().with("resourceAppId", Value.of(access.resource().text()))
                .with("resourceAccess", new Value.Array(permissions));
    }

    private static Value permission(UUID id, String type) {
        return Value.members().with("id", Value.of(id.toString())).with("type", Value.of(type));
    }
}
