package io.isthmus.report.internal.findings;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.report.JudgedCheck;

/** Findings as one JSON document: the findings whole, and how each check ended. Times are instants in UTC. */
public final class JsonFindings implements ReportFormat {

    @Override
    public byte[] write(ReportContext context) {
        FindingsDocument document = context.findings();
        Value.Members outcomes = Value.members();
        for (JudgedCheck check : document.checks().stream().sorted(Comparator.comparing(JudgedCheck::id)).toList()) {
            outcomes = outcomes.with(check.id(), Value.of(check.outcome().name()));
        }
        Value.Members whole = Value.members()
                .with("organization", Value.of(document.organization()))
                .with("pair", Value.of(document.pair()))
                .with("taken", Value.of(document.taken().toString()))
                .with("dataPack", Value.of(document.dataPack()))
                .with("summary", Value.of(new Sentence().sentence(document, Optional.empty(), context.zone())))
                .with("findings", Codec.toValue(document.findings()))
                .with("outcomes", outcomes);
        return (Codec.write(whole, true) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
