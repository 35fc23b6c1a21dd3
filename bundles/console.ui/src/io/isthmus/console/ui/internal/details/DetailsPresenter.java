package io.isthmus.console.ui.internal.details;

import java.util.List;
import java.util.Optional;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.check.Finding;
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
    private final TablePresenter<LedgerRecord> history;
    private final History records;
    private Optional<Subject> subject = Optional.empty();

    DetailsPresenter(ConsoleModel model) {
        this.model = model;
        this.records = new History(model);
        properties = new TablePresenter<>("details.properties", List.of( //$NON-NLS-1$
                Column.of("name", Messages.DetailsPresenter_name, 24, Property::name), //$NON-NLS-1$
                Column.of("value", Messages.DetailsPresenter_value, 34, Property::value).inFull(Property::whole) //$NON-NLS-1$
                        .explained(Property::detail)));
        findings = new TablePresenter<>("details.findings", FindingColumns.of(model)); //$NON-NLS-1$
        history = new TablePresenter<>("details.history", records.columns()); //$NON-NLS-1$
        properties.setEmptyText(Messages.DetailsPresenter_noProperties);
        findings.setEmptyText(Messages.DetailsPresenter_noFindings);
        history.setEmptyText(Messages.DetailsPresenter_noHistory);
        track(model.onChange(Topic.SELECTION, this::changed));
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CHECKS, this::changed));
        track(model.onChange(Topic.LEDGER, this::changed));
    }

    /** Looks anew at what is selected; in the thread of the widgets. */
    void refresh() {
        subject = new Subjects(model).selected();
        properties.setRows(subject.map(Subject::properties).orElse(List.of()));
        findings.setRows(subject.map(Subject::findings).orElse(List.of()));
        history.setRows(subject.map(one -> records.about(one.title())).orElse(List.of()));
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

    TablePresenter<LedgerRecord> history() {
        return history;
    }

    /** Goes to a finding. */
    void open(Finding finding) {
        model.select(new Selected.FindingSelected(finding));
    }
}
