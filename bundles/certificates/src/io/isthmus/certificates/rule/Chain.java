package io.isthmus.certificates.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.Octets;

/**
 * Certificates of which each was signed by the next one (RFC 5280, 6.1).
 *
 * @param certificates the one that signs no other first
 * @param ending       how it ends
 * @since 1.0
 */
public record Chain(List<CertificateDetails> certificates, Ending ending) {

    /** More authorities of one name in one file are no accident, and each check takes its time. */
    private static final int MOST_CANDIDATES = 4;

    /** Copies the list. */
    public Chain {
        certificates = List.copyOf(certificates);
    }

    /**
     * How a chain ends.
     *
     * @since 1.0
     */
    public enum Ending {
        /** With one that signed itself, by its own signature. */
        SELF_SIGNED,
        /** Whoever signed the last one is not there. */
        ISSUER_MISSING
    }

    /**
     * Puts certificates in order. A signer is found by its name and by the ids of keys where both tell them, and proven
     * by the signature; where that cannot be checked, name and ids count.
     *
     * @param certificates in any order; one that is there twice counts once
     * @return a chain for each that signs no other, in the order of the certificates
     */
    public static List<Chain> of(List<CertificateDetails> certificates) {
        Set<CertificateDetails> all = new LinkedHashSet<>(certificates);
        Map<CertificateDetails, Optional<CertificateDetails>> issuers = issuers(all);
        Set<CertificateDetails> open = new LinkedHashSet<>(all);
        issuers.forEach((certificate, issuer) -> issuer.filter(one -> !one.equals(certificate)).ifPresent(open::remove));
        Set<CertificateDetails> placed = new LinkedHashSet<>();
        List<Chain> chains = new ArrayList<>();
        for (CertificateDetails first : open) {
            chains.add(from(first, issuers, placed));
        }
        for (CertificateDetails inCircle : all) {
            if (!placed.contains(inCircle)) {
                chains.add(from(inCircle, issuers, placed));
            }
        }
        return chains;
    }

    /**
     * The chain of each certificate, those that sign others among them.
     *
     * @param certificates as for {@link #of(List)}
     */
    public static Map<CertificateDetails, Chain> each(List<CertificateDetails> certificates) {
        Map<CertificateDetails, Optional<CertificateDetails>> issuers = issuers(new LinkedHashSet<>(certificates));
        return issuers.keySet().stream().collect(Collectors.toMap(certificate -> certificate,
                certificate -> from(certificate, issuers, new LinkedHashSet<>())));
    }

    private static Map<CertificateDetails, Optional<CertificateDetails>> issuers(Set<CertificateDetails> all) {
        Map<Octets, List<CertificateDetails>> bySubject = all.stream()
                .collect(Collectors.groupingBy(certificate -> certificate.subject().encoded()));
        return all.stream().collect(
                Collectors.toMap(certificate -> certificate, certificate -> issuer(certificate, bySubject)));
    }

    private static Chain from(CertificateDetails first,
            Map<CertificateDetails, Optional<CertificateDetails>> issuers, Set<CertificateDetails> placed) {
        Set<CertificateDetails> chain = new LinkedHashSet<>();
        Optional<CertificateDetails> next = Optional.of(first);
        CertificateDetails last = first;
        while (next.isPresent() && chain.add(next.get())) {
            last = next.get();
            next = issuers.get(last);
        }
        placed.addAll(chain);
        return new Chain(List.copyOf(chain),
                next.filter(last::equals).isPresent() ? Ending.SELF_SIGNED : Ending.ISSUER_MISSING);
    }

    private static Optional<CertificateDetails> issuer(CertificateDetails certificate,
            Map<Octets, List<CertificateDetails>> bySubject) {
        return bySubject.getOrDefault(certificate.issuer().encoded(), List.of()).stream()
                .filter(candidate -> sameKeyId(certificate, candidate)).limit(MOST_CANDIDATES)
                .filter(candidate -> Signatures.check(certificate, candidate) != Signatures.Proof.REFUTED).findFirst();
    }

    private static boolean sameKeyId(CertificateDetails certificate, CertificateDetails candidate) {
        return certificate.authorityKeyId().isEmpty() || candidate.subjectKeyId().isEmpty()
                || certificate.authorityKeyId().equals(candidate.subjectKeyId());
    }
}
