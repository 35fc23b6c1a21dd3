package io.isthmus.console.ui.internal.changes;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.watch.DriftWatch;
import io.isthmus.console.ui.internal.watch.WatchStatus;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.Visit;
import io.isthmus.ui.model.WatchState;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TablePresenter;

/**
 * The state of the view of changes. Rows that come while others are looked at wait until they are asked for, so that
 * nothing moves under the mouse.
 */
final class ChangesPresenter extends Presenter {

    private final ConsoleModel model;
    private final TablePresenter<ChangeRow> rows;
    private Visit visit;
    private Set<String> known = Set.of();
    private volatile Optional<ChangeRow> chosen = Optional.empty();

    /**
     * What is to be seen.
     *
     * @param sentence  how much of it needs a person
     * @param count     of what was found and nobody looked at
     * @param status    how the watch stands, as sentences
     * @param rows      what was found
     * @param arrived   how many more there are that wait to be asked for
     * @param problems  what of it cannot be read, or is no longer kept; empty where there is nothing to say
     * @param emptyText what to do where there is no row
     */
    record Looked(String sentence, int count, Optional<WatchStatus> status, List<ChangeRow> rows, int arrived,
            String problems, String emptyText) {
    }

    ChangesPresenter(ConsoleModel model) {
        this.model = model;
        rows = new TablePresenter<>("changes.found", columns()); //$NON-NLS-1$
        track(model.onChange(Topic.WATCH, this::changed));
        track(model.onChange(Topic.CONNECTION, this::changed));
    }

    private List<Column<ChangeRow>> columns() {
        Comparator<ChangeRow> time = Comparator.comparing(row -> row.at().orElse(Instant.MAX));
        return List.of(
                Column.of("severity", Messages.ChangesPresenter_severity, 14, ChangeRow::severity) //$NON-NLS-1$
                        .sortedBy(Comparator.comparing((ChangeRow row) -> row.mark().ordinal())).marked(ChangeRow::mark),
                Column.of("change", Messages.ChangesPresenter_change, 52, //$NON-NLS-1$
                        (ChangeRow row) -> ShortIds.within(row.what())).inFull(ChangeRow::what)
                        .explained(ChangesPresenter::explanation),
                Column.of("when", Messages.ChangesPresenter_when, 16, this::when) //$NON-NLS-1$
                        .sortedBy(time).explained(this::exactly),
                Column.of("side", Messages.ChangesPresenter_side, 18, ChangeRow::side), //$NON-NLS-1$
                Column.of("object", Messages.ChangesPresenter_object, 26, //$NON-NLS-1$
                        (ChangeRow row) -> ShortIds.within(row.object())).inFull(ChangeRow::object),
                Column.of("between", Messages.ChangesPresenter_between, 24, ChangeRow::between), //$NON-NLS-1$
                Column.of("who", Messages.ChangesPresenter_who, 30, ChangeRow::who).inFull(ChangeRow::who), //$NON-NLS-1$
                Column.of("plan", Messages.ChangesPresenter_plan, 24, this::plan), //$NON-NLS-1$
                Column.of("seen", Messages.ChangesPresenter_seen, 20, ChangeRow::seen)); //$NON-NLS-1$
    }

    private static String explanation(ChangeRow row) {
        return row.more().isEmpty() ? row.what() : row.what() + "\n" + row.more(); //$NON-NLS-1$
    }

    private String when(ChangeRow row) {
        return row.at().map(model.times()::shortly).orElse(""); //$NON-NLS-1$
    }

