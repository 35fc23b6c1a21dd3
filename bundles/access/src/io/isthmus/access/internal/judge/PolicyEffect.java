package io.isthmus.access.internal.judge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.access.internal.network.NamedLocations;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What a policy does to the dedicated application, or would do once it is on, for whoever plans to change it.
 *
 * @param touches   whether it does anything to the application, as far as can be told
 * @param obstacles why it should not be on, one sentence each
 * @param doubts    what could not be told, one sentence each
 */
public record PolicyEffect(boolean touches, List<String> obstacles, List<String> doubts) {

    /** Verdicts about a policy that does nothing to the application. */
    private static final Set<Kind> BESIDE = Set.of(Kind.LEFT_OUT, Kind.OTHER_RESOURCE, Kind.BLOCKS_NOTHING,
            Kind.WRONG_ID, Kind.GONE_ID, Kind.GONE_UNREAD, Kind.OUT_OF_SCOPE);

    /** Copies the lists. */
    public PolicyEffect {
        obstacles = List.copyOf(obstacles);
        doubts = List.copyOf(doubts);
    }

    /** What a policy does. */
    public static PolicyEffect of(Reads reads, Application application, ServicePrincipal principal,
            ConditionalAccessPolicy policy) {
        SeenAddresses seen = new SeenAddresses(reads, application.appId());
        List<Verdict> verdicts = new PolicyJudge(Subject.of(application, principal, reads),
                new NamedLocations(reads.read(Parts.NAMED_LOCATIONS)), seen).judge(policy);
        return new PolicyEffect(!verdicts.isEmpty() && verdicts.stream().noneMatch(one -> BESIDE.contains(one.kind())),
                told(verdicts, application, outcome -> outcome == Outcome.FAIL),
                told(verdicts, application, Outcome::unseen));
    }

    private static List<String> told(List<Verdict> verdicts, Application application, Predicate<Outcome> which) {
        return verdicts.stream().filter(verdict -> verdict.kind() != Kind.REPORT_ONLY)
                .filter(verdict -> which.test(VerdictText.of(verdict).outcome()))
                .map(verdict -> VerdictText.of(verdict).sentence(verdict, application)).toList();
    }
}
