package io.isthmus.cli.internal.command;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** A run of checks as reports take it. */
final class FindingsOf {

    private FindingsOf() {
    }

    static FindingsDocument document(Snapshot snapshot, CheckReport report, Workplace workplace) {
        return report.document(snapshot, String.join(", ", snapshot.pairs().stream().map(HybridPair::title).toList()),
                workplace.console().facts().version());
    }
}
