package io.isthmus.console.ui.internal.checks;

import java.util.Optional;

import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.ui.model.ConsoleModel;

/** Makes of the model what is handed to summaries and exports. */
public final class FindingsDocuments {

    private FindingsDocuments() {
    }

    /** What was found for every pair, as a document; empty before the checks are over. */
    public static Optional<FindingsDocument> of(ConsoleModel model) {
        return model.checks().report().flatMap(report -> model.snapshot().map(snapshot -> report.document(snapshot,
                String.join(", ", snapshot.pairs().stream().map(HybridPair::title).toList()), //$NON-NLS-1$
                model.console().facts().version())));
    }
}
