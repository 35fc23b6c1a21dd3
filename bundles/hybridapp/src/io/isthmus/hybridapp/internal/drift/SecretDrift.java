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

/** Client secrets: no server of Exchange uses one, so whoever made it does. */
public final class SecretDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!Told.ofHolder(deviation) || !deviation.property().equals("/passwordCredentials")) {
            return Optional.empty();
        }
        String name = Told.text(deviation.subject(), "/displayName");
        String shown = name.isEmpty() ? ShortIds.of(Told.text(deviation.subject(), "/keyId")) : name;
        String holder = Told.holder(deviation);
        if (deviation.went()) {
            return Optional.of(Drift.of(Severity.INFORMATION, NLS.bind(Messages.SecretWent, shown, holder), "", ""));
        }
        Drift drift = Drift.of(Severity.CRITICAL, NLS.bind(Messages.SecretCame, shown, holder),
                Messages.CredentialMeaning, Messages.CredentialAdvice);
        return Optional.of(deviation.of(Parts.SHARED_PRINCIPAL) ? drift : drift.mendedBy(Told.LOCK));
    }
}
