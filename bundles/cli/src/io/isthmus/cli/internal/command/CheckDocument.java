package io.isthmus.cli.internal.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.json.Codec;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;

/** A run of checks as the command's document; docs/schemas/check.json is its schema. */
final class CheckDocument {

    private CheckDocument() {
    }

    static Value of(Snapshot snapshot, CheckReport report) {
        List<Value> findings = new ArrayList<>();
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (CheckResult result : report.results()) {
            result.findings().forEach(finding -> findings.add(finding(result, finding)));
            outcomes.merge(result.check().id(), result.outcome(), Outcome::worse);
        }
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        outcomes.values().forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        return Value.members().with("organization", Value.of(snapshot.organization()))
                .with("snapshot", Value.of(snapshot.id())).with("taken", Value.of(snapshot.taken().toString()))
                .with("findings", new Value.Array(findings)).with("outcomes", Codec.toValue(outcomes))
                .with("counts", Codec.toValue(counts)).with("notes", Value.texts(snapshot.notes()));
    }

    private static Value offer(OfferedPlan offer) {
        return ((Value.Members) Codec.toValue(offer.remediation())).with("by", Value.of(offer.by().id()))
                .with("title", Value.of(offer.by().title()));
    }

    private static Value finding(CheckResult result, Finding finding) {
        return ((Value.Members) Codec.toValue(finding)).with("pair", Value.of(result.pair().title()))
                .with("offers", new Value.Array(result.offersFor(finding).stream().map(CheckDocument::offer).toList()));
    }
}
