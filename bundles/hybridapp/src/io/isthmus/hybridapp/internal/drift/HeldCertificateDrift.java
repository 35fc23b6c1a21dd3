package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Whether a server still holds the certificates that it signs with, now and next. */
public final class HeldCertificateDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        String thumbprint = Told.text(deviation.subject(), "/thumbprint");
        boolean held = deviation.of(Parts.CERTIFICATES) && deviation.property().equals("/certificates/value");
        if (!held || Told.signing(context.after()).stream()
                .noneMatch(one -> one.text().equalsIgnoreCase(thumbprint))) {
            return Optional.empty();
        }
        Object[] words = {deviation.object(), ShortIds.of(thumbprint)};
        return Optional.of(deviation.came()
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.CertificateCame, words), "", "")
                : Drift.of(Severity.ERROR, NLS.bind(Messages.CertificateWent, words),
                        Messages.CertificateWentMeaning, Messages.CertificateWentAdvice));
    }
}
