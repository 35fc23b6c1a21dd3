package io.isthmus.certificates.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.CertificateRules;
import io.isthmus.certificates.rule.CertificateUse;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.certificates.rule.SnapshotUses;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.HybridNames;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Makes an inventory: collects what is shown, joins it by thumbprint, and asks the rules. */
final class InventoryMaker {

    private static final Set<Role> SENDING = Set.of(Role.HYBRID_CONFIGURATION, Role.SEND_CONNECTOR);
    private static final Set<Role> RECEIVING = Set.of(Role.HYBRID_CONFIGURATION, Role.RECEIVE_CONNECTOR,
            Role.PUBLIC_NAME);
    private static final Set<Judgement.Kind> BY_TIME = Set.of(Judgement.Kind.EXPIRED, Judgement.Kind.EXPIRES_SOON);
    /** What only counts for who can be told: whom the organization trusts besides, and where certificates should be. */
    private static final List<Part<?>> LOOKED_AT_BESIDES = List.of(Parts.SERVERS, Parts.PARTNER_APPLICATIONS);

    private final Snapshot snapshot;
    private final LifetimeRules lifetimes;
    private final Instant now;
    private final Map<Thumbprint, Shown> shown;
    private final SnapshotUses uses;
    private final Map<String, String> needed = new LinkedHashMap<>();
    /** Those that an organization needs whose certificates were not all read. */
    private final Set<String> open = new HashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();

    InventoryMaker(Snapshot snapshot, LifetimeRules lifetimes) {
        this.snapshot = snapshot;
        this.lifetimes = lifetimes;
        this.now = snapshot.taken();
        this.shown = Shown.of(snapshot);
        this.uses = SnapshotUses.of(snapshot);
    }

    CertificateInventory make() {
        uses.thumbprints().forEach(thumbprint -> shown.computeIfAbsent(thumbprint, Shown::nothingOf));
        names();
        unread();
        Expectations expectations = new Expectations(snapshot, shown);
        Map<CertificateDetails, Chain> chains = Chain.each(Stream.concat(shown.values().stream().map(Shown::details)
                .flatMap(Optional::stream), expectations.seen().stream().flatMap(seen -> seen.signers().stream()))
                .toList());
        List<ManagedCertificate> certificates = shown.values().stream()
                .map(one -> managed(one, expectations, chains)).sorted(order()).toList();
        Map<Boolean, List<String>> uncovered = uncovered(certificates).stream()
                .collect(Collectors.partitioningBy(open::contains));
        return new CertificateInventory(now, lifetimes, certificates, needed, uncovered.get(false), uncovered.get(true),
                expectations.unmet(), expectations.seen().stream().flatMap(seen -> seen.names().stream()).toList(),
                blind(), List.copyOf(unread));
    }

    private void names() {
        for (HybridPair pair : snapshot.pairs()) {
            HybridNames names = HybridNames.of(snapshot, pair);
            names.needed().forEach(needed::putIfAbsent);
            unread.addAll(names.unread());
            if (!allRead(snapshot.read(Parts.CERTIFICATES, pair))) {
                open.addAll(names.needed().keySet());
            }
        }
    }

    private static boolean allRead(Reading<List<ServerCertificates>> held) {
        return held.state() == ReadState.READ && held.value().orElseThrow().stream()
                .allMatch(server -> server.certificates().state() == ReadState.READ);
    }

    private boolean blind() {
        List<SideSnapshot> organizations = sides(Side.ON_PREMISES);
        return organizations.isEmpty()
                || organizations.stream().anyMatch(side -> !side.read(Parts.CERTIFICATES).known());
    }

    private void unread() {
        unread.addAll(uses.unread());
        for (SideSnapshot side : sides(Side.ON_PREMISES)) {
            LOOKED_AT_BESIDES.stream().filter(part -> !side.read(part).known())
                    .forEach(part -> unread.add(part.id() + " (" + side.scope().title() + ")"));
        }
        for (SideSnapshot side : sides(Side.ENTRA)) {
            side.read(Parts.APPLICATIONS).value().orElse(List.of())
                    .forEach(one -> nameless(one.displayName(), one.keyCredentials()));
            side.read(Parts.SHARED_PRINCIPAL).value()
                    .ifPresent(one -> nameless(one.displayName(), one.keyCredentials()));
        }
    }

    private List<SideSnapshot> sides(Side wanted) {
        return snapshot.sides().stream().filter(side -> side.scope().side() == wanted).toList();
    }

    /** A key that shows no thumbprint can be the public half of any certificate. */
    private void nameless(String holder, List<KeyCredential> keys) {
        keys.stream().filter(key -> KeyRules.thumbprint(key).isEmpty())
                .forEach(key -> unread.add(NLS.bind(Messages.KeyWithoutThumbprint, key.keyId(), holder)));
    }

