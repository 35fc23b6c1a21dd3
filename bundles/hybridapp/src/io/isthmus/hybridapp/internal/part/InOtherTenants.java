package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.OtherApplication;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What must still be true in the organization's other tenants right before something that counts for all of them: what
 * was seen when the plan was made can be days old when it is applied. Nothing is changed there.
 */
public final class InOtherTenants {

    private InOtherTenants() {
    }

    /**
     * That each application there may still use each permission.
     *
     * @param vouched ids of tenants that a person vouches for, which are not looked at
     * @throws PlanRefusedException where a tenant does not offer a permission, or a person must choose an application
     */
    static List<Expectation> consented(PlanContext context, Tenant tenant, List<PermissionFact> permissions,
            List<String> vouched) throws PlanRefusedException {
        List<Expectation> expectations = new ArrayList<>();
        for (Reads there : OtherTenants.looked(context, tenant, vouched)) {
            Optional<Application> application = OtherTenants.application(there);
            for (PermissionFact fact : application.isPresent() ? permissions : List.<PermissionFact>of()) {
                expectations.add(in(there, GrantConsent.given(application.get().displayName(),
                        Permission.of(there, Parts.GRAPH_PRINCIPAL, fact), ApplicationRules.principalOf(
                                application.get().appId(), there.require(Parts.SERVICE_PRINCIPALS)))));
            }
        }
        return expectations;
    }

    /** That applications there still know a certificate. */
    public static List<Expectation> known(List<OtherApplication> applications, Thumbprint certificate) {
        return applications.stream().map(other -> in(other.there(), UploadCertificates.knows(
                other.application().displayName(), ApplicationIds.of(other.application()), certificate,
                KeyRules.keyOf(certificate, other.application().keyCredentials())))).toList();
    }

    private static Expectation in(Reads there, Expectation own) {
        String tenant = there.pair().tenant().orElseThrow();
        return new Expectation(((GraphRequest) own.request()).inTenant(tenant), own.condition(),
                NLS.bind(Messages.InOtherTenants_There, OtherTenants.title(there, tenant), own.sentence()));
    }
}
