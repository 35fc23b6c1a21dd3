package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Admin consent: an appRoleAssignment that came or went. */
public final class ConsentDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.APP_ROLE_ASSIGNMENTS) || !deviation.whole()) {
            return Optional.empty();
        }
        String role = Told.text(deviation.subject(), "/appRoleId");
        Object[] words = {Told.text(deviation.subject(), "/principalId"), Told.permission(context.after(), role)};
        if (deviation.went()) {
            return Optional.of(Drift.of(Severity.ERROR, NLS.bind(Messages.ConsentWent, words),
                    Messages.ConsentWentMeaning, Messages.ConsentWentAdvice).mendedBy(Told.COMPLETE));
        }
        boolean all = Told.everyMailbox(context.after(), role);
        return Optional.of(Drift.of(all ? Severity.CRITICAL : Severity.WARNING, NLS.bind(Messages.ConsentCame, words),
                all ? Messages.ConsentCameAll : Messages.ConsentCameMeaning, Messages.ConsentCameAdvice));
    }
}
