package io.isthmus.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** A run of checks as reports take it. */
final class FindingsOf {

    private FindingsOf() {
    }

    static FindingsDocument document(Snapshot snapshot, CheckReport report, Workplace workplace) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        report.results().forEach(result -> {
            titles.putIfAbsent(result.check().id(), result.check().title());
            outcomes.merge(result.check().id(), result.outcome(), Outcome::worse);
        });
        String pairs = String.join(", ", snapshot.pairs().stream().map(HybridPair::title).toList());
        return new FindingsDocument(snapshot.organization(), pairs, snapshot.taken(),
                workplace.console().facts().version(), report.findings(), titles, outcomes);
    }
}
