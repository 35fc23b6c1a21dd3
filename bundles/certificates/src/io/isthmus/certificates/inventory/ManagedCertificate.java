package io.isthmus.certificates.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.CertificateUse;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.UseWords;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Thumbprint;

/**
 * One certificate with all that both sides show of it.
 *
 * @param thumbprint    names it
 * @param name          for a person: its common name, else the name that a key credential has, else its thumbprint
 * @param details       all that it tells, where some side showed the certificate itself
 * @param validity      from when to when it counts, as far as anything tells
 * @param uses          where both sides use it
 * @param presences     where it should be or should not, with how it is there
 * @param judgements    what rules say of it that matters for its uses
 * @param chain         who signed it, where the certificate itself was shown
 * @param serverStatus  what servers say of it other than "Valid", by server
 * @param untold        whether it signed itself and no server that holds it told its status, so that it may stand for a
 *                      request
 * @param covered       the names that hybrid needs and it covers
 * @param effective     when it becomes the current auth certificate, where it is staged with a date
 * @param alsoUsedBy    the partner applications beside Exchange Online that trust it, where it is the organization's
 *                      auth certificate
 * @param resource      where it stands in the snapshot, so that it can be revealed
 * @since 1.0
 */
public record ManagedCertificate(Thumbprint thumbprint, String name, Optional<CertificateDetails> details,
        Optional<Validity> validity, List<CertificateUse> uses, List<Presence> presences, List<Judgement> judgements,
        Optional<Chain> chain, Map<String, String> serverStatus, boolean untold, List<String> covered,
        Optional<Instant> effective, List<String> alsoUsedBy, Resource resource) {

    /** Copies the collections. */
    public ManagedCertificate {
        uses = List.copyOf(uses);
        presences = List.copyOf(presences);
        judgements = List.copyOf(judgements);
        serverStatus = Collections.unmodifiableMap(new TreeMap<>(serverStatus));
        covered = List.copyOf(covered);
        alsoUsedBy = List.copyOf(alsoUsedBy);
    }

    /** Whether it is where it should be: what is missing counts before what was not read. */
    public Agreement agreement() {
        if (serverStatus.values().stream().anyMatch(Certificate.PENDING_REQUEST::equalsIgnoreCase)) {
            return Agreement.REQUESTED;
        }
        if (in(Presence.State.MISSING).findAny().isPresent() || in(Presence.State.OUT_OF_PLACE).findAny().isPresent()) {
            return Agreement.DIFFERS;
        }
        if (in(Presence.State.NOT_READ).findAny().isPresent()) {
            return Agreement.NOT_READ;
        }
        if (!presences.isEmpty()) {
            return Agreement.AGREES;
        }
        boolean held = uses.stream().allMatch(use -> use.role() == Role.SERVER);
        return untold && held ? Agreement.UNTOLD : Agreement.NOT_JUDGED;
    }

    private Stream<Presence> in(Presence.State state) {
        return presences.stream().filter(presence -> presence.state() == state);
    }

    /** The places in a state. */
    public List<String> places(Presence.State state) {
        return in(state).map(Presence::place).distinct().toList();
    }

    /** The places in a state for a person: those of an organization or a tenant together, with its title. */
    public List<String> placesByScope(Presence.State state) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        in(state).forEach(one -> places.computeIfAbsent(one.scope(), scope -> new LinkedHashSet<>()).add(one.place()));
        return places.entrySet().stream().map(one -> NLS.bind(Messages.PlacesOf, String.join(", ", one.getValue()),
                one.getKey())).toList();
    }

    /** What it is used for, each purpose once in few words. */
    public List<String> purposes() {
        return UseWords.purposes(uses);
    }

    /** Every place that holds or presents it, servers first. */
    public List<String> holders() {
        return uses.stream().filter(use -> switch (use.role()) {
            case SERVER, APPLICATION_KEY, PRINCIPAL_KEY, SHARED_PRINCIPAL_KEY, PUBLIC_NAME -> true;
            default -> false;
        }).map(CertificateUse::name).distinct().toList();
    }

    /** Whether one of its uses is of a kind. */
    public boolean usedAs(Collection<Role> roles) {
        return uses.stream().anyMatch(use -> roles.contains(use.role()));
    }

    /** Whether a server uses it for a service. */
    public boolean serves(String service) {
        return uses.stream().anyMatch(use -> use.services().filter(told -> told.contains(service)).isPresent());
    }

    /** Whether anything uses it, or may; that a server holds it is no use, and neither is what it was before. */
    public boolean inUse() {
        return uses.stream().anyMatch(CertificateUse::inUse);
    }

    /** Whether it is, was or becomes an organization's auth certificate. */
    public boolean auth() {
        return uses.stream().anyMatch(CertificateUse::auth);
    }

    /** How much of its lifetime is over at a time: 0 before it began, 1 where it is over; empty where nothing tells. */
    public OptionalDouble lifetimeUsed(Instant time) {
        if (validity.isEmpty() || validity.get().lifetime().isNegative() || validity.get().lifetime().isZero()) {
            return OptionalDouble.empty();
        }
        Duration over = Duration.between(validity.get().notBefore(), time);
        return OptionalDouble.of(Math.clamp((double) over.toSeconds() / validity.get().lifetime().toSeconds(), 0, 1));
    }

    /** What is worst of what rules say. */
    public Optional<Severity> severity() {
        return judgements.stream().map(Judgement::severity).max(Comparator.naturalOrder());
    }

    /** Whether it may show who a client is; empty where the certificate itself was not shown. */
    public Optional<Boolean> clientAuthentication() {
        return details.map(certificate -> certificate.usage().allows(KeyPurpose.CLIENT_AUTHENTICATION));
    }
}
