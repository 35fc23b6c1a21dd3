package io.isthmus.sdk.testkit.internal;

import java.util.Map;

import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.watch.DriftRule;

/** What the classes of each extension point are. */
final class Kinds {

    private static final Map<String, Class<?>> ALL = Map.of("checks", Check.class, "policyAnalyzers",
            PolicyAnalyzer.class, "policyTemplates", PolicyTemplate.class, "plans", PlanMaker.class, "remediations",
            RemediationMaker.class, "commands", Command.class, "snapshotContributors", SnapshotContributor.class,
            "reportFormats", ReportFormat.class, "signInSources", SignInSource.class, "driftRules", DriftRule.class);

    private Kinds() {
    }

    /** Whether there is such an extension point. */
    static boolean has(String point) {
        return ALL.containsKey(point);
    }

    /**
     * The interface of an extension point.
     *
     * @throws AssertionError where there is no such point
     */
    static Class<?> of(String point) {
        Class<?> type = ALL.get(point);
        if (type == null) {
            throw new AssertionError("There is no extension point io.isthmus.sdk." + point + "; there are "
                    + ALL.keySet().stream().sorted().toList() + ".");
        }
        return type;
    }
}
