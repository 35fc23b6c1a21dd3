package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

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
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;

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
        keys.forEach(key -> context.report(judge(context, key, owner(context, key), reading)));
    }

    /** Whose a key is. */
    private enum Owner {
        /** The organization's own: its configuration or one of its servers shows the certificate. */
        OWN,
        /** None of the organization's certificates, all of which were read. */
        UNKNOWN,
        /** Not all that could tell was read, or the key shows no thumbprint. */
        NOT_TOLD
    }

    private static Owner owner(CheckContext context, KeyCredential key) {
        Reading<AuthConfiguration> configuration = context.read(Parts.AUTH_CONFIGURATION);
        Reading<List<ServerCertificates>> certificates = context.read(Parts.CERTIFICATES);
        Optional<Thumbprint> thumbprint = KeyRules.thumbprint(key);
        List<ServerCertificates> servers = certificates.value().orElse(List.of());
        List<Certificate> held = servers.stream().flatMap(server -> server.certificates().value().stream())
                .flatMap(List::stream).toList();
        if (configuration.value().isPresent() && thumbprint.filter(
                KeyRules.proven(configuration.value().get(), held)::contains).isPresent()) {
            return Owner.OWN;
        }
        boolean all = thumbprint.isPresent() && configuration.state() == ReadState.READ
                && certificates.state() == ReadState.READ
                && servers.stream().allMatch(server -> server.certificates().known());
        return all ? Owner.UNKNOWN : Owner.NOT_TOLD;
    }

    private static Finding judge(CheckContext context, KeyCredential key, Owner owner, Reading<?> reading) {
        String name = Resources.keyName(key);
        String shown = ShortIds.of(name);
        Finding finding;
        if (key.expiredAt(context.now())) {
            finding = of(key, Severity.WARNING, NLS.bind(Messages.SharedKeyExpired, shown,
                    Texts.date(key.end().orElseThrow())));
        } else {
            finding = of(key, Severity.CRITICAL, NLS.bind(switch (owner) {
                case OWN -> Messages.SharedKeyOwn;
                case UNKNOWN -> Messages.SharedKeyUnknown;
                case NOT_TOLD -> Messages.SharedKeyNotTold;
            }, shown));
        }
        return finding.advising(switch (owner) {
            case OWN -> Messages.SharedKeyOwnAdvice;
            case UNKNOWN -> Messages.SharedKeyUnknownAdvice;
            case NOT_TOLD -> Messages.SharedKeyNotToldAdvice;
        }).seen(Evidence.of("keyCredentials", name, reading));
    }

    private static Finding of(KeyCredential key, Severity severity, String message) {
        return Finding.of(Outcome.FAIL, severity, Resources.sharedKey(key), Direction.BOTH, message);
    }

    private static Resource whole() {
        return Resources.whole(Parts.SHARED_PRINCIPAL, Messages.SharedPrincipal);
    }
}
