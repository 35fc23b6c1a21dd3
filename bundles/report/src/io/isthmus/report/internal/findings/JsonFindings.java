package io.isthmus.report.internal.findings;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.isthmus.json.Codec;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.FindingsExporter;

/** Findings as one JSON document: the findings whole, and how each check ended. Times are instants in UTC. */
public final class JsonFindings implements FindingsExporter {

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String title() {
        return Messages.Json;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public byte[] export(FindingsDocument document, ZoneId zone) {
        Value.Members outcomes = Value.members();
        for (Map.Entry<String, Outcome> outcome : new TreeMap<>(document.outcomes()).entrySet()) {
            outcomes = outcomes.with(outcome.getKey(), Value.of(outcome.getValue().name()));
        }
        Value.Members whole = Value.members()
                .with("organization", Value.of(document.organization()))
                .with("pair", Value.of(document.pair()))
                .with("taken", Value.of(document.taken().toString()))
                .with("dataPack", Value.of(document.dataPack()))
                .with("summary", Value.of(new Sentence().sentence(document, Optional.empty(), zone)))
                .with("findings", Codec.toValue(document.findings()))
                .with("outcomes", outcomes);
        return (Codec.write(whole, true) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
