package io.isthmus.certificates.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.InventoryWords;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.inventory.Presence;
import io.isthmus.certificates.inventory.SeenName;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.timeline.Timeline;
import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.certificates.timeline.TimelineGeometry.Row;
import io.isthmus.certificates.timeline.TimelineWords;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.table.TablePresenter;

/** The state of the certificates' view: the inventory, its table, the timeline of the rows that are shown, a selection. */
final class CertificatesPresenter extends Presenter {

    private static final String ROTATE = "certificate.rotate"; //$NON-NLS-1$
    private static final String UPLOAD = "app.certificates"; //$NON-NLS-1$
    private static final String CLEAN_UP = "shared.cleanup"; //$NON-NLS-1$
    private static final String RENEW = "tls.renew"; //$NON-NLS-1$
    private static final String PRUNE = "certificate.prune"; //$NON-NLS-1$

    /** More names, or more unread parts, would take the room of the table. */
    private static final int MOST_NAMES = 2;

    private final ConsoleModel model;
    private final TablePresenter<ManagedCertificate> table;
    private volatile Looked seen = new Looked(Optional.empty(), Optional.empty(), "", List.of()); //$NON-NLS-1$
    private Optional<Thumbprint> selected = Optional.empty();

    /**
     * What is to be seen.
     *
     * @param snapshot  what was read
     * @param inventory the certificates in it
     * @param summary   in one sentence; empty where nothing was read
     * @param problems  what the table has no row for, a sentence each
     */
    record Looked(Optional<Snapshot> snapshot, Optional<CertificateInventory> inventory, String summary,
            List<String> problems) {
    }

