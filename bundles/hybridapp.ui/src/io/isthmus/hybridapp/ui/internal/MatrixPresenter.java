package io.isthmus.hybridapp.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.hybridapp.matrix.MatrixCell;
import io.isthmus.hybridapp.matrix.MatrixRow;
import io.isthmus.hybridapp.matrix.MatrixState;
import io.isthmus.hybridapp.matrix.MatrixStep;
import io.isthmus.hybridapp.matrix.PairMatrix;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Counted;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TablePresenter;

/** The state of the matrix' view: a row for each pair, a column for each step, and the row that is looked at. */
final class MatrixPresenter extends Presenter {

    private static final int NAME_WIDTH = 26;
    private static final int STEP_WIDTH = 15;

    private final ConsoleModel model;
    private final TablePresenter<MatrixRow> table;
    private volatile Looked seen = new Looked(Optional.empty(), List.of());
    private Optional<HybridPair> selected = Optional.empty();
    private Optional<PlanRound> round = Optional.empty();
    private Optional<UUID> shownBefore = Optional.empty();

    /**
     * What is to be seen.
     *
     * @param snapshot what was read
     * @param rows     one for each pair
     */
    record Looked(Optional<Snapshot> snapshot, List<MatrixRow> rows) {
    }

    MatrixPresenter(ConsoleModel model) {
        this.model = model;
        table = new TablePresenter<>("matrix", columns()); //$NON-NLS-1$
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CONNECTION, () -> {
            endRound();
            changed();
        }));
    }

    private static List<Column<MatrixRow>> columns() {
        List<Column<MatrixRow>> columns = new ArrayList<>();
        columns.add(Column.of("organization", Messages.MatrixPresenter_organization, NAME_WIDTH, MatrixRow::organization)); //$NON-NLS-1$
        columns.add(Column.of("tenant", Messages.MatrixPresenter_tenant, NAME_WIDTH, MatrixRow::tenant)); //$NON-NLS-1$
        for (MatrixStep step : MatrixStep.values()) {
            columns.add(Column.<MatrixRow>of(id(step), step.title(), STEP_WIDTH, row -> row.cell(step).state().title())
                    .explained(row -> row.cell(step).sentence()).marked(row -> mark(row.cell(step).state())));
        }
        return columns;
    }

    /** The name of a step in filters: "authServer" of AUTH_SERVER. */
    private static String id(MatrixStep step) {
        StringBuilder id = new StringBuilder();
        for (String word : step.name().split("_")) { //$NON-NLS-1$
            String lower = word.toLowerCase(Locale.ROOT);
            id.append(id.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return id.toString();
    }

    private static Mark mark(MatrixState state) {
        return switch (state) {
            case DONE -> Mark.GOOD;
            case OPEN -> Mark.WARNING;
            case NOT_READ -> Mark.UNSEEN;
            case NOT_APPLICABLE -> Mark.ABSENT;
        };
    }

    /** Makes the matrix of what was read, once it was read; in any thread. */
    Looked look() {
        Looked before = seen;
        Optional<Snapshot> snapshot = model.snapshot();
        if (model.reading() || snapshot.equals(before.snapshot())) {
            return before;
        }
        return new Looked(snapshot, snapshot.map(one -> PairMatrix.of(one, model.console().facts()).rows())
                .orElse(List.of()));
    }

    /** Takes over what was looked at; in the thread of the widgets. */
    void show(Looked looked) {
        seen = looked;
        table.setEmptyText(model.reading() ? Messages.MatrixPresenter_reading : Messages.MatrixPresenter_empty);
        table.setRows(looked.rows());
    }

    TablePresenter<MatrixRow> table() {
        return table;
    }

    /** A row is looked at: plans are made for its pair from now on, and the other views show it. */
    void select(MatrixRow row) {
        selected = Optional.of(row.pair());
        model.choosePair(row.pair());
    }

    /** The row that is looked at, as long as it is there. */
    Optional<MatrixRow> selected() {
        return seen.rows().stream().filter(row -> selected.equals(Optional.of(row.pair()))).findFirst();
    }

    /** How far all are, in one sentence; empty where nothing was read. */
    String summary() {
        List<MatrixRow> rows = seen.rows();
        long open = rows.stream().filter(row -> row.count(MatrixState.OPEN) > 0).count();
        long unread = rows.stream().filter(row -> row.count(MatrixState.NOT_READ) > 0).count();
        return rows.isEmpty() ? "" : Counted.text(rows.size(), Messages.MatrixPresenter_summaryOne, //$NON-NLS-1$
                Messages.MatrixPresenter_summary, rows.size(), open, unread);
    }

    /** What is told of a pair: a line for each step, with the plan where something is to be done. */
    String details(MatrixRow row) {
        return row.pair().title() + System.lineSeparator() + row.cells().stream().map(this::line)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(MatrixCell cell) {
        return cell.state().mark() + ' ' + cell.step().title() + ": " + cell.sentence() //$NON-NLS-1$
                + cell.plan().map(plan -> "  \u2192 " + planTitle(plan)).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The pairs that a plan has something to do for, the one that is looked at first. */
    List<MatrixRow> rowsFor(String plan) {
        return seen.rows().stream().filter(row -> row.plans().contains(plan))
                .sorted(Comparator.comparing(row -> !selected.equals(Optional.of(row.pair())))).toList();
    }

    /** Begins to make a plan for each pair that it has something to do for, one after the other. */
    void planForAll(String plan) {
        round = Optional.of(new PlanRound(plan, rowsFor(plan).stream().map(MatrixRow::pair).toList(), 0));
    }

    /** Ends that; the plans that were made stay. */
    void endRound() {
        round = Optional.empty();
    }

    /** The plans that are being made for one pair after the other. */
    Optional<PlanRound> round() {
        return round;
    }

    /**
     * Goes on to the next pair, which is looked at from then on.
     *
     * @return the plan to make for it; empty where no pair is left, or none of them is there any more
     */
    Optional<String> next() {
        while (round.isPresent()) {
            PlanRound now = round.get();
            round = now.pairs().size() > now.made() ? Optional.of(now.further()) : Optional.empty();
            Optional<MatrixRow> row = round.flatMap(one -> seen.rows().stream()
                    .filter(other -> one.isNow(other.pair())).findFirst());
            if (row.isPresent()) {
                select(row.get());
                shownBefore = shown();
                return Optional.of(now.plan());
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> shown() {
        return model.plan().map(run -> run.plan().id());
    }

    /** A person was asked for the plan of a pair: who made none wants no other one either. */
    void asked() {
        if (shown().equals(shownBefore)) {
            endRound();
        }
    }

    /** Which plan of how many is made, for the dialog that makes it; empty where they are not made for all. */
    String count() {
        return round.map(one -> NLS.bind(Messages.MatrixPresenter_count, one.made(), one.pairs().size())).orElse(""); //$NON-NLS-1$
    }

    /** Which plan of how many is shown, and for which pair; empty where they are not made for all. */
    String roundSentence() {
        return round.filter(one -> one.made() > 0).map(one -> NLS.bind(Messages.MatrixPresenter_round,
                new Object[] { planTitle(one.plan()), one.made(), one.pairs().size(),
                    one.pairs().get(one.made() - 1).title() })).orElse(""); //$NON-NLS-1$
    }

    /** What a plan is called; its id where nobody has it installed. */
    String planTitle(String plan) {
        return model.console().plans().find(plan).map(PlanDescriptor::title).orElse(plan);
    }
}
