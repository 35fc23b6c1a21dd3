package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** The lock that keeps credentials off the application's service principal. */
public final class ServicePrincipalLockDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.APPLICATIONS) || !deviation.property().equals("/servicePrincipalLock")) {
            return Optional.empty();
        }
        boolean locked = deviation.after().bool().orElse(false);
        return Optional.of(locked
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.LockOn, deviation.object()), "", "")
                : Drift.of(Severity.ERROR, NLS.bind(Messages.LockOff, deviation.object()), Messages.LockOffMeaning, "")
                        .mendedBy(Told.LOCK));
    }
}
