package io.isthmus.report.internal.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.report.PlanExporter;
import io.isthmus.sdk.request.DocumentRequest;

/** The document that a plan writes, where it writes one and does nothing else: to be handed on without applying it. */
public final class TransferExporter implements PlanExporter {

    @Override
    public String id() {
        return "transfer";
    }

    @Override
    public String title() {
        return Messages.Transfer;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public boolean fits(Plan plan) {
        return plan.local() && documents(plan).size() == 1;
    }

    @Override
    public byte[] export(Plan plan, Cloud cloud, ZoneId zone) {
        return DocumentRequest.bytes(documents(plan).getFirst());
    }

    private static List<Value> documents(Plan plan) {
        return plan.steps().stream().flatMap(step -> step.change().actions().stream()).map(Action::request)
                .flatMap(request -> request instanceof DocumentRequest own ? own.document().stream() : Stream.empty())
                .toList();
    }
}
