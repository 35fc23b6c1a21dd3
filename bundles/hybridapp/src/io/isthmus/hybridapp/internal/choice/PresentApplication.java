package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationMatch.By;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** The dedicated application that is there, for plans that need one, and for those that make one where there is none. */
public final class PresentApplication {

    private PresentApplication() {
    }

    /**
     * The one that there must be. It is found without the organization's servers, too, so that whoever looks after the
     * tenant alone can change it.
     *
     * @param named which one is meant, where that was said
     * @throws PlanRefusedException where there is none, or a person must choose
     */
    public static Application require(Reads context, Optional<AppId> named) throws PlanRefusedException {
        return search(context, named).orElseThrow(() -> new PlanRefusedException(
                Messages.PresentApplication_None, Messages.PresentApplication_NoneAdvice));
    }

    /**
     * The one that there is.
     *
     * @param named which one is meant, where that was said
     * @return empty where there is none
     * @throws PlanRefusedException where a person must choose, or nobody can tell: an application of any name is the
     *                              dedicated one where an Auth Server names it, and these were not read
     */
    public static Optional<Application> search(Reads context, Optional<AppId> named) throws PlanRefusedException {
        Optional<Application> found = find(context, named, authServer(context));
        Reading<List<AuthServer>> servers = context.read(Parts.AUTH_SERVERS);
        if (found.isEmpty() && servers.state() != ReadState.READ) {
            throw new PlanRefusedException(NLS.bind(Messages.PresentApplication_NotTold,
                    servers.failure().map(Failure::message).orElse(servers.origin())),
                    Messages.PresentApplication_NotToldAdvice);
        }
        return found;
    }

    /**
     * Finds it.
     *
     * @param named      which one is meant, where that was said
     * @param authServer the organization's for the tenant, where it is known
     * @throws PlanRefusedException where a person must choose, or the named one is not there
     */
    public static Optional<Application> find(Reads context, Optional<AppId> named, Optional<AuthServer> authServer)
            throws PlanRefusedException {
        List<Application> applications = context.require(Parts.APPLICATIONS);
        if (named.isPresent()) {
            return Optional.of(applications.stream().filter(one -> one.appId().equals(named.get())).findFirst()
                    .orElseThrow(() -> new PlanParameterException("application",
                            NLS.bind(Messages.PresentApplication_NotFound, named.get()),
                            Messages.PresentApplication_NotFoundAdvice)));
        }
        return switch (ApplicationRules.find(organization(context), authServer, applications)) {
            case ApplicationMatch.Found found -> Optional.of(own(found));
            case ApplicationMatch.None none -> Optional.empty();
            case ApplicationMatch.Several several -> throw new PlanRefusedException(
                    NLS.bind(Messages.PresentApplication_Several, String.join(", ", several.applications().stream()
                            .map(one -> one.displayName() + " (" + one.appId() + ")").toList())),
                    Messages.PresentApplication_SeveralAdvice);
        };
    }

    /** The organization's GUID: as its servers tell it, else as Exchange Online knows the one that it has. */
    static Optional<OrganizationId> organization(Reads context) {
        Optional<OrganizationId> own = context.read(Parts.ORGANIZATION).value().flatMap(Organization::id);
        if (own.isPresent() || context.pair().organization().isPresent()) {
            return own;
        }
        List<OnPremisesOrganization> known =
                context.read(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS).value().orElse(List.of());
        return known.size() == 1 ? known.getFirst().organizationGuid() : Optional.empty();
    }

    /** The one Auth Server that the organization has for the tenant, where it was read. */
    public static Optional<AuthServer> authServer(Reads context) {
        List<AuthServer> servers = context.read(Parts.AUTH_SERVERS).value().orElse(List.of());
        List<AuthServer> own = context.read(Parts.TENANT).value().map(Tenant::id)
                .map(tenant -> AuthServerRules.azureAd(servers, tenant)).orElse(List.of());
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /** An application of the right kind of name alone can be another forest's. */
    private static Application own(ApplicationMatch.Found found) throws PlanRefusedException {
        if (found.by() == By.NAME_PREFIX) {
            throw new PlanRefusedException(NLS.bind(Messages.PresentApplication_Whose,
                    found.application().displayName(), found.application().appId()),
                    Messages.PresentApplication_WhoseAdvice);
        }
        return found.application();
    }
}
