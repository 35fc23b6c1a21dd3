package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** The application itself: deleted, renamed, another one made, its service principal gone or disabled. */
public final class ApplicationDrift implements DriftRule {

    private static final Remediation RESTORE = Remediation.of("app.restore");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (deviation.of(Parts.APPLICATIONS)) {
            return application(deviation);
        }
        return deviation.of(Parts.SERVICE_PRINCIPALS) ? principal(deviation) : Optional.empty();
    }

    private static Optional<Drift> application(Deviation deviation) {
        String name = Told.text(deviation.subject(), "/displayName");
        if (deviation.whole()) {
            return Optional.of(deviation.went()
                    ? Drift.of(Severity.CRITICAL, NLS.bind(Messages.ApplicationWent, name),
                            Messages.ApplicationWentMeaning, Messages.ApplicationWentAdvice).mendedBy(RESTORE)
                    : Drift.of(Severity.WARNING, NLS.bind(Messages.ApplicationCame, name),
                            Messages.ApplicationCameMeaning, Messages.ApplicationCameAdvice));
        }
        return deviation.property().equals("/displayName") ? Optional.of(Drift.of(Severity.WARNING,
                NLS.bind(Messages.ApplicationRenamed, deviation.before().text().orElse(""),
                        deviation.after().text().orElse("")), Messages.ApplicationRenamedMeaning,
                Messages.ApplicationRenamedAdvice)) : Optional.empty();
    }

    private static Optional<Drift> principal(Deviation deviation) {
        if (deviation.whole() && deviation.went()) {
            return Optional.of(Drift.of(Severity.CRITICAL, NLS.bind(Messages.PrincipalWent, deviation.object()),
                    Messages.ApplicationWentMeaning, Messages.PrincipalWentAdvice).mendedBy(Told.COMPLETE));
        }
        boolean disabled = deviation.property().equals("/accountEnabled")
                && !deviation.after().bool().orElse(true);
        return disabled ? Optional.of(Drift.of(Severity.ERROR,
                NLS.bind(Messages.PrincipalDisabled, deviation.object()), Messages.ApplicationWentMeaning, "")
                .mendedBy(Told.COMPLETE)) : Optional.empty();
    }
}
