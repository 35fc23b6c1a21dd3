package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** The lock that keeps credentials off the application's service principal. */
public final class ServicePrincipalLockDrift implements DriftRule {

    private static final String LOCK = "/servicePrincipalLockConfiguration";

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.APPLICATIONS) || !deviation.in(LOCK)) {
            return Optional.empty();
        }
        boolean before = context.before().filter(reads -> locked(reads, deviation.object())).isPresent();
        boolean after = locked(context.after(), deviation.object());
        if (before == after) {
            return Optional.empty();
        }
        return Optional.of(after
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.LockOn, deviation.object()), "", "")
                : Drift.of(Severity.ERROR, NLS.bind(Messages.LockOff, deviation.object()), Messages.LockOffMeaning, "")
                        .mendedBy(Told.LOCK));
    }

    /** A lock of other properties alone lets credentials in. */
    private static boolean locked(Reads reads, String application) {
        return reads.read(Parts.APPLICATIONS).value().stream().flatMap(List::stream)
                .filter(one -> one.displayName().equalsIgnoreCase(application))
                .flatMap(one -> one.servicePrincipalLockConfiguration().stream())
                .anyMatch(ServicePrincipalLock::locksCredentials);
    }
}
