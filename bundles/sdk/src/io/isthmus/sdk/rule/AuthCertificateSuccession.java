package io.isthmus.sdk.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.DurationFact;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether servers can sign without a break: the next auth certificate takes over from the current one before that ends,
 * and is good for it on every server. A name in the auth configuration alone takes over nothing. What could not be read
 * is no gap.
 *
 * @param current what servers sign with now
 * @param gap     what keeps the next one from taking over in time; empty where it does
 * @param next    the one that is staged, where one is
 * @param until   until when servers can sign as it stands: the end of the current one, or the day on which the next one
 *                takes over that cannot; where there is no gap, the end of the next one as far as that was read, else of
 *                the current one
 * @param servers those that lack the next one, where that is the gap
 * @since 1.0
 */
public record AuthCertificateSuccession(Thumbprint current, Optional<Gap> gap, Optional<Thumbprint> next,
        Instant until, List<String> servers) {

    /** What keeps a next certificate from taking over. */
    public enum Gap {
        /** None is staged. */
        NONE_STAGED,
        /** No day is set on which it takes over. */
        NO_DATE,
        /** It takes over when the current one has ended. */
        TOO_LATE,
        /** Its day is over, and servers sign with the current one still. */
        NOT_ACTIVATED,
        /** It does not count on its day: not yet, or no longer. */
        NOT_VALID,
        /** Servers lack it. */
        MISSING
    }

    /** Copies the list. */
    public AuthCertificateSuccession {
        servers = List.copyOf(servers);
    }

    /**
     * Judges by what was read.
     *
     * @return empty where no server showed the current certificate: nobody knows when it ends
     */
    public static Optional<AuthCertificateSuccession> of(Reads reads) {
        Optional<AuthConfiguration> configuration = reads.read(Parts.AUTH_CONFIGURATION).value();
        List<ServerCertificates> held = reads.read(Parts.CERTIFICATES).value().orElse(List.of());
        return configuration.flatMap(AuthConfiguration::current).flatMap(current -> find(held, current))
                .map(current -> judged(reads, configuration.get(), current, held));
    }

    private static AuthCertificateSuccession judged(Reads reads, AuthConfiguration configuration, Certificate current,
            List<ServerCertificates> held) {
        Optional<Thumbprint> next = configuration.next().filter(one -> !one.equals(current.thumbprint()));
        Optional<Instant> effective = configuration.nextEffective();
        Instant end = current.notAfter();
        if (next.isEmpty()) {
            return gap(current, Gap.NONE_STAGED, next, end, List.of());
        }
        if (effective.isEmpty()) {
            return gap(current, Gap.NO_DATE, next, end, List.of());
        }
        if (effective.get().isAfter(end)) {
            return gap(current, Gap.TOO_LATE, next, end, List.of());
        }
        Duration activation = reads.facts().duration(FactKeys.AUTH_CERTIFICATE_ACTIVATION)
                .map(DurationFact::duration).orElse(Duration.ZERO);
        if (!effective.get().plus(activation).isAfter(reads.now())) {
            return gap(current, Gap.NOT_ACTIVATED, next, end, List.of());
        }
        Optional<Certificate> shown = find(held, next.get());
        if (shown.filter(one -> !countsAt(one, effective.get())).isPresent()) {
            return gap(current, Gap.NOT_VALID, next, effective.get(), List.of());
        }
        List<String> lacking = ServerRules.signing(reads.read(Parts.SERVERS).value().orElse(List.of())).stream()
                .map(ExchangeServer::name).filter(server -> lacks(held, server, next.get())).toList();
        return lacking.isEmpty()
                ? new AuthCertificateSuccession(current.thumbprint(), Optional.empty(), next,
                        shown.map(Certificate::notAfter).orElse(end), List.of())
                : gap(current, Gap.MISSING, next, effective.get(), lacking);
    }

    private static AuthCertificateSuccession gap(Certificate current, Gap gap, Optional<Thumbprint> next,
            Instant until, List<String> servers) {
        return new AuthCertificateSuccession(current.thumbprint(), Optional.of(gap), next, until, servers);
    }

    private static boolean countsAt(Certificate certificate, Instant time) {
        return !certificate.notBefore().isAfter(time) && certificate.notAfter().isAfter(time);
    }

    /** Whether a server was read and does not hold a certificate. */
    private static boolean lacks(List<ServerCertificates> held, String server, Thumbprint thumbprint) {
        return held.stream().filter(one -> one.server().equalsIgnoreCase(server)).findFirst()
                .map(ServerCertificates::certificates).filter(Reading::known).flatMap(Reading::value)
                .filter(list -> list.stream().noneMatch(one -> one.thumbprint().equals(thumbprint))).isPresent();
    }

    private static Optional<Certificate> find(List<ServerCertificates> held, Thumbprint thumbprint) {
        return held.stream().flatMap(server -> server.certificates().value().stream()).flatMap(List::stream)
                .filter(one -> one.thumbprint().equals(thumbprint)).findFirst();
    }
}
