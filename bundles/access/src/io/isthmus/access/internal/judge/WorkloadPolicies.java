package io.isthmus.access.internal.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.access.internal.network.NamedLocations;
import io.isthmus.access.internal.network.Truth;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.access.AnalyzerContext;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;

/** Judges the Conditional Access policies for workload identities that touch the dedicated application. */
public final class WorkloadPolicies implements PolicyAnalyzer {

    @Override
    public void analyze(AnalyzerContext context) {
        List<ConditionalAccessPolicy> policies = context.require(Parts.CONDITIONAL_ACCESS_POLICIES);
        context.require(Parts.APPLICATIONS);
        List<ServicePrincipal> principals = context.require(Parts.SERVICE_PRINCIPALS);
        switch (ApplicationRules.find(context)) {
            case ApplicationMatch.Found found -> ApplicationRules
                    .principalOf(found.application().appId(), principals).ifPresentOrElse(
                            principal -> judge(context, found.application(), principal, policies),
                            () -> context.report(PolicyFindings.noPrincipal(found.application())));
            case ApplicationMatch.Several several -> context.report(PolicyFindings.severalApplications());
            case ApplicationMatch.None none -> context.report(noApplication(context));
        }
    }

    private static Finding noApplication(AnalyzerContext context) {
        Reading<List<AuthServer>> servers = context.read(Parts.AUTH_SERVERS);
        return servers.known() ? PolicyFindings.noApplication() : PolicyFindings.applicationUntold(servers);
    }

    private static void judge(AnalyzerContext context, Application application, ServicePrincipal principal,
            List<ConditionalAccessPolicy> policies) {
        SeenAddresses seen = new SeenAddresses(context, application.appId());
        List<Verdict> verdicts = verdicts(context, Subject.of(application, principal, context), seen, policies);
        PolicyFindings findings = new PolicyFindings(context, application, seen, Licence.of(context));
        verdicts.forEach(verdict -> context.report(findings.of(verdict, verdicts)));
    }

    /** What is so about each policy, and about all of them. */
    static List<Verdict> verdicts(Reads reads, Subject subject, SeenAddresses seen,
            List<ConditionalAccessPolicy> policies) {
        PolicyJudge judge = new PolicyJudge(subject, new NamedLocations(reads.read(Parts.NAMED_LOCATIONS)), seen);
        List<Verdict> verdicts = new ArrayList<>();
        policies.forEach(policy -> verdicts.addAll(judge.judge(policy)));
        verdicts.addAll(overall(verdicts, Licence.of(reads)));
        return verdicts;
    }

    /** What is so about all policies together. */
    private static List<Verdict> overall(List<Verdict> verdicts, Truth licensed) {
        List<Verdict> overall = new ArrayList<>();
        if (verdicts.stream().noneMatch(Verdict::meantToRestrict)) {
            overall.add(Verdict.of(licensed == Truth.NO ? Kind.ABSENT_WITHOUT_LICENCE : Kind.ABSENT));
        }
        licenceVerdict(verdicts, licensed).map(Verdict::of).ifPresent(overall::add);
        return overall;
    }

    private static Optional<Kind> licenceVerdict(List<Verdict> verdicts, Truth licensed) {
        return switch (licensed) {
            case YES -> Optional.empty();
            case UNKNOWN -> Optional.of(Kind.LICENCE_UNREAD);
            case NO -> verdicts.isEmpty() ? Optional.empty() : Optional.of(Kind.LICENCE_MISSING);
        };
    }
}
