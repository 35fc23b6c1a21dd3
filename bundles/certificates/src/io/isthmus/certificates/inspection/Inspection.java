package io.isthmus.certificates.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.rule.CertificateComparison;
import io.isthmus.certificates.rule.CertificateRules;
import io.isthmus.certificates.rule.CertificateUses;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.sdk.rule.HybridNames;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What there is to say of the files that were given.
 *
 * @param files     in their order
 * @param chains    of all certificates in all of them
 * @param wanted    the names that were asked for
 * @param snapshot  what both sides look like, where it was asked for
 * @param inventory the certificates of both sides, where the snapshot is there
 * @param lifetimes when it is time to renew one
 * @param now       the time that all is judged at
 * @since 1.0
 */
public record Inspection(List<InspectedFile> files, List<Chain> chains, List<String> wanted, Optional<Snapshot> snapshot,
        Optional<CertificateInventory> inventory, LifetimeRules lifetimes, Instant now) {

    private static final Set<CertificateComparison.Relation> RENEWING =
            Set.of(CertificateComparison.Relation.SAME_KEY, CertificateComparison.Relation.SAME_SUBJECT);

    /** Looks at files. */
    public static Inspection of(List<InspectedFile> files, List<String> wanted, Optional<Snapshot> snapshot,
            LifetimeRules lifetimes, Instant now) {
        return new Inspection(files, Chain.of(files.stream().flatMap(file -> file.certificates().stream()).toList()),
                wanted, snapshot, snapshot.map(taken -> CertificateInventory.of(taken, lifetimes)), lifetimes,
                now);
    }

    /** What rules say of a certificate, with the names that were asked for. */
    public List<Judgement> judgements(CertificateDetails certificate) {
        List<Judgement> judgements = new ArrayList<>(CertificateRules.judge(certificate, lifetimes, now));
        if (!signsOthers(certificate)) {
            judgements.addAll(NameCoverage.judge(certificate, wanted));
        }
        return judgements;
    }

    /** Whether it is there for the certificate of another's that it signed; nobody presents it as a server's own. */
    private boolean signsOthers(CertificateDetails certificate) {
        return certificate.usage().authority() && chains.stream()
                .noneMatch(chain -> chain.certificates().getFirst().equals(certificate));
    }

    /** Where a certificate is used, where a snapshot tells. */
    public Optional<CertificateUses> uses(CertificateDetails certificate) {
        return snapshot.map(taken -> CertificateUses.of(certificate, taken));
    }

    /** The names that the organizations of the snapshot need, each with what asks for it. */
    public Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        names().forEach(names -> names.needed().forEach(needed::putIfAbsent));
        return needed;
    }

    /** What could not be looked at while names and uses were sought. */
    public Set<String> unread() {
        Set<String> unread = new LinkedHashSet<>();
        names().forEach(names -> unread.addAll(names.unread()));
        files.stream().flatMap(file -> file.certificates().stream()).map(this::uses).flatMap(Optional::stream)
                .forEach(uses -> unread.addAll(uses.unread()));
        return unread;
    }

    /** The certificates of the snapshot that a certificate renews, or that renew it. */
    public List<Relative> relatives(CertificateDetails certificate) {
        return inventory.map(CertificateInventory::certificates).orElse(List.of()).stream()
                .flatMap(known -> known.details().map(details -> CertificateComparison.of(certificate, details).relation())
                        .filter(RENEWING::contains).map(relation -> new Relative(known, relation)).stream()).toList();
    }

    /**
     * A certificate of the snapshot that belongs to one of a file.
     *
     * @param certificate as the snapshot has it
     * @param relation    what the two are to each other
     * @since 1.0
     */
    public record Relative(ManagedCertificate certificate, CertificateComparison.Relation relation) {
    }

    private List<HybridNames> names() {
        List<HybridPair> pairs = snapshot.map(Snapshot::pairs).orElse(List.of());
        return pairs.stream().map(pair -> HybridNames.of(snapshot.orElseThrow(), pair)).toList();
    }
}
