package io.isthmus.benchmarks.internal.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.InventoryWords;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.inventory.Presence;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.timeline.Timeline;
import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.sdk.snapshot.Snapshot;

/** What the Certificate Manager shows of a snapshot, all of it but the widgets: its rows, its summary, its timeline. */
record ManagedTable(List<List<String>> rows, String summary, TimelineGeometry timeline) {

    private static final LifetimeRules USUAL = new LifetimeRules(Duration.ofDays(60), Duration.ofDays(30), true);

    static ManagedTable of(Snapshot snapshot) {
        CertificateInventory inventory = CertificateInventory.of(snapshot, USUAL);
        return new ManagedTable(inventory.certificates().stream().map(one -> row(one, inventory.taken())).toList(),
                InventoryWords.summary(inventory), TimelineGeometry.of(Timeline.of(snapshot.organization(), inventory),
                        TimelineGeometry.FILE_WIDTH));
    }

    private static List<String> row(ManagedCertificate one, Instant taken) {
        return Stream.concat(Stream.of(one.name(), one.thumbprint().text(), InventoryWords.agreement(one.agreement()),
                one.validity().map(validity -> validity.notAfter().toString()).orElse(""), //$NON-NLS-1$
                InventoryWords.lifetimeUsed(one, taken), InventoryWords.chain(one), InventoryWords.key(one),
                InventoryWords.signature(one), InventoryWords.clientAuthentication(one)),
                Stream.of(one.purposes(), one.places(Presence.State.MISSING), one.places(Presence.State.OUT_OF_PLACE),
                        one.places(Presence.State.NOT_READ), one.holders(),
                        one.judgements().stream().map(Judgement::message).toList()).map(List::toString))
                .toList();
    }
}
