package io.isthmus.hybridapp.internal.choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/** Finds the public halves of the current and the next auth certificate on the servers. */
public final class AuthCertificates {

    private final PlanContext context;
    private final List<ServerCertificates> held;
    private final List<String> warnings;

    private AuthCertificates(PlanContext context, List<String> warnings) {
        this.context = context;
        this.held = context.require(Parts.CERTIFICATES);
        this.warnings = warnings;
    }

    /**
     * @param servers  those that must hold them
     * @param warnings is told what is missing where
     * @throws PlanRefusedException where the current one cannot be uploaded
     */
    public static List<AuthCertificate> of(PlanContext context, List<ExchangeServer> servers, List<String> warnings)
            throws PlanRefusedException {
        AuthConfiguration configuration = context.require(Parts.AUTH_CONFIGURATION);
        AuthCertificates certificates = new AuthCertificates(context, warnings);
        Thumbprint current = configuration.current().orElseThrow(() ->
                new PlanRefusedException(Messages.AuthCertificates_None, Messages.AuthCertificates_NoneAdvice));
        List<AuthCertificate> wanted = new ArrayList<>();
        wanted.add(new AuthCertificate(certificates.usable(current), context.newId(), true));
        Optional<Thumbprint> next = configuration.next().filter(one -> !one.equals(current));
        if (next.isPresent()) {
            certificates.unexpired(next.get(), configuration.nextEffective()).ifPresent(certificate ->
                    wanted.add(new AuthCertificate(certificate, context.newId(), false)));
        }
        wanted.forEach(one -> certificates.warnOfMissing(one.certificate(), servers));
        return wanted;
    }

    /** The next one, where it has not expired: servers never sign with it then, and Entra refuses it. */
    private Optional<Certificate> unexpired(Thumbprint next, Optional<Instant> effective)
            throws PlanRefusedException {
        Certificate certificate = held(next);
        if (certificate.notBefore().isAfter(effective.orElse(context.now()))) {
            warnings.add(NLS.bind(Messages.AuthCertificates_NextNotYet, next, certificate.notBefore()));
        }
        if (expired(certificate)) {
            warnings.add(NLS.bind(Messages.AuthCertificates_NextExpired, next, certificate.notAfter()));
            return Optional.empty();
        }
        return Optional.of(certificate);
    }

    private Certificate usable(Thumbprint thumbprint) throws PlanRefusedException {
        Certificate certificate = held(thumbprint);
        if (expired(certificate)) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.AuthCertificates_Expired, thumbprint, certificate.notAfter()),
                    Messages.AuthCertificates_ExpiredAdvice);
        }
        if (certificate.notBefore().isAfter(context.now())) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.AuthCertificates_NotYet, thumbprint, certificate.notBefore()),
                    Messages.AuthCertificates_NotYetAdvice);
        }
        return certificate;
    }

    private boolean expired(Certificate certificate) {
        return !certificate.notAfter().isAfter(context.now());
    }

    /** A certificate with its public half, which must be the one that the thumbprint says: it is what is uploaded. */
    private Certificate held(Thumbprint thumbprint) throws PlanRefusedException {
        List<Certificate> found = held.stream().flatMap(one -> one.certificates().value().stream())
                .flatMap(List::stream).filter(one -> one.thumbprint().equals(thumbprint)).toList();
        List<Certificate> encoded = found.stream().filter(one -> one.encoded().isPresent()).toList();
        String reason = found.isEmpty() ? Messages.AuthCertificates_NotFound
                : encoded.isEmpty() ? Messages.AuthCertificates_NotEncoded : Messages.AuthCertificates_Another;
        return encoded.stream()
                .filter(one -> one.encoded().flatMap(KeyRules::thumbprintOf).filter(thumbprint::equals).isPresent())
                .findFirst().orElseThrow(() -> new PlanRefusedException(NLS.bind(reason, thumbprint),
                        Messages.AuthCertificates_NotFoundAdvice));
    }

    private void warnOfMissing(Certificate certificate, List<ExchangeServer> servers) {
        for (ExchangeServer server : servers) {
            Optional<Reading<List<Certificate>>> reading = held.stream()
                    .filter(one -> one.server().equalsIgnoreCase(server.name())).findFirst()
                    .map(ServerCertificates::certificates);
            if (reading.isEmpty() || reading.get().value().isEmpty()) {
                warnings.add(NLS.bind(Messages.AuthCertificates_ServerNotRead, server.name()));
            } else if (reading.get().value().get().stream()
                    .noneMatch(one -> one.thumbprint().equals(certificate.thumbprint()))) {
                warnings.add(NLS.bind(Messages.AuthCertificates_Missing, server.name(), certificate.thumbprint()));
            }
        }
    }
}