    private String exactly(ChangeRow row) {
        return row.at().map(at -> model.times().exactly(at) + ", " + model.times().distance(at)).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private String plan(ChangeRow row) {
        return row.plan().map(Remediation::plan).map(id -> model.console().plans().find(id)
                .map(PlanDescriptor::title).orElse(id)).orElse(""); //$NON-NLS-1$
    }

    /** Works out what is to be seen; in any thread. */
    synchronized Looked look() {
        Visit now = model.visit();
        List<FoundEntry> all = now.watching().found().entries();
        if (now != visit || known.isEmpty()) {
            visit = now;
            known = ids(all);
        }
        List<FoundEntry> shown = all.stream().filter(entry -> known.contains(entry.id())).toList();
        WatchState state = now.watching().state();
        return new Looked(sentence(now, state), now.watching().found().open().size(), WatchStatus.of(model),
                new ChangeRows(model.times()).of(shown, state), all.size() - shown.size(), problems(now), emptyText(state));
    }

    private static Set<String> ids(List<FoundEntry> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    /** Shows what came meanwhile. */
    void showArrived() {
        synchronized (this) {
            known = ids(model.watching().found().entries());
        }
        changed();
    }

    private static String sentence(Visit visit, WatchState state) {
        StringJoiner parts = new StringJoiner(" · "); //$NON-NLS-1$
        int open = visit.watching().found().open().size();
        parts.add(open == 0 ? Messages.ChangesPresenter_nothingOpen : NLS.bind(Messages.ChangesPresenter_open, open));
        if (!state.effects().isEmpty()) {
            parts.add(NLS.bind(Messages.ChangesPresenter_waiting, state.effects().size()));
        }
        if (!state.unseen().isEmpty()) {
            parts.add(NLS.bind(Messages.ChangesPresenter_unseen, state.unseen().size()));
        }
        return parts.toString();
    }

    private static String problems(Visit visit) {
        StringJoiner lines = new StringJoiner("\n"); //$NON-NLS-1$
        visit.watching().found().problems().forEach(lines::add);
        long forgotten = visit.watching().found().forgotten();
        if (forgotten > 0) {
            lines.add(NLS.bind(Messages.ChangesPresenter_forgotten, forgotten));
        }
        return lines.toString();
    }

    private String emptyText(WatchState state) {
        if (model.connection().filter(DriftWatch::watchable).isEmpty()) {
            return model.connection().isEmpty() ? Messages.ChangesPresenter_noOrganization
                    : Messages.ChangesPresenter_file;
        }
        return switch (state.phase()) {
            case OFF -> Messages.ChangesPresenter_off;
            case OFFLINE -> Messages.ChangesPresenter_offline;
            case LOOKING -> Messages.ChangesPresenter_looking;
            case HELD, WAITING -> Messages.ChangesPresenter_none;
        };
    }

    /** Takes over what was looked at; in the thread of the widgets. */
    void show(Looked looked) {
        chosen = chosen.flatMap(row -> looked.rows().stream().filter(other -> same(row, other)).findFirst());
        rows.setEmptyText(looked.emptyText());
        rows.setRows(looked.rows());
    }

    private static boolean same(ChangeRow one, ChangeRow other) {
        return one.entry().map(FoundEntry::id).equals(other.entry().map(FoundEntry::id))
                && one.what().equals(other.what());
    }

    TablePresenter<ChangeRow> rows() {
        return rows;
    }

    /** The row that the user chose last, as it is now. */
    Optional<ChangeRow> chosen() {
        return chosen;
    }

    /** Looks at a row; what stands only for now has no details. */
    void choose(ChangeRow row) {
        chosen = Optional.of(row);
        row.entry().ifPresent(entry -> model.select(new Selected.FoundSelected(entry)));
        changed();
    }

    /** Whether the chosen row can be noted as looked at. */
    boolean acknowledgeable() {
        return chosen.flatMap(ChangeRow::entry).filter(FoundEntry::open).isPresent();
    }

    /** Whether that can be taken back. */
    boolean acknowledged() {
        return chosen.flatMap(ChangeRow::entry).flatMap(FoundEntry::acknowledged).isPresent();
    }

    /** What of the shown rows nobody looked at. */
    List<String> open() {
        synchronized (this) {
            return model.watching().found().open().stream().map(FoundEntry::id).filter(known::contains).toList();
        }
    }
}
