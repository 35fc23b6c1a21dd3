package io.isthmus.console.ui.internal.details;

import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.LedgerLine;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TablePresenter;

/** The state of the details: the subject of the selection and the rows of its tables. */
final class DetailsPresenter extends Presenter {

    private final ConsoleModel model;
    private final TablePresenter<Property> properties;
    private final TablePresenter<Finding> findings;
    private final TablePresenter<LedgerLine> history;
    private final TablePresenter<PlanFor> plans;
    private final History records;
    private Optional<Subject> subject = Optional.empty();

    /**
     * What is to be seen.
     *
     * @param subject what is selected
     * @param plans   plans for it
     * @param history what the ledger tells about it
     */
    record Looked(Optional<Subject> subject, List<PlanFor> plans, List<LedgerLine> history) {
    }

    DetailsPresenter(ConsoleModel model) {
        this.model = model;
        this.records = new History(model);
        properties = new TablePresenter<>("details.properties", List.of( //$NON-NLS-1$
                Column.of("name", Messages.DetailsPresenter_name, 24, Property::name), //$NON-NLS-1$
                Column.of("value", Messages.DetailsPresenter_value, 34, Property::value).inFull(Property::whole) //$NON-NLS-1$
                        .explained(Property::detail)));
        findings = new TablePresenter<>("details.findings", FindingColumns.of(model)); //$NON-NLS-1$
        plans = new TablePresenter<>("details.plans", List.of( //$NON-NLS-1$
                Column.of("plan", Messages.DetailsPresenter_plan, 30, PlanFor::title), //$NON-NLS-1$
                Column.of("here", Messages.DetailsPresenter_here, 44, (PlanFor row) -> ShortIds.within(row.here())) //$NON-NLS-1$
                        .inFull(PlanFor::here).marked(PlanFor::mark),
                Column.of("state", Messages.DetailsPresenter_state, 14, PlanFor::state))); //$NON-NLS-1$
        history = new TablePresenter<>("details.history", records.columns()); //$NON-NLS-1$
        track(model.onChange(Topic.SELECTION, this::changed));
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CHECKS, this::changed));
        track(model.onChange(Topic.PLAN, this::changed));
        track(model.onChange(Topic.LEDGER, this::changed));
    }

    /** Looks anew at what is selected; in any thread. */
    Looked look() {
        Optional<Subject> selected = new Subjects(model).selected();
        return new Looked(selected, selected.map(new PlansFor(model)::of).orElse(List.of()),
                selected.map(one -> records.about(one.names(), one.scope())).orElse(List.of()));
    }

    /** Takes over what was looked at; in the thread of the widgets. */
    void show(Looked looked) {
        subject = looked.subject();
        explainEmpty(properties, Messages.DetailsPresenter_noProperties);
        explainEmpty(findings, Messages.DetailsPresenter_noFindings);
        explainEmpty(plans, Messages.DetailsPresenter_noPlans);
        explainEmpty(history, Messages.DetailsPresenter_noHistory);
        properties.setRows(subject.map(Subject::properties).orElse(List.of()));
        findings.setRows(subject.map(Subject::findings).orElse(List.of()));
        plans.setRows(looked.plans());
        history.setRows(looked.history());
    }

    /** Where nothing is selected there is nothing to explain: the head says what to do. */
    private void explainEmpty(TablePresenter<?> table, String text) {
        table.setEmptyText(subject.isPresent() ? text : ""); //$NON-NLS-1$
    }

    Optional<Subject> subject() {
        return subject;
    }

    TablePresenter<Property> properties() {
        return properties;
    }

    TablePresenter<Finding> findings() {
        return findings;
    }

    TablePresenter<PlanFor> plans() {
        return plans;
    }

    TablePresenter<LedgerLine> history() {
        return history;
    }

    /** Goes to a finding. */
    void open(Finding finding) {
        model.select(new Selected.FindingSelected(finding, Optional.empty()));
    }
}
