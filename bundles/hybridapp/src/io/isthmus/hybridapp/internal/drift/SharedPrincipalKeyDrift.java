package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.KeyOwner;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** A certificate on the shared principal: back on it, or gone from it (field practice 7 and 10, CVE-2025-53786). */
public final class SharedPrincipalKeyDrift implements DriftRule {

    private static final Remediation CLEAN_UP = Remediation.of("shared.cleanup");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.SHARED_PRINCIPAL) || !deviation.property().equals("/keyCredentials")) {
            return Optional.empty();
        }
        String key = Told.key(deviation.subject());
        if (deviation.went()) {
            return Optional.of(Drift.of(Severity.WARNING, NLS.bind(Messages.SharedKeyWent, key),
                    Messages.SharedKeyWentMeaning, Messages.SharedKeyWentAdvice));
        }
        KeyOwner owner = context.after().read(Parts.SHARED_PRINCIPAL).value().map(ServicePrincipal::keyCredentials)
                .flatMap(keys -> Told.keyOf(deviation.after(), keys)).map(one -> KeyOwner.of(one, context.after()))
                .orElse(KeyOwner.NOT_TOLD);
        Drift drift = Drift.of(Severity.CRITICAL, NLS.bind(Messages.SharedKeyCame, key), Messages.SharedKeyCameMeaning,
                owner == KeyOwner.OWN ? Messages.SharedKeyOwnAdvice : Messages.SharedKeyForeignAdvice);
        return Optional.of(owner == KeyOwner.OWN ? drift.mendedBy(CLEAN_UP) : drift);
    }
}
