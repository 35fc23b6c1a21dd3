package io.isthmus.certificates.rule;

import java.util.List;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Where both sides use a certificate, joined by its thumbprint, or by the names where connectors know no other way
 * ({@code <I>issuer<S>subject}).
 *
 * @param uses   in the order of the snapshot's sides
 * @param unread what could not be looked at, as id of the part with the organization, the tenant or the server: the
 *               certificate may be used there
 * @since 1.0
 */
public record CertificateUses(List<CertificateUse> uses, List<String> unread) {

    /** Copies the lists. */
    public CertificateUses {
        uses = List.copyOf(uses);
        unread = List.copyOf(unread);
    }

    /** Looks through a snapshot for one certificate; for many, {@link SnapshotUses} looks once. */
    public static CertificateUses of(CertificateDetails certificate, Snapshot snapshot) {
        SnapshotUses all = SnapshotUses.of(snapshot);
        return new CertificateUses(all.of(certificate), all.unread());
    }
}
