package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.snapshot.Parts;

/** What else goes by the auth certificate, so that it is told before the certificate changes. */
public final class AuthCertificateUsers {

    private AuthCertificateUsers() {
    }

    /** @param warnings is told */
    public static void warn(PlanContext context, List<String> warnings) {
        Reading<List<PartnerApplication>> partners = context.read(Parts.PARTNER_APPLICATIONS);
        List<String> others = OAuthRules.others(partners.value().orElse(List.of())).stream()
                .map(PartnerApplication::name).sorted().toList();
        warnings.add(Messages.AuthCertificateUsers_Others);
        if (!others.isEmpty()) {
            warnings.add(NLS.bind(Messages.AuthCertificateUsers_Partners, String.join(", ", others)));
        }
        if (!partners.known()) {
            warnings.add(Messages.AuthCertificateUsers_NotRead);
        }
    }
}
