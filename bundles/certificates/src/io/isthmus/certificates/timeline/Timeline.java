package io.isthmus.certificates.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.ManagedCertificate;

/**
 * The lifetimes of certificates from a month before the inventory was taken to two years after it. Immutable.
 *
 * @param title for a person: the organization
 * @param from  where the picture begins
 * @param today when the inventory was taken
 * @param to    where the picture ends
 * @param lanes one for each certificate, in the order in which they are drawn
 * @param left  how many certificates have no lane, since there are more than anybody looks through
 * @since 1.0
 */
public record Timeline(String title, Instant from, Instant today, Instant to, List<TimelineLane> lanes, int left) {

    /** More lanes are no picture any more, and no screen has room for them. */
    public static final int MOST_LANES = 500;

    private static final int MONTHS = 24;

    /** Copies the list. */
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /**
     * Makes the timeline of some certificates of an inventory, in the order in which they are given.
     *
     * @param title for a person
     */
    public static Timeline of(String title, CertificateInventory inventory, List<ManagedCertificate> certificates) {
        Instant today = inventory.taken();
        List<TimelineLane> lanes = certificates.stream().limit(MOST_LANES)
                .map(certificate -> TimelineLane.of(certificate, inventory)).toList();
        return new Timeline(title, today.atOffset(ZoneOffset.UTC).minusMonths(1).toInstant(), today,
                today.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant(), lanes, certificates.size() - lanes.size());
    }

    /** The timeline of all certificates that something uses. */
    public static Timeline of(String title, CertificateInventory inventory) {
        return of(title, inventory, inventory.certificates().stream().filter(ManagedCertificate::inUse).toList());
    }
}
