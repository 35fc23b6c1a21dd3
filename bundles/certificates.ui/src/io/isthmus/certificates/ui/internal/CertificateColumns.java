package io.isthmus.certificates.ui.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.isthmus.certificates.Validity;
import io.isthmus.certificates.inventory.Agreement;
import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.InventoryWords;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.inventory.Presence;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;

/** The columns of the table: what a certificate is for, whether it is where it should be, and how long it counts. */
final class CertificateColumns {

    private final ConsoleModel model;
    private final Supplier<Optional<CertificateInventory>> inventory;

    /** @param inventory what the rows belong to */
    CertificateColumns(ConsoleModel model, Supplier<Optional<CertificateInventory>> inventory) {
        this.model = model;
        this.inventory = inventory;
    }

    List<Column<ManagedCertificate>> columns() {
        return List.of(
                Column.of("name", Messages.CertificateColumns_name, 30, ManagedCertificate::name), //$NON-NLS-1$
                Column.of("thumbprint", Messages.CertificateColumns_thumbprint, 13, //$NON-NLS-1$
                        (ManagedCertificate row) -> row.thumbprint().abbreviated())
                        .inFull(row -> row.thumbprint().text()),
                listed("usedFor", Messages.CertificateColumns_usedFor, 30, ManagedCertificate::purposes), //$NON-NLS-1$
                Column.of("agreement", Messages.CertificateColumns_agreement, 14, //$NON-NLS-1$
                        (ManagedCertificate row) -> InventoryWords.agreement(row.agreement()))
                        .sortedBy(Comparator.comparing(ManagedCertificate::agreement))
                        .marked(row -> mark(row.agreement())),
                listed("missing", Messages.CertificateColumns_missing, 20, //$NON-NLS-1$
                        row -> row.placesByScope(Presence.State.MISSING)),
                listed("outOfPlace", Messages.CertificateColumns_outOfPlace, 20, //$NON-NLS-1$
                        row -> row.placesByScope(Presence.State.OUT_OF_PLACE)),
                dated("validTo", Messages.CertificateColumns_validTo, Validity::notAfter), //$NON-NLS-1$
                Column.of("lifetime", Messages.CertificateColumns_lifetime, 11, this::lifetimeUsed) //$NON-NLS-1$
                        .sortedBy(Comparator.comparingDouble(row -> row.lifetimeUsed(taken()).orElse(-1)))
                        .marked(CertificateColumns::mark).explained(CertificateColumns::judgements),
                Column.of("warnings", Messages.CertificateColumns_warnings, 40, CertificateColumns::judgements), //$NON-NLS-1$
                listed("heldBy", Messages.CertificateColumns_heldBy, 24, ManagedCertificate::holders), //$NON-NLS-1$
                listed("notRead", Messages.CertificateColumns_notRead, 20, //$NON-NLS-1$
                        row -> row.placesByScope(Presence.State.NOT_READ)),
                told("signedBy", Messages.CertificateColumns_signedBy, 28, InventoryWords::chain), //$NON-NLS-1$
                told("key", Messages.CertificateColumns_key, 10, InventoryWords::key), //$NON-NLS-1$
                told("signature", Messages.CertificateColumns_signature, 14, InventoryWords::signature), //$NON-NLS-1$
                told("client", Messages.CertificateColumns_client, 12, InventoryWords::clientAuthentication), //$NON-NLS-1$
                told("covers", Messages.CertificateColumns_covers, 28, row -> inventory.get() //$NON-NLS-1$
                        .map(all -> InventoryWords.coverage(row, all)).orElse("")), //$NON-NLS-1$
                told("alsoUsedBy", Messages.CertificateColumns_alsoUsedBy, 28, //$NON-NLS-1$
                        row -> InventoryWords.otherUsers(row).orElse("")), //$NON-NLS-1$
                dated("validFrom", Messages.CertificateColumns_validFrom, Validity::notBefore).hidden()); //$NON-NLS-1$
    }

    private static Column<ManagedCertificate> listed(String id, String title, int width,
            Function<ManagedCertificate, List<String>> texts) {
        return told(id, title, width, row -> String.join(", ", texts.apply(row))); //$NON-NLS-1$
    }

    private static Column<ManagedCertificate> told(String id, String title, int width,
            Function<ManagedCertificate, String> text) {
        return Column.of(id, title, width, text).explained(text);
    }

    private Column<ManagedCertificate> dated(String id, String title, Function<Validity, Instant> time) {
        Function<ManagedCertificate, Optional<Instant>> instant = row -> row.validity().map(time);
        return Column.of(id, title, 14, (ManagedCertificate row) ->
                instant.apply(row).map(model.times()::date).orElse("")) //$NON-NLS-1$
                .sortedBy(Comparator.comparing(row -> instant.apply(row).orElse(Instant.MAX)))
                .inFull(row -> instant.apply(row).map(model.times()::exactly).orElse("")); //$NON-NLS-1$
    }

    private Instant taken() {
        return inventory.get().map(CertificateInventory::taken).orElse(Instant.EPOCH);
    }

    private String lifetimeUsed(ManagedCertificate row) {
        return InventoryWords.lifetimeUsed(row, taken());
    }

    private static String judgements(ManagedCertificate row) {
        return String.join(" ", row.judgements().stream().map(Judgement::message).toList()); //$NON-NLS-1$
    }

    static Mark mark(Agreement agreement) {
        return switch (agreement) {
            case AGREES -> Mark.GOOD;
            case DIFFERS -> Mark.BAD;
            case NOT_READ, UNTOLD -> Mark.UNSEEN;
            case NOT_JUDGED -> Mark.NONE;
            case REQUESTED -> Mark.WAITING;
        };
    }

    /** What is worst of what rules say. */
    private static Mark mark(ManagedCertificate row) {
        Severity severity = row.severity().orElse(null);
        if (severity == null) {
            return row.validity().isPresent() ? Mark.GOOD : Mark.UNSEEN;
        }
        return switch (severity) {
            case INFORMATION -> Mark.INFORMATION;
            case WARNING -> Mark.WARNING;
            case ERROR, CRITICAL -> Mark.BAD;
        };
    }
}
