package io.isthmus.certificates.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.Validity;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.MailCertificate;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Drift;

/**
 * The certificate comes to its end that mail between the servers and the cloud goes by, and no server holds a longer one
 * of its name. Told at each limit once.
 */
public final class MailCertificateEndDrift extends EndDrift<MailCertificateEndDrift.Ending> {

    private static final Remediation RENEW = Remediation.of("tls.renew");

    record Ending(Nearness nearness, Thumbprint thumbprint, Instant end) {
    }

    @Override
    List<Ending> ending(Reads reads) {
        return MailCertificate.of(reads).flatMap(MailCertificate::standing).flatMap(certificate ->
                Nearness.of(new Validity(certificate.notBefore(), certificate.notAfter()), reads).map(nearness ->
                        new Ending(nearness, certificate.thumbprint(), certificate.notAfter()))).stream().toList();
    }

    @Override
    Drift drift(Ending ending, Instant now) {
        String shown = ShortIds.of(ending.thumbprint().text());
        String day = Moments.day(LocalDate.ofInstant(ending.end(), ZoneOffset.UTC));
        String message = ending.nearness() == Nearness.OVER ? NLS.bind(Messages.MailEnd_Ended, shown, day)
                : NLS.bind(Messages.MailEnd_Ends,
                        new Object[] {shown, day, Lengths.rounded(Duration.between(now, ending.end()))});
        return Drift.of(ending.nearness().severity(), message, Messages.MailEnd_Meaning, Messages.MailEnd_Advice)
                .mendedBy(RENEW);
    }
}
