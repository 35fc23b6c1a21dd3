package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Which certificate servers sign with, and which one is staged to follow (field practice 13). */
public final class AuthConfigurationDrift implements DriftRule {

    private static final Remediation UPLOAD = Remediation.of("app.certificates");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.AUTH_CONFIGURATION) || deviation.whole()) {
            return Optional.empty();
        }
        return switch (deviation.property()) {
            case "/current" -> Optional.of(current(deviation, context));
            case "/next" -> next(deviation, context);
            case "/nextEffective" -> deviation.came() || deviation.went() ? Optional.empty()
                    : Optional.of(Drift.of(Severity.WARNING, Messages.NextMoved, Messages.NextMovedMeaning, ""));
            default -> Optional.empty();
        };
    }

    private static Drift current(Deviation deviation, DriftContext context) {
        Object[] words = {shown(deviation.before()), shown(deviation.after())};
        if (staged(context).filter(textOf(deviation.after())::equalsIgnoreCase).isPresent()) {
            return Drift.of(Severity.INFORMATION, NLS.bind(Messages.CurrentActivated, words),
                    Messages.CurrentActivatedMeaning, "");
        }
        return Drift.of(Severity.ERROR, NLS.bind(Messages.CurrentReplaced, words), Messages.CurrentReplacedMeaning, "")
                .mendedBy(UPLOAD);
    }

    private static Optional<Drift> next(Deviation deviation, DriftContext context) {
        if (deviation.went()) {
            boolean activated = context.after().read(Parts.AUTH_CONFIGURATION).value()
                    .flatMap(AuthConfiguration::current).filter(one ->
                            one.text().equalsIgnoreCase(textOf(deviation.before()))).isPresent();
            return Optional.of(activated
                    ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.NextBecameCurrent, shown(deviation.before())),
                            "", "")
                    : Drift.of(Severity.WARNING, NLS.bind(Messages.NextWent, shown(deviation.before())),
                            Messages.NextWentMeaning, ""));
        }
        return Optional.of(Drift.of(Severity.WARNING, NLS.bind(Messages.NextCame, shown(deviation.after())),
                Messages.NextCameMeaning, "").mendedBy(UPLOAD));
    }

    private static Optional<String> staged(DriftContext context) {
        return context.before().flatMap(reads -> reads.read(Parts.AUTH_CONFIGURATION).value())
                .flatMap(AuthConfiguration::next).map(one -> one.text());
    }

    private static String textOf(Value thumbprint) {
        return thumbprint.text().orElse("");
    }

    private static String shown(Value thumbprint) {
        return thumbprint.isNull() ? Messages.NoValue : ShortIds.of(textOf(thumbprint));
    }
}
