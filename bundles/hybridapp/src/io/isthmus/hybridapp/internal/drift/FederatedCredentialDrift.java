package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Federated credentials: tokens of another issuer that sign in as the application. */
public final class FederatedCredentialDrift implements DriftRule {

    private static final String LIST = "/federatedIdentityCredentials";

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.APPLICATIONS) || !deviation.in(LIST)) {
            return Optional.empty();
        }
        if (!deviation.property().equals(LIST)) {
            return Optional.of(Drift.of(Severity.CRITICAL,
                    NLS.bind(Messages.FederatedChanged, Told.holder(deviation)), Messages.CredentialMeaning,
                    Messages.CredentialAdvice).mendedBy(Told.LOCK));
        }
        Object[] words = {Told.text(deviation.subject(), "/name"), Told.holder(deviation),
                Told.text(deviation.subject(), "/issuer")};
        return Optional.of(deviation.went()
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.FederatedWent, words), "", "")
                : Drift.of(Severity.CRITICAL, NLS.bind(Messages.FederatedCame, words), Messages.CredentialMeaning,
                        Messages.CredentialAdvice).mendedBy(Told.LOCK));
    }
}
