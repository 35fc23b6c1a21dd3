package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.KeyOwner;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Certificates of the application: a foreign one that came, and the servers' own that went. */
public final class ApplicationKeyDrift implements DriftRule {

    private static final Remediation UPLOAD = Remediation.of("app.certificates");

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        boolean holder = deviation.of(Parts.APPLICATIONS) || deviation.of(Parts.SERVICE_PRINCIPALS);
        if (!holder || !deviation.property().equals("/keyCredentials")) {
            return Optional.empty();
        }
        Object[] words = {Told.key(deviation.subject()), Told.holder(deviation)};
        return Optional.of(deviation.came() ? came(deviation, context, words) : went(deviation, context, words));
    }

    private static Drift came(Deviation deviation, DriftContext context, Object[] words) {
        KeyOwner owner = Told.keyOf(deviation.after(), keys(context)).map(key -> KeyOwner.of(key, context.after()))
                .orElse(KeyOwner.NOT_TOLD);
        return owner == KeyOwner.OWN
                ? Drift.of(Severity.INFORMATION, NLS.bind(Messages.OwnKeyCame, words), "", "")
                : Drift.of(Severity.CRITICAL, NLS.bind(owner == KeyOwner.UNKNOWN ? Messages.ForeignKeyCame
                        : Messages.KeyCame, words), Messages.CredentialMeaning, Messages.ForeignKeyAdvice);
    }

    private static List<KeyCredential> keys(DriftContext context) {
        Stream<KeyCredential> ofApplications = context.after().read(Parts.APPLICATIONS).value().orElse(List.of())
                .stream().map(Application::keyCredentials).flatMap(List::stream);
        Stream<KeyCredential> ofPrincipals = context.after().read(Parts.SERVICE_PRINCIPALS).value().orElse(List.of())
                .stream().map(ServicePrincipal::keyCredentials).flatMap(List::stream);
        return Stream.concat(ofApplications, ofPrincipals).toList();
    }

    private static Drift went(Deviation deviation, DriftContext context, Object[] words) {
        boolean needed = deviation.of(Parts.APPLICATIONS) && signing(deviation.before(), context);
        return needed ? Drift.of(Severity.ERROR, NLS.bind(Messages.OwnKeyWent, words), Messages.OwnKeyWentMeaning,
                Messages.OwnKeyWentAdvice).mendedBy(UPLOAD)
                : Drift.of(Severity.INFORMATION, NLS.bind(Messages.KeyWent, words), "", "");
    }

    private static boolean signing(Value key, DriftContext context) {
        return Told.signing(context.after()).stream()
                .anyMatch(one -> one.text().equalsIgnoreCase(Told.text(key, "/thumbprint")));
    }
}
