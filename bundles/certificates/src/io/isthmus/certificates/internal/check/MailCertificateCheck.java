package io.isthmus.certificates.internal.check;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.rule.MailCertificate;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/**
 * How long the certificate still counts that mail between the servers and the cloud goes by: its renewal takes an
 * authority and every server, and forgetting it is the commonest outage that comes again.
 */
public final class MailCertificateCheck implements Check {

    private static final Remediation RENEW = Remediation.of("tls.renew");

    @Override
    public void run(CheckContext context) {
        Optional<MailCertificate> mail = MailCertificate.of(context);
        if (mail.isEmpty()) {
            context.require(Parts.SEND_CONNECTORS);
            context.report(finding(Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.MailCertificate_None));
            return;
        }
        List<ServerCertificates> held = context.require(Parts.CERTIFICATES);
        String name = mail.get().name().text();
        Finding finding = mail.get().standing().map(certificate -> judged(context, certificate))
                .orElseGet(() -> missing(held, name));
        context.report(finding.seen(Evidence.of("TlsCertificateName", name,
                context.read(Parts.HYBRID_CONFIGURATION))));
    }

    private static Finding judged(CheckContext context, Certificate certificate) {
        Validity validity = new Validity(certificate.notBefore(), certificate.notAfter());
        Duration left = validity.left(context.now());
        String shown = certificate.thumbprint().abbreviated();
        String end = Moments.text(certificate.notAfter(), ZoneOffset.UTC);
        if (left.isNegative()) {
            return finding(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.MailCertificate_Ended, shown, end))
                    .advising(Messages.MailCertificate_Advice).mendedBy(RENEW);
        }
        LifetimeRules rules = LifetimeRules.of(context.facts());
        if (left.compareTo(rules.warnBefore(validity)) < 0) {
            boolean urgent = left.compareTo(rules.urgentBefore(validity)) < 0;
            return finding(Outcome.FAIL, urgent ? Severity.ERROR : Severity.WARNING,
                    NLS.bind(Messages.MailCertificate_Ends, shown, end)).advising(Messages.MailCertificate_Advice)
                    .mendedBy(RENEW);
        }
        return finding(Outcome.PASS, Severity.INFORMATION, NLS.bind(Messages.MailCertificate_Counts, shown, end));
    }

    /** An end that nobody knows is no end that is far. */
    private static Finding missing(List<ServerCertificates> held, String name) {
        String unread = held.stream().filter(server -> !server.certificates().known()).map(ServerCertificates::server)
                .collect(Collectors.joining(", "));
        return unread.isEmpty()
                ? finding(Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.MailCertificate_NoServer, name))
                        .advising(Messages.MailCertificate_NoServerAdvice)
                : finding(Outcome.SKIPPED, Severity.WARNING, NLS.bind(Messages.MailCertificate_NotSeen, unread));
    }

    private static Finding finding(Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, new Resource(Parts.CERTIFICATES.side(), Parts.CERTIFICATES.id(), "",
                Messages.MailCertificate_What), Direction.BOTH, message);
    }
}