    CertificatesPresenter(ConsoleModel model) {
        this.model = model;
        table = new TablePresenter<>("certificates", new CertificateColumns(model, () -> seen.inventory()).columns()); //$NON-NLS-1$
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CONNECTION, this::changed));
    }

    /** Makes the inventory of what was read, once it was read; in any thread. */
    Looked look() {
        Looked before = seen;
        Optional<Snapshot> snapshot = model.snapshot();
        if (model.reading()) {
            return before;
        }
        LifetimeRules lifetimes = LifetimeRules.of(model.console().facts());
        if (snapshot.equals(before.snapshot())
                && before.inventory().filter(one -> !one.lifetimes().equals(lifetimes)).isEmpty()) {
            return before;
        }
        return snapshot.map(taken -> looked(taken, lifetimes))
                .orElseGet(() -> new Looked(Optional.empty(), Optional.empty(), "", List.of())); //$NON-NLS-1$
    }

    private static Looked looked(Snapshot snapshot, LifetimeRules lifetimes) {
        CertificateInventory inventory = CertificateInventory.of(snapshot, lifetimes);
        List<String> problems = new ArrayList<>();
        inventory.unmet().forEach(name -> problems.add(InventoryWords.unmet(name)));
        problems.addAll(InventoryWords.uncovered(inventory, MOST_NAMES));
        inventory.names().stream().filter(name -> name.presented().isPresent())
                .flatMap(name -> InventoryWords.seen(name).stream()).limit(MOST_NAMES).forEach(problems::add);
        List<String> unread = Stream.concat(inventory.names().stream().filter(SeenName::unseen)
                .map(name -> name.name().address()), inventory.unread().stream()).toList();
        if (!unread.isEmpty()) {
            problems.add(NLS.bind(Messages.CertificatesPresenter_unread, unread(unread)));
        }
        String summary = InventoryWords.summary(inventory);
        return new Looked(Optional.of(snapshot), Optional.of(inventory), inventory.names().isEmpty()
                ? NLS.bind(Messages.CertificatesPresenter_namesNotAsked, summary) : summary, problems);
    }

    private static String unread(List<String> parts) {
        String named = String.join(", ", parts.subList(0, Math.min(MOST_NAMES, parts.size()))); //$NON-NLS-1$
        return parts.size() > MOST_NAMES ? named + ", …" : named; //$NON-NLS-1$
    }

    /** Takes over what was looked at; in the thread of the widgets. */
    void show(Looked looked) {
        seen = looked;
        table.setEmptyText(model.reading() ? Messages.CertificatesPresenter_reading
                : model.connection().isPresent() ? Messages.CertificatesPresenter_none
                        : Messages.CertificatesPresenter_empty);
        table.setRows(looked.inventory().map(CertificateInventory::certificates).orElse(List.of()));
    }

    TablePresenter<ManagedCertificate> table() {
        return table;
    }

    Optional<CertificateInventory> inventory() {
        return seen.inventory();
    }

    /** The timeline of the rows that the table shows; of those alone that something uses, unless all others are filtered out. */
    Optional<TimelineGeometry> timeline(double width) {
        List<ManagedCertificate> shown = table.visible();
        List<ManagedCertificate> used = shown.stream().filter(ManagedCertificate::inUse).toList();
        return seen.inventory().filter(all -> !shown.isEmpty()).map(all -> TimelineGeometry.of(
                Timeline.of(title(), all, used.isEmpty() ? shown : used), width));
    }

    private String title() {
        return seen.snapshot().map(Snapshot::organization).orElse(""); //$NON-NLS-1$
    }

    /** The timeline in a sentence, for a screen reader. */
    String sentence() {
        return timeline(0).map(geometry -> TimelineWords.summary(geometry.timeline()))
                .orElse(Messages.CertificatesPresenter_empty);
    }

    /** Selects a certificate for the whole window. */
    void select(ManagedCertificate certificate) {
        selected = Optional.of(certificate.thumbprint());
        model.select(new Selected.ResourceSelected(certificate.resource(),
                model.pair().flatMap(pair -> pair.key(certificate.resource().side()))));
    }

    /** The certificate that is selected here, as long as it is there. */
    Optional<ManagedCertificate> selected() {
        return selected.flatMap(thumbprint -> seen.inventory().flatMap(all -> all.find(thumbprint)));
    }

    /** The row of the timeline that is selected. */
    Optional<Row> selected(TimelineGeometry geometry) {
        return geometry.rows().stream().filter(row -> selected.equals(Optional.of(row.lane().thumbprint()))).findFirst();
    }

    /**
     * Goes up or down the timeline by the keyboard.
     *
     * @return the certificate that was come to
     */
    Optional<ManagedCertificate> move(TimelineGeometry geometry, int down) {
        if (geometry.rows().isEmpty()) {
            return Optional.empty();
        }
        int from = selected(geometry).map(geometry.rows()::indexOf).orElse(down > 0 ? -1 : geometry.rows().size());
        int to = (int) Math.clamp((long) from + down, 0, geometry.rows().size() - 1);
        return choose(geometry.rows().get(to));
    }

    /** Selects the certificate of a row of the timeline. */
    Optional<ManagedCertificate> choose(Row row) {
        Optional<ManagedCertificate> found = seen.inventory().flatMap(all -> all.find(row.lane().thumbprint()));
        found.ifPresent(this::select);
        return found;
    }

    /**
     * The kinds of plan that fit a certificate and are installed, the one that mends most first: what stands where it
     * should not goes, what is missing at the application is uploaded, what nears its end is renewed, what servers signed
     * with before goes.
     */
    List<String> plans(ManagedCertificate certificate) {
        Stream.Builder<String> plans = Stream.builder();
        if (certificate.usedAs(List.of(Role.SHARED_PRINCIPAL_KEY))) {
            plans.add(CLEAN_UP);
        }
        if (certificate.usedAs(List.of(Role.AUTH_CURRENT, Role.AUTH_NEXT))) {
            if (!certificate.places(Presence.State.MISSING).isEmpty()) {
                plans.add(UPLOAD);
            }
            plans.add(ROTATE);
            plans.add(UPLOAD);
        }
        if (certificate.usedAs(List.of(Role.AUTH_PREVIOUS))) {
            plans.add(PRUNE);
        }
        if (certificate.usedAs(List.of(Role.HYBRID_CONFIGURATION, Role.SEND_CONNECTOR, Role.RECEIVE_CONNECTOR))) {
            plans.add(RENEW);
        }
        return plans.build().distinct().filter(plan -> model.console().plans().find(plan).isPresent()).toList();
    }

    /** What a kind of plan is called. */
    String planTitle(String plan) {
        return model.console().plans().find(plan).map(kind -> kind.title()).orElse(plan);
    }
}
