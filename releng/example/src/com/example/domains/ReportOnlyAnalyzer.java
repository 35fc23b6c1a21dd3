package com.example.domains;

import java.util.List;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.access.AnalyzerContext;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.snapshot.Parts;

/** Finds policies that were never switched on. */
public final class ReportOnlyAnalyzer implements PolicyAnalyzer {

    @Override
    public void analyze(AnalyzerContext context) {
        List<ConditionalAccessPolicy> all = context.require(Parts.CONDITIONAL_ACCESS_POLICIES);
        long reporting = all.stream()
                .filter(policy -> policy.state().equals("enabledForReportingButNotEnforced")).count();
        Resource policies = new Resource(Side.ENTRA, Parts.CONDITIONAL_ACCESS_POLICIES.id(), "", "Policies");
        if (all.isEmpty()) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, policies, Direction.BOTH,
                    "The tenant has no policies."));
            return;
        }
        context.report(reporting == 0
                ? Finding.of(Outcome.PASS, Severity.INFORMATION, policies, Direction.BOTH,
                        "No policy is left in report-only.")
                : Finding.of(Outcome.FAIL, Severity.INFORMATION, policies, Direction.BOTH,
                        "Policies that only report and block nothing: " + reporting));
    }
}
