package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The Auth Server that is pointed at the application, and the domains that it serves.
 *
 * @param server  the organization's, for this tenant
 * @param domains what DomainName becomes
 */
public record OwnAuthServer(AuthServer server, List<String> domains) {

    /** Copies the list. */
    public OwnAuthServer {
        domains = List.copyOf(domains);
    }

    /** @throws PlanRefusedException where there is none for the tenant or several, or no domain is known */
    public static OwnAuthServer of(PlanContext context, Tenant tenant, Parameters parameters)
            throws PlanRefusedException {
        AuthServer server = find(context, tenant);
        return new OwnAuthServer(server,
                domains(context, context.require(Parts.AUTH_SERVERS), tenant, parameters));
    }

    /**
     * The organization's Auth Server for the tenant.
     *
     * @throws PlanRefusedException where there is none or several, or those that there are belong to other tenants
     */
    public static AuthServer find(PlanContext context, Tenant tenant) throws PlanRefusedException {
        return find(context, tenant.id());
    }

    /**
     * The organization's Auth Server for the tenant of an id.
     *
     * @throws PlanRefusedException where there is none or several, or those that there are belong to other tenants
     */
    public static AuthServer find(PlanContext context, TenantId tenant) throws PlanRefusedException {
        return choose(context.require(Parts.AUTH_SERVERS), tenant);
    }

    /** The realm is compared even where there is one candidate alone: it can belong to another tenant. */
    private static AuthServer choose(List<AuthServer> servers, TenantId tenant) throws PlanRefusedException {
        List<AuthServer> own = AuthServerRules.azureAd(servers, tenant);
        if (own.size() > 1) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.OwnAuthServer_Several, tenant, names(own)),
                    Messages.OwnAuthServer_SeveralAdvice);
        }
        if (own.size() == 1) {
            return own.get(0);
        }
        List<AuthServer> others = AuthServerRules.azureAd(servers);
        if (others.isEmpty()) {
            throw new PlanRefusedException(Messages.OwnAuthServer_None, Messages.OwnAuthServer_NoneAdvice);
        }
        throw new PlanRefusedException(
                NLS.bind(Messages.OwnAuthServer_WrongTenant, names(others), tenant),
                Messages.OwnAuthServer_WrongTenantAdvice);
    }

    private static List<String> domains(PlanContext context, List<AuthServer> servers, Tenant tenant,
            Parameters parameters) throws PlanRefusedException {
        Optional<AuthServer> accessControl = AuthServerRules.accessControl(servers, tenant.id())
                .filter(found -> !found.domainNames().isEmpty());
        if (accessControl.isPresent()) {
            return accessControl.get().domainNames();
        }
        if (parameters.remoteRoutingDomain().isPresent()) {
            return List.of(parameters.remoteRoutingDomain().get());
        }
        List<Domain> cloud = context.require(Parts.DOMAINS);
        List<String> shared = context.require(Parts.ACCEPTED_DOMAINS).stream().map(AcceptedDomain::domainName)
                .filter(name -> cloud.stream().anyMatch(domain -> domain.verified() && !domain.initial()
                        && domain.name().equalsIgnoreCase(name))).toList();
        if (shared.isEmpty()) {
            throw new PlanRefusedException(Messages.OwnAuthServer_NoDomain, Messages.OwnAuthServer_NoDomainAdvice);
        }
        return shared;
    }

    private static String names(List<AuthServer> servers) {
        return String.join(", ", servers.stream().map(server -> server.name() + " (" + server.realm() + ")").toList());
    }
}
