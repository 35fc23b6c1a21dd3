package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;

/** Whether the dedicated application knows the certificates that the servers sign with, now and next, and no other. */
public final class ApplicationKeysCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        Optional<Application> found = Dedicated.orNotApplicable(context);
        if (found.isEmpty()) {
            return;
        }
        Application application = found.get();
        AuthConfiguration configuration = context.require(Parts.AUTH_CONFIGURATION);
        if (configuration.current().isEmpty()) {
            context.report(of(application, Outcome.FAIL, Severity.ERROR, Messages.NoAuthCertificate)
                    .advising(Messages.NoAuthCertificateAdvice));
        }
        configuration.current().ifPresent(current ->
                context.report(judge(context, application, current, Severity.ERROR, Messages.CurrentUnknown)));
        configuration.next().ifPresent(next ->
                context.report(judge(context, application, next, Severity.WARNING, Messages.NextUnknown)));
        others(context, application, configuration);
    }

    private static Finding judge(CheckContext context, Application application, Thumbprint certificate,
            Severity severity, String unknown) {
        Reading<?> reading = context.read(Parts.APPLICATIONS);
        String shown = ShortIds.of(certificate.text());
        Optional<KeyCredential> key = KeyRules.keyOf(certificate, application.keyCredentials());
        if (key.isEmpty()) {
            Evidence wanted = Evidence.of("keyCredentials", Messages.None, certificate.text(), reading);
            if (application.keyCredentials().stream().anyMatch(one -> KeyRules.thumbprint(one).isEmpty())) {
                return of(application, Outcome.PARTIAL, Severity.WARNING,
                        NLS.bind(Messages.KeyWithoutThumbprint, shown)).seen(wanted);
            }
            return Applicability.missing(context, of(application, Outcome.FAIL, severity,
                    NLS.bind(unknown, shown)).mendedBy(Plans.SET_UP)
                    .seen(wanted));
        }
        Evidence evidence = Evidence.of("keyCredentials", certificate.text(), certificate.text(), reading);
        if (key.get().expiredAt(context.now())) {
            return of(application, Outcome.FAIL, severity, NLS.bind(Messages.KeyExpired, shown,
                    Texts.date(key.get().end().orElseThrow()))).advising(Messages.NoAuthCertificateAdvice)
                    .seen(evidence);
        }
        String message = NLS.bind(Messages.KeyKnown, shown);
        return Proof.signInWith(context, application.appId(), certificate)
                .map(proof -> of(application, Outcome.PASS, Severity.INFORMATION, message).proven().seen(proof))
                .orElseGet(() -> Settled.configured(context, SettlingKeys.APPLICATION_KEYS, Resources.of(application),
                        DIRECTION, message))
                .seen(evidence);
    }

    private static void others(CheckContext context, Application application, AuthConfiguration configuration) {
        List<Thumbprint> own = KeyRules.signing(configuration);
        boolean allKnown = own.stream().allMatch(certificate ->
                KeyRules.keyOf(certificate, application.keyCredentials()).isPresent());
        application.keyCredentials().stream()
                .filter(key -> KeyRules.thumbprint(key).filter(own::contains).isEmpty())
                .filter(key -> !key.expiredAt(context.now()))
                .filter(key -> KeyRules.thumbprint(key).isPresent() || allKnown)
                .forEach(key -> context.report(other(context, application, key, configuration)));
    }

    private static Finding other(CheckContext context, Application application, KeyCredential key,
            AuthConfiguration configuration) {
        Evidence evidence = Evidence.of("keyCredentials", Resources.keyName(key), context.read(Parts.APPLICATIONS));
        if (KeyRules.thumbprint(key).isEmpty()) {
            return of(application, Outcome.PARTIAL, Severity.WARNING, NLS.bind(Messages.KeyOfNobody,
                    ShortIds.of(Resources.keyName(key)))).seen(evidence);
        }
        boolean previous = KeyRules.thumbprint(key).equals(configuration.previous())
                && configuration.previous().isPresent();
        return of(application, Outcome.FAIL, previous ? Severity.INFORMATION : Severity.WARNING,
                NLS.bind(previous ? Messages.KeyPrevious : Messages.KeyForeign,
                        ShortIds.of(Resources.keyName(key))))
                .advising(previous ? Messages.KeyPreviousAdvice : Messages.KeyForeignAdvice)
                .seen(evidence);
    }

    private static Finding of(Application application, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(application), DIRECTION, message);
    }
}
