package io.isthmus.checks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.text.ShortIds;

/** How long the auth certificates still count, and whether every server that signs with them holds them. */
public final class AuthCertificateCheck implements Check {

    @Override
    public void run(CheckContext context) {
        if (context.read(Parts.AUTH_CONFIGURATION).state() == ReadState.ABSENT) {
            context.report(finding(Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.NoAuthConfiguration));
            return;
        }
        AuthConfiguration configuration = context.require(Parts.AUTH_CONFIGURATION);
        if (configuration.current().isEmpty()) {
            context.report(finding(Outcome.FAIL, Severity.ERROR, Messages.NoAuthCertificate)
                    .advising(Messages.NoAuthCertificateAdvice));
            return;
        }
        Thumbprint current = configuration.current().get();
        List<ServerCertificates> held = context.require(Parts.CERTIFICATES);
        current(context, configuration, current, held);
        configuration.next().ifPresent(next -> next(context, configuration, next, held));
        presence(context, held, current, Severity.ERROR, Messages.CurrentMissingOn);
        configuration.next().ifPresent(next ->
                presence(context, held, next, Severity.WARNING, Messages.NextMissingOn));
    }

    private static void current(CheckContext context, AuthConfiguration configuration, Thumbprint current,
            List<ServerCertificates> held) {
        Optional<Certificate> found = certificate(held, current);
        if (found.isEmpty()) {
            context.report(notFound(context, held, current).seen(current(context, current)));
            return;
        }
        Instant end = found.get().notAfter();
        boolean staged = configuration.next().isPresent();
        Finding finding;
        if (!end.isAfter(context.now())) {
            finding = finding(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.CurrentExpired, shown(current),
                    Texts.date(end))).advising(Messages.CurrentExpiredAdvice).mendedBy(Plans.ROTATE);
        } else if (within(context, end, FactKeys.AUTH_CERTIFICATE_ERROR_DAYS) && !staged) {
            finding = finding(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.CurrentEnds, shown(current),
                    Texts.date(end))).advising(Messages.StageNextAdvice).mendedBy(Plans.ROTATE);
        } else if (within(context, end, FactKeys.AUTH_CERTIFICATE_WARNING_DAYS) && !staged) {
            finding = finding(Outcome.FAIL, Severity.WARNING, NLS.bind(Messages.CurrentEnds, shown(current),
                    Texts.date(end))).advising(Messages.StageNextAdvice).mendedBy(Plans.ROTATE);
        } else {
            finding = counts(context, staged, NLS.bind(Messages.CurrentCounts, shown(current), Texts.date(end)));
        }
        context.report(finding.seen(Evidence.of("NotAfter", end.toString(),
                context.read(Parts.CERTIFICATES))).seen(current(context, current)));
    }

    /** One that became current by a plan waits until every server signs with it; until then its successor tells. */
    private static Finding counts(CheckContext context, boolean staged, String message) {
        return staged ? finding(Outcome.PASS, Severity.INFORMATION, message)
                : Settled.configured(Settled.pending(context, SettlingKeys.AUTH_CERTIFICATE), resource(),
                        Direction.BOTH, message);
    }

    private static void next(CheckContext context, AuthConfiguration configuration, Thumbprint next,
            List<ServerCertificates> held) {
        Evidence seen = Evidence.of("NextCertificateThumbprint", next.text(), context.read(Parts.AUTH_CONFIGURATION));
        Optional<Certificate> found = certificate(held, next);
        if (found.isEmpty()) {
            context.report(notFound(context, held, next).seen(seen));
            return;
        }
        if (within(context, found.get().notAfter(), FactKeys.NEXT_CERTIFICATE_WARNING_DAYS)) {
            context.report(finding(Outcome.FAIL, Severity.WARNING, NLS.bind(Messages.NextEnds, shown(next),
                    Texts.date(found.get().notAfter()))).advising(Messages.StageNextAdvice).mendedBy(Plans.ROTATE)
                    .seen(seen));
        }
        Optional<Instant> currentEnd = configuration.current().flatMap(one -> certificate(held, one))
                .map(Certificate::notAfter);
        Optional<Instant> effective = configuration.nextEffective();
        if (effective.isEmpty()) {
            context.report(finding(Outcome.FAIL, Severity.WARNING, NLS.bind(Messages.NextWithoutDate, shown(next)))
                    .advising(Messages.StageNextAdvice).seen(seen));
        } else if (currentEnd.filter(effective.get()::isAfter).isPresent()) {
            context.report(finding(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.NextTooLate,
                    new Object[] {shown(next), Texts.date(effective.get()), Texts.date(currentEnd.get())}))
                    .advising(Messages.StageNextAdvice).seen(seen));
        } else {
            context.report(activation(context, next, effective.get()).seen(seen));
        }
    }

    private static Evidence current(CheckContext context, Thumbprint current) {
        return Evidence.of("CurrentCertificateThumbprint", current.text(), context.read(Parts.AUTH_CONFIGURATION));
    }

    /** A staged certificate becomes current some hours after its effective date, or when the plan said; it waits. */
    private static Finding activation(CheckContext context, Thumbprint next, Instant effective) {
        Duration activation = context.facts().duration(FactKeys.AUTH_CERTIFICATE_ACTIVATION).orElseThrow().duration();
        Instant until = Settled.pending(context, SettlingKeys.AUTH_CERTIFICATE).map(PendingEffect::until)
                .filter(effective.plus(activation)::isBefore).orElse(effective.plus(activation));
        String message = NLS.bind(Messages.NextActivates, shown(next), Texts.date(effective));
        if (until.isAfter(context.now())) {
            return Finding.waiting(Severity.INFORMATION, resource(), Direction.BOTH, message, until);
        }
        return finding(Outcome.FAIL, Severity.WARNING, NLS.bind(Messages.NextNotActivated, shown(next),
                Texts.date(effective))).advising(Messages.NextNotActivatedAdvice);
    }

    private static void presence(CheckContext context, List<ServerCertificates> held, Thumbprint certificate,
            Severity severity, String missing) {
        for (ExchangeServer server : ServerRules.signing(context.require(Parts.SERVERS))) {
            Reading<List<Certificate>> reading = certificates(held, server);
            boolean holds = reading.value().orElse(List.of()).stream()
                    .anyMatch(one -> one.thumbprint().equals(certificate));
            Finding finding;
            if (holds) {
                finding = on(server, Outcome.PASS, Severity.INFORMATION, NLS.bind(Messages.Holds, server.name(),
                        shown(certificate)));
            } else if (!reading.known()) {
                finding = Unseen.of(Resources.of(server), Direction.BOTH,
                        NLS.bind(Messages.CertificatesOf, server.name()), reading);
            } else {
                finding = on(server, Outcome.FAIL, severity, NLS.bind(missing, server.name(), shown(certificate)))
                        .advising(Messages.MissingOnAdvice);
            }
            context.report(finding.seen(Evidence.of(NLS.bind(Messages.CertificatesOf, server.name()),
                    holds ? certificate.text() : Messages.None, certificate.text(), reading)));
        }
    }

    private static Optional<Certificate> certificate(List<ServerCertificates> held, Thumbprint thumbprint) {
        return held.stream().flatMap(server -> server.certificates().value().stream()).flatMap(List::stream)
                .filter(one -> one.thumbprint().equals(thumbprint)).findFirst();
    }

    /** No server showed the certificate: an end that nobody knows is no end that is far. */
    private static Finding notFound(CheckContext context, List<ServerCertificates> held, Thumbprint thumbprint) {
        boolean all = !held.isEmpty() && ServerRules.signing(context.require(Parts.SERVERS)).stream()
                .allMatch(server -> certificates(held, server).known());
        return all
                ? finding(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.OnNoServer, shown(thumbprint)))
                        .advising(Messages.NoAuthCertificateAdvice)
                : finding(Outcome.SKIPPED, Severity.WARNING, NLS.bind(Messages.EndNotKnown, shown(thumbprint)));
    }

    private static Reading<List<Certificate>> certificates(List<ServerCertificates> held, ExchangeServer server) {
        return held.stream().filter(one -> one.server().equalsIgnoreCase(server.name())).findFirst()
                .map(ServerCertificates::certificates).orElseGet(() -> Reading.notAsked(Messages.ServerNotAsked));
    }

    private static String shown(Thumbprint thumbprint) {
        return ShortIds.of(thumbprint.text());
    }

    private static boolean within(CheckContext context, Instant end, String setting) {
        long days = Long.parseLong(context.facts().setting(setting).orElseThrow());
        return end.isBefore(context.now().plus(Duration.ofDays(days)));
    }

    private static Resource resource() {
        return Resources.whole(Parts.AUTH_CONFIGURATION, Messages.AuthConfiguration);
    }

    private static Finding finding(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, resource(), Direction.BOTH, message);
    }

    private static Finding on(ExchangeServer server, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(server), Direction.BOTH, message);
    }
}
