package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Owners of the application and of service principals: who is one can add a credential (field practice 3). */
public final class OwnerDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!Told.ofHolder(deviation) || !deviation.property().equals("/owners")) {
            return Optional.empty();
        }
        String owner = name(deviation.subject());
        String holder = Told.holder(deviation);
        if (deviation.went()) {
            return Optional.of(Drift.of(Severity.INFORMATION, NLS.bind(Messages.OwnerWent, owner, holder), "", ""));
        }
        Drift drift = Drift.of(Severity.CRITICAL, NLS.bind(Messages.OwnerCame, owner, holder),
                Messages.OwnerCameMeaning, Messages.OwnerCameAdvice);
        return Optional.of(deviation.of(Parts.SHARED_PRINCIPAL) ? drift : drift.mendedBy(Told.LOCK));
    }

    private static String name(Value owner) {
        String name = Told.text(owner, "/displayName");
        String account = Told.text(owner, "/userPrincipalName");
        String shown = name.isEmpty() ? Told.text(owner, "/id") : name;
        return account.isEmpty() ? shown : NLS.bind(Messages.Named, shown, account);
    }
}
