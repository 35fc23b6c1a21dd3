package io.isthmus.certificates.inventory;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * All certificates that matter on both sides, each once, joined by thumbprint: auth certificates, what servers hold, the
 * keys of applications and of the shared principal, what connectors name, what public names present. Everything is
 * judged at the time when the snapshot was taken. Immutable.
 *
 * @param taken        when the snapshot was taken
 * @param lifetimes    when it is time to renew one
 * @param certificates those that organizations sign with first, then those of the mail flow, of services, and the others;
 *                     of each sort the one that ends first
 * @param needed       the names that hybrid needs some certificate to cover, each with what asks for it
 * @param uncovered    those of them that no certificate in use covers, where all certificates were read that could
 * @param undecided    those of them that no certificate in use covers that was read, where one could that was not
 * @param unmet        the names by which connectors mean certificates that no server was seen to hold
 * @param names        the public names, as they answered; empty where nobody looked
 * @param blind        whether no server of an organization was read, so that any certificate may be held there
 * @param unread       what could not be looked at, as id of the part with the organization, the tenant or the server
 * @since 1.0
 */
public record CertificateInventory(Instant taken, LifetimeRules lifetimes, List<ManagedCertificate> certificates,
        Map<String, String> needed, List<String> uncovered, List<String> undecided, List<UnmetName> unmet,
        List<SeenName> names, boolean blind, List<String> unread) {

    /** Copies the collections in their order. */
    public CertificateInventory {
        certificates = List.copyOf(certificates);
        needed = Collections.unmodifiableMap(new LinkedHashMap<>(needed));
        uncovered = List.copyOf(uncovered);
        undecided = List.copyOf(undecided);
        unmet = List.copyOf(unmet);
        names = List.copyOf(names);
        unread = List.copyOf(unread);
    }

    /**
     * Makes the inventory of a snapshot; takes some milliseconds for each hundred certificates, and asks nobody.
     *
     * @param lifetimes when it is time to renew
     */
    public static CertificateInventory of(Snapshot snapshot, LifetimeRules lifetimes) {
        return new InventoryMaker(snapshot, lifetimes).make();
    }

    /** A certificate by its thumbprint. */
    public Optional<ManagedCertificate> find(Thumbprint thumbprint) {
        return certificates.stream().filter(one -> one.thumbprint().equals(thumbprint)).findFirst();
    }

    /** Of how many certificates a place could not be looked at where they should be, or should not. */
    public long notReadEverywhere() {
        return blind ? certificates.size() : certificates.stream().filter(one -> one.presences().stream()
                .anyMatch(presence -> presence.state() == Presence.State.NOT_READ)).count();
    }

    /** How many certificates stand in a way. */
    public long count(Agreement agreement) {
        return certificates.stream().filter(one -> one.agreement() == agreement).count();
    }
}
