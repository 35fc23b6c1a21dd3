package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.KeyRules;

/**
 * The organization's other tenants before its servers sign with another certificate in all of them: field practice 13.
 *
 * @param knowing  applications that know it
 * @param learning applications that do not, and can be told
 * @param unready  why no other one can be told, each a sentence that names its tenant
 */
public record TrustingTenants(List<OtherApplication> knowing, List<OtherApplication> learning, List<String> unready) {

    /** Copies the lists. */
    public TrustingTenants {
        knowing = List.copyOf(knowing);
        learning = List.copyOf(learning);
        unready = List.copyOf(unready);
    }

    /**
     * Looks at each but for those that a person vouches for.
     *
     * @param standing the certificate that there is; empty for one that is still to be made
     * @param warnings is told what could not be looked at and hinders nothing
     */
    public static TrustingTenants of(PlanContext context, Tenant tenant, Optional<Certificate> standing,
            RotationWishes wishes, List<String> warnings) {
        List<OtherApplication> knowing = new ArrayList<>();
        List<OtherApplication> learning = new ArrayList<>();
        List<String> unready = OtherTenants.lacking(context, tenant, wishes.servedTenants(), warnings, (there, title) -> {
            Optional<Application> application = OtherTenants.application(there);
            if (application.isEmpty()) {
                return Optional.of(NLS.bind(Messages.OtherTenants_NoApplication, title));
            }
            OtherApplication other = new OtherApplication(there, application.get());
            if (knows(other, standing)) {
                knowing.add(other);
                return Optional.empty();
            }
            Optional<String> refusal = refusal(other, standing, wishes, title, warnings);
            if (refusal.isEmpty()) {
                learning.add(other);
            }
            return refusal;
        });
        return new TrustingTenants(knowing, learning, unready);
    }

    private static boolean knows(OtherApplication other, Optional<Certificate> standing) {
        return standing.flatMap(one -> KeyRules.keyOf(one.thumbprint(), other.application().keyCredentials()))
                .filter(key -> !key.expiredAt(other.there().now())).isPresent();
    }

    /** Why Entra would refuse it there, by the policy of that tenant. */
    private static Optional<String> refusal(OtherApplication other, Optional<Certificate> standing,
            RotationWishes wishes, String title, List<String> warnings) {
        Reads there = other.there();
        LifetimeLimit limit = LifetimeLimit.of(there, Optional.of(other.application()));
        if (!limit.known()) {
            warnings.add(NLS.bind(Messages.TrustingTenants_There, title, Messages.AuthCertificates_PolicyNotRead));
        }
        Optional<String> refusal = limit.refusal(there.now(), standing)
                .map(why -> NLS.bind(Messages.TrustingTenants_There, title, why));
        if (refusal.isPresent() && wishes.exempted()) {
            warnings.add(refusal.get() + " " + Messages.LifetimeLimit_Exempted);
            return Optional.empty();
        }
        return refusal;
    }
}
