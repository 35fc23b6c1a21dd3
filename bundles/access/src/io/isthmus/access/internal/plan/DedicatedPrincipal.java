package io.isthmus.access.internal.plan;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;

/** The service principal of the dedicated application, which policies are made for. */
final class DedicatedPrincipal {

    private DedicatedPrincipal() {
    }

    /**
     * @throws PlanRefusedException where there is none that a policy could mean
     * @throws io.isthmus.sdk.port.UnreadableException where the tenant's applications were not read
     */
    static ServicePrincipal require(Reads reads) throws PlanRefusedException {
        Application application = application(reads);
        if (!application.signInAudience().equals("AzureADMyOrg")) {
            throw new PlanRefusedException(NLS.bind(Messages.SeveralTenants, application.displayName()),
                    Messages.SeveralTenantsAdvice);
        }
        return ApplicationRules.principalOf(application.appId(), reads.require(Parts.SERVICE_PRINCIPALS))
                .orElseThrow(() -> new PlanRefusedException(NLS.bind(Messages.NoPrincipal, application.displayName()),
                        Messages.NoApplicationAdvice));
    }

    static Application application(Reads reads) throws PlanRefusedException {
        reads.require(Parts.APPLICATIONS);
        return switch (ApplicationRules.find(reads)) {
            case ApplicationMatch.Found found -> found.application();
            case ApplicationMatch.Several several ->
                throw new PlanRefusedException(Messages.SeveralApplications, Messages.SeveralApplicationsAdvice);
            case ApplicationMatch.None none ->
                throw new PlanRefusedException(Messages.NoApplication, Messages.NoApplicationAdvice);
        };
    }
}
