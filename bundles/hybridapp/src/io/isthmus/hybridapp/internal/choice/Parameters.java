package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ObjectId;

/**
 * What the admin asked for, checked. The names are those of plugin.xml. A file is the plan's own to read, through its
 * context.
 *
 * @param application         which application is meant, where several can be
 * @param owner               whom to make an owner
 * @param acceptOtherControl  whether consent is given though others control the application
 * @param restore             whether a deleted application is brought back rather than a new one made
 * @param remoteRoutingDomain the domain of the tenant that mail between both sides is routed by
 * @param ewsAddress          where EWS of the tenant's mailboxes answers, where Autodiscover cannot be asked
 * @param enableEws           whether EwsEnabled may be set to true
 * @param ewsApplications     further applications to let in
 * @param graph               whether the Auth Server is told where Graph answers, too
 * @param relationships       names of the relationships that are chosen; none for those with the own tenant
 * @param consentedTenants    ids of other tenants in which the permissions are known to be consented to
 * @param everyTenant         whether the override may go off for other tenants that use the application, too
 * @param wizard              whether the plan tells how Microsoft's wizard is run by hand, and what that does
 */
public record Parameters(Optional<AppId> application, Optional<ObjectId> owner, boolean acceptOtherControl,
        boolean restore, Optional<String> remoteRoutingDomain, Optional<String> ewsAddress, boolean enableEws,
        List<AppId> ewsApplications, boolean graph, List<String> relationships, List<String> consentedTenants,
        boolean everyTenant, boolean wizard) {

    /** That the override goes off for other tenants, too. */
    public static final String EVERY_TENANT = "everyTenant";


    private static final Set<String> NAMES = Set.of("acceptOtherControl", "application", "owner", "restore",
            "remoteRoutingDomain", "ewsAddress", "enableEws", "ewsApplications", "graph", "relationships",
            "consentedTenants", EVERY_TENANT, "wizard", GivenCertificate.PARAMETER, Transfers.FILE, Transfers.FROM,
            Transfers.PLAN, Transfers.REQUEST, Transfers.TENANT);

    /** Copies the lists. */
    public Parameters {
        ewsApplications = List.copyOf(ewsApplications);
        relationships = List.copyOf(relationships);
        consentedTenants = List.copyOf(consentedTenants);
    }

    public static Parameters of(Map<String, Value> parameters) throws PlanParameterException {
        GivenParameters given = GivenParameters.of(parameters, NAMES);
        return new Parameters(given.guid("application").map(AppId::of), given.guid("owner").map(ObjectId::of),
                given.truth("acceptOtherControl"), given.truth("restore"), given.text("remoteRoutingDomain"),
                https(given.text("ewsAddress")), given.truth("enableEws"),
                given.guids("ewsApplications").stream().map(AppId::of).distinct().toList(), given.truth("graph"),
                given.texts("relationships", "[;\\n]+"), given.guids("consentedTenants"), given.truth(EVERY_TENANT),
                given.truth("wizard"));
    }

    private static Optional<String> https(Optional<String> address) throws PlanParameterException {
        if (address.isPresent() && !address.get().matches("https://[A-Za-z0-9.-]+/[^\\s]*")) {
            throw new PlanParameterException("ewsAddress",
                    NLS.bind(Messages.Parameters_NotHttps, address.get()),
                    Messages.Parameters_NotHttpsAdvice);
        }
        return address;
    }
}
