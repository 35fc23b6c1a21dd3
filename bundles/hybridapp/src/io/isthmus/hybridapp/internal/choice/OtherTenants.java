package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** Tenants that the organization is hybrid with besides the connected one: what servers do, they do to all of them. */
public final class OtherTenants {

    private OtherTenants() {
    }

    /**
     * Sees to it that somebody vouches for each of them.
     *
     * @param consented ids of the tenants in which the permissions are known to be consented to
     * @throws PlanRefusedException where there are others
     */
    public static void vouchedFor(PlanContext context, Tenant tenant, List<String> consented)
            throws PlanRefusedException {
        List<String> others = of(context, tenant).stream()
                .filter(realm -> consented.stream().noneMatch(realm::equalsIgnoreCase)).toList();
        if (!others.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.OtherTenants_NotSeen, String.join(", ", others)),
                    Messages.OtherTenants_NotSeenAdvice);
        }
    }

    /** Their ids, by the Auth Servers that name an application. */
    public static List<String> of(PlanContext context, Tenant tenant) {
        return AuthServerRules.azureAd(context.require(Parts.AUTH_SERVERS)).stream()
                .filter(server -> server.applicationIdentifier().filter(id -> !id.isBlank()).isPresent())
                .map(AuthServer::realm).filter(realm -> !realm.equalsIgnoreCase(tenant.id().text())).distinct().toList();
    }
}