    private ManagedCertificate managed(Shown one, Expectations expectations, Map<CertificateDetails, Chain> chains) {
        List<CertificateUse> used = one.requested() ? uses.of(one.thumbprint())
                : one.details().map(uses::of).or(() -> one.told().map(uses::of))
                        .orElseGet(() -> uses.of(one.thumbprint()));
        return new ManagedCertificate(one.thumbprint(), one.name(), one.details(), one.validity(), used,
                expectations.of(one.thumbprint()), judgements(one, used, expectations), one.details().map(chains::get),
                one.serverStatus(), one.untold(), covered(one), effective(one.thumbprint()), alsoUsedBy(one.thumbprint()),
                one.resource());
    }

    private List<Judgement> judgements(Shown one, List<CertificateUse> used, Expectations expectations) {
        return Stream.concat(judgements(one, used).stream(), expectations.seen().stream()
                .flatMap(seen -> seen.judgements().getOrDefault(one.thumbprint(), List.of()).stream())).toList();
    }

    private List<Judgement> judgements(Shown one, List<CertificateUse> used) {
        LifetimeRules rules = lifetimes.forAuth(used.stream().anyMatch(CertificateUse::auth));
        List<Judgement> all = one.details().map(details -> CertificateRules.judge(details, rules, now))
                .or(() -> one.validity().map(validity -> rules.judge(validity, now))).orElse(List.of());
        return all.stream().filter(judgement -> matters(judgement, used))
                .map(judgement -> used.stream().noneMatch(CertificateUse::inUse) && BY_TIME.contains(judgement.kind())
                        ? new Judgement(judgement.kind(), Severity.INFORMATION, judgement.message()) : judgement)
                .toList();
    }

    /** Who sends with it is a client; who receives or answers with it is a server. */
    private static boolean matters(Judgement judgement, List<CertificateUse> used) {
        return switch (judgement.kind()) {
            case NO_CLIENT_AUTHENTICATION -> used.stream().anyMatch(use -> SENDING.contains(use.role()));
            case NO_SERVER_AUTHENTICATION -> used.stream()
                    .anyMatch(use -> RECEIVING.contains(use.role()) || use.serving());
            default -> true;
        };
    }

    private List<String> covered(Shown one) {
        return needed.keySet().stream().filter(name -> one.details()
                .map(details -> NameCoverage.covers(details, name)).orElse(false)).toList();
    }

    private List<String> uncovered(List<ManagedCertificate> certificates) {
        Set<String> covered = new LinkedHashSet<>();
        certificates.stream().filter(ManagedCertificate::inUse)
                .filter(one -> one.validity().filter(validity -> !validity.expiredAt(now)).isPresent())
                .forEach(one -> covered.addAll(one.covered()));
        return needed.keySet().stream().filter(name -> !covered.contains(name)).toList();
    }

    private Optional<Instant> effective(Thumbprint thumbprint) {
        return configurations().filter(one -> one.next().equals(Optional.of(thumbprint)))
                .flatMap(one -> one.nextEffective().stream()).min(Comparator.naturalOrder());
    }

    private Stream<AuthConfiguration> configurations() {
        return sides(Side.ON_PREMISES).stream().flatMap(side -> side.read(Parts.AUTH_CONFIGURATION).value().stream());
    }

    private List<String> alsoUsedBy(Thumbprint thumbprint) {
        return sides(Side.ON_PREMISES).stream().filter(side -> side.read(Parts.AUTH_CONFIGURATION).value()
                .map(KeyRules::signing).filter(signing -> signing.contains(thumbprint)).isPresent())
                .flatMap(side -> OAuthRules.others(side.read(Parts.PARTNER_APPLICATIONS).value().orElse(List.of()))
                        .stream()).map(PartnerApplication::name).distinct().sorted().toList();
    }

    private static Comparator<ManagedCertificate> order() {
        return Comparator.comparingInt(InventoryMaker::rank)
                .thenComparing(one -> one.validity().map(Validity::notAfter).orElse(Instant.MAX))
                .thenComparing(ManagedCertificate::name).thenComparing(one -> one.thumbprint().text());
    }

    private static int rank(ManagedCertificate certificate) {
        List<List<Role>> ranks = List.of(List.of(Role.AUTH_CURRENT), List.of(Role.AUTH_NEXT),
                List.of(Role.HYBRID_CONFIGURATION, Role.SEND_CONNECTOR, Role.RECEIVE_CONNECTOR, Role.INBOUND_CONNECTOR),
                List.of(Role.FEDERATION_TRUST));
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (certificate.usedAs(ranks.get(rank))) {
                return rank;
            }
        }
        List<Role> keys = new ArrayList<>(List.of(Role.APPLICATION_KEY, Role.SHARED_PRINCIPAL_KEY, Role.PRINCIPAL_KEY));
        if (certificate.usedAs(keys)) {
            return ranks.size();
        }
        return certificate.serves("IIS") || certificate.usedAs(List.of(Role.PUBLIC_NAME)) ? ranks.size() + 1
                : certificate.serves("SMTP") ? ranks.size() + 2
                : certificate.auth() ? ranks.size() + 3 : ranks.size() + 4;
    }
}
