package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Keys that are left on the shared principal: whoever has the private half of one acts as Exchange Online itself
 * (CVE-2025-53786). Needs no connection on-premises; with one, it tells whose the keys are.
 */
public final class SharedPrincipalKeysCheck implements Check {

    @Override
    public void run(CheckContext context) {
        Reading<ServicePrincipal> reading = context.read(Parts.SHARED_PRINCIPAL);
        if (reading.state() == ReadState.ABSENT) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, whole(), Direction.BOTH,
                    Messages.NoSharedPrincipal));
            return;
        }
        List<KeyCredential> keys = context.require(Parts.SHARED_PRINCIPAL).keyCredentials();
        if (keys.isEmpty()) {
            context.report(Finding.of(Outcome.PASS, Severity.INFORMATION, whole(), Direction.BOTH,
                    Messages.SharedPrincipalClean));
            return;
        }
        Optional<Set<Thumbprint>> proven = proven(context);
        keys.forEach(key -> context.report(judge(context, key, proven, reading)));
    }

    /** The thumbprints that are proven this organization's own; empty where the organization was not read. */
    private static Optional<Set<Thumbprint>> proven(CheckContext context) {
        List<Certificate> held = context.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .flatMap(server -> server.certificates().value().stream()).flatMap(List::stream).toList();
        Optional<AuthConfiguration> configuration = context.read(Parts.AUTH_CONFIGURATION).value();
        return configuration.map(known -> KeyRules.proven(known, held));
    }

    private static Finding judge(CheckContext context, KeyCredential key, Optional<Set<Thumbprint>> proven,
            Reading<?> reading) {
        String name = Resources.keyName(key);
        boolean own = proven.isPresent() && KeyRules.thumbprint(key).filter(proven.get()::contains).isPresent();
        Finding finding;
        if (key.expiredAt(context.now())) {
            finding = of(key, Severity.WARNING, NLS.bind(Messages.SharedKeyExpired, name,
                    Texts.date(key.end().orElseThrow())));
        } else if (own) {
            finding = of(key, Severity.CRITICAL, NLS.bind(Messages.SharedKeyOwn, name));
        } else {
            finding = of(key, Severity.CRITICAL, NLS.bind(Messages.SharedKeyUnknown, name));
        }
        return finding.advising(own ? Messages.SharedKeyOwnAdvice : Messages.SharedKeyUnknownAdvice)
                .seen(Evidence.of("keyCredentials", name, reading));
    }

    private static Finding of(KeyCredential key, Severity severity, String message) {
        return Finding.of(Outcome.FAIL, severity, Resources.sharedKey(key), Direction.BOTH, message);
    }

    private static Resource whole() {
        return Resources.whole(Parts.SHARED_PRINCIPAL, Messages.SharedPrincipal);
    }
}
