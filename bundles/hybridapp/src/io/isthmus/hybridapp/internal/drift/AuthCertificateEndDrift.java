package io.isthmus.hybridapp.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/**
 * The auth certificate comes to its end with none staged to follow it. Told by shares of its lifetime, each once: an auth
 * certificate lives five years, and others may live a hundred days (practice.md 15).
 */
public final class AuthCertificateEndDrift implements DriftRule {

    /** How much of the lifetime is left when it is told, and how much it matters then. */
    private record Limit(int part, Severity severity) {
    }

    private static final Remediation ROTATE = Remediation.of("certificate.rotate");
    private static final List<Limit> LIMITS = List.of(new Limit(0, Severity.CRITICAL), new Limit(20, Severity.ERROR),
            new Limit(8, Severity.WARNING));

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        return Optional.empty();
    }

    @Override
    public List<Drift> passed(DriftContext context) {
        Reads reads = context.after();
        Optional<AuthConfiguration> configuration = reads.read(Parts.AUTH_CONFIGURATION).value();
        if (configuration.isEmpty() || configuration.get().next().isPresent()) {
            return List.of();
        }
        return configuration.get().current().flatMap(current -> reads.read(Parts.CERTIFICATES).value()
                .orElse(List.of()).stream().map(ServerCertificates::certificates)
                .flatMap(reading -> reading.value().stream()).flatMap(List::stream)
                .filter(one -> one.thumbprint().equals(current)).findFirst())
                .flatMap(certificate -> told(certificate, context)).stream().toList();
    }

    private static Optional<Drift> told(Certificate certificate, DriftContext context) {
        return reached(certificate, context.after().now()).filter(limit -> !context.before().map(Reads::now)
                .flatMap(before -> reached(certificate, before)).equals(Optional.of(limit)))
                .map(limit -> drift(certificate, limit, context.after().now()));
    }

    /** The furthest limit that a time is behind. */
    private static Optional<Limit> reached(Certificate certificate, Instant time) {
        Duration life = Duration.between(certificate.notBefore(), certificate.notAfter());
        return LIMITS.stream().filter(limit -> !time.isBefore(limit.part() == 0 ? certificate.notAfter()
                : certificate.notAfter().minus(life.dividedBy(limit.part())))).findFirst();
    }

    private static Drift drift(Certificate certificate, Limit limit, Instant now) {
        String shown = ShortIds.of(certificate.thumbprint().text());
        String day = Moments.day(LocalDate.ofInstant(certificate.notAfter(), ZoneOffset.UTC));
        String message = limit.part() == 0 ? NLS.bind(Messages.CertificateOver, shown, day)
                : NLS.bind(Messages.CertificateEnds, new Object[] {shown, day,
                        Lengths.rounded(Duration.between(now, certificate.notAfter()))});
        return Drift.of(limit.severity(), message, Messages.CertificateEndsMeaning, Messages.CertificateEndsAdvice)
                .mendedBy(ROTATE);
    }
}
