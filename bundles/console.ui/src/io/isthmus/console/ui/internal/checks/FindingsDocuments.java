package io.isthmus.console.ui.internal.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.ConsoleModel;

/** Makes of the model what is handed to summaries and exports. */
public final class FindingsDocuments {

    private FindingsDocuments() {
    }

    /** What was found, as a document; empty before the checks are over. */
    public static Optional<FindingsDocument> of(ConsoleModel model) {
        Optional<CheckReport> report = model.checks().report();
        return report.flatMap(found -> model.snapshot().map(snapshot -> document(model, found, snapshot)));
    }

    private static FindingsDocument document(ConsoleModel model, CheckReport report, Snapshot snapshot) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (CheckResult result : report.results()) {
            titles.put(result.check().id(), result.check().title());
            outcomes.merge(result.check().id(), result.outcome(), Outcome::worse);
        }
        return new FindingsDocument(snapshot.organization(), model.pair().map(HybridPair::title).orElse(""), //$NON-NLS-1$
                snapshot.taken(), model.console().facts().version(), report.findings(), titles, outcomes);
    }
}
