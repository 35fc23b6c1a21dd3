package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.LifetimeLimit;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.hybridapp.internal.step.UploadTarget;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.text.Counted;

/** The auth certificates on the application: current and next are added, expired ones dropped, all others kept. */
public final class CertificatePart {

    private CertificatePart() {
    }

    /**
     * Adds the step; tells where Entra can refuse a certificate for its lifetime.
     *
     * @param wanted current and next
     */
    public static void upload(Composition plan, DedicatedApplication application, List<AuthCertificate> wanted)
            throws PlanRefusedException {
        List<KeyCredential> expired = application.present().stream().flatMap(one -> one.keyCredentials().stream())
                .filter(key -> key.expiredAt(plan.context().now())).toList();
        if (!expired.isEmpty()) {
            plan.warnings().add(Counted.text(expired.size(), Messages.CertificatePart_ExpiredOne,
                    Messages.CertificatePart_Expired, expired.size(), application.displayName()));
        }
        LifetimeLimit.of(plan.context(), application.present())
                .warn(wanted.stream().map(AuthCertificate::certificate).toList(), plan.warnings());
        plan.add(UploadCertificates.step(new UploadTarget(application.displayName(), application.ids(),
                application.present(), Optional.empty()), expired, wanted.stream().map(AuthCertificate::key).toList(),
                plan.facts().directory(SettlingKeys.APPLICATION_KEYS, application.displayName()),
                StillUnused.application(plan, application.ids()), plan.having(ApplicationIds.STEP)));
    }
}
