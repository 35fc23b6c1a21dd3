package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Who may consent to application permissions of a resource, by role template. Says before, not after, that whoever is
 * signed in cannot. The service has the last word.
 */
public enum ConsentRights {

    EXCHANGE_ONLINE(Set.of(Templates.GLOBAL_ADMINISTRATOR, Templates.PRIVILEGED_ROLE_ADMINISTRATOR,
            Templates.APPLICATION_ADMINISTRATOR, Templates.CLOUD_APPLICATION_ADMINISTRATOR)) {
        @Override
        String none(String name) {
            return NLS.bind(Messages.ConsentRights_None, name);
        }
    },

    /** Application Administrators may consent for every resource but this. */
    MICROSOFT_GRAPH(Set.of(Templates.GLOBAL_ADMINISTRATOR, Templates.PRIVILEGED_ROLE_ADMINISTRATOR)) {
        @Override
        String none(String name) {
            return NLS.bind(Messages.ConsentRights_NoneGraph, name);
        }
    };

    /** https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
    private static final class Templates {
        static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
        static final String PRIVILEGED_ROLE_ADMINISTRATOR = "e8611ab8-c189-46e8-94e1-60213ab1f814";
        static final String APPLICATION_ADMINISTRATOR = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";
        static final String CLOUD_APPLICATION_ADMINISTRATOR = "158c047a-c907-4556-b7ef-446551a6b5f7";
    }

    private final Set<String> consenting;

    ConsentRights(Set<String> consenting) {
        this.consenting = consenting;
    }

    /** Warns where the one who is signed in may not, or not before activating a role. */
    public void warn(PlanContext context, List<String> warnings) {
        context.read(Parts.SIGNED_IN_USER).value().ifPresent(user -> {
            List<DirectoryRole> roles = user.roles().stream()
                    .filter(role -> consenting.contains(role.templateId())).toList();
            String name = user.principal().displayName();
            if (roles.isEmpty()) {
                warnings.add(none(name));
            } else if (roles.stream().noneMatch(DirectoryRole::active)) {
                warnings.add(NLS.bind(Messages.ConsentRights_Eligible, name, roles.getFirst().displayName()));
            }
        });
    }

    abstract String none(String name);
}
