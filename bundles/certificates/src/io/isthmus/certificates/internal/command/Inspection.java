package io.isthmus.certificates.internal.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.rule.CertificateRules;
import io.isthmus.certificates.rule.CertificateUses;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.HybridNames;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What there is to say of the files that were given.
 *
 * @param files    in their order
 * @param chains   of all certificates in all of them
 * @param wanted   the names that were asked for
 * @param snapshot what both sides look like, where it was asked for
 * @param now      the time that all is judged at
 */
record Inspection(List<InspectedFile> files, List<Chain> chains, List<String> wanted, Optional<Snapshot> snapshot,
        Instant now) {

    static Inspection of(List<InspectedFile> files, List<String> wanted, Optional<Snapshot> snapshot, Instant now) {
        return new Inspection(files, Chain.of(files.stream().flatMap(file -> file.certificates().stream()).toList()),
                wanted, snapshot, now);
    }

    /** What rules say of a certificate, with the names that were asked for. */
    List<Judgement> judgements(CertificateDetails certificate) {
        List<Judgement> judgements = new ArrayList<>(CertificateRules.judge(certificate, now));
        if (!certificate.usage().authority()) {
            judgements.addAll(NameCoverage.judge(certificate, wanted));
        }
        return judgements;
    }

    /** Where a certificate is used, where a snapshot tells. */
    Optional<CertificateUses> uses(CertificateDetails certificate) {
        return snapshot.map(taken -> CertificateUses.of(certificate, taken));
    }

    /** The names that the organizations of the snapshot need, each with what asks for it. */
    Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        names().forEach(names -> names.needed().forEach(needed::putIfAbsent));
        return needed;
    }

    /** What could not be looked at while names and uses were sought. */
    Set<String> unread() {
        Set<String> unread = new LinkedHashSet<>();
        names().forEach(names -> unread.addAll(names.unread()));
        files.stream().flatMap(file -> file.certificates().stream()).map(this::uses).flatMap(Optional::stream)
                .forEach(uses -> unread.addAll(uses.unread()));
        return unread;
    }

    private List<HybridNames> names() {
        List<HybridPair> pairs = snapshot.map(Snapshot::pairs).orElse(List.of());
        return pairs.stream().map(pair -> HybridNames.of(snapshot.orElseThrow(), pair)).toList();
    }

    /** How the command ends. */
    ExitCode code() {
        long refused = files.stream().filter(file -> file.content().isEmpty()).count();
        ExitCode read = refused == 0 ? ExitCode.FINE
                : refused == files.size() ? ExitCode.FAILED : ExitCode.PARTLY_DONE;
        boolean findings = files.stream().anyMatch(file -> !file.passedOver().isEmpty() || file.certificates().stream()
                .flatMap(certificate -> judgements(certificate).stream()).anyMatch(Judgement::needsSomebody));
        return read.and(unread().isEmpty() ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK)
                .and(findings ? ExitCode.FINDINGS : ExitCode.FINE);
    }
}
