package io.isthmus.access.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.request.GraphRequest;

/** Switches a policy from report-only to on. */
final class EnablePolicy {

    static final String ENABLED = "enabled";
    static final String REPORT_ONLY = "enabledForReportingButNotEnforced";
    private static final String STEP = "enable";

    private EnablePolicy() {
    }

    static Step step(ConditionalAccessPolicy policy) {
        String name = policy.displayName();
        GraphRequest read = GraphRequest.get(Looks.of(Looks.POLICIES, policy.id()));
        Expectation asRead = new Expectation(read, Condition.all(same(policy),
                new Condition.Either(List.of(state(REPORT_ONLY), state(ENABLED)))),
                NLS.bind(Messages.EnablePolicy_AsRead, name));
        Expectation on = new Expectation(read, state(ENABLED), NLS.bind(Messages.EnablePolicy_On, name));
        Expectation reporting = new Expectation(read, state(REPORT_ONLY), NLS.bind(Messages.EnablePolicy_Reporting,
        name));
        Change change = new Change(NLS.bind(Messages.EnablePolicy_Effect, name), List.of(asRead), List.of(),
                List.of(Action.repeatable(patch(policy, ENABLED))), Looks.until(on));
        Change inverse = new Change(NLS.bind(Messages.EnablePolicy_Undo, name),
                List.of(new Expectation(read, new Condition.Either(List.of(state(ENABLED), state(REPORT_ONLY))),
                        NLS.bind(Messages.EnablePolicy_NotOff, name))),
                List.of(), List.of(Action.repeatable(patch(policy, REPORT_ONLY))), Looks.until(reporting));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.EnablePolicy_Title, name), Set.of(), change, List.of(),
                List.of(new Difference(name, "state", Value.of(policy.state()), Value.of(ENABLED))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static GraphRequest patch(ConditionalAccessPolicy policy, String state) {
        return GraphRequest.of("PATCH", Looks.of(Looks.POLICIES, policy.id()),
                Value.members().with("state", Value.of(state)));
    }

    private static Condition state(String state) {
        return Condition.equal("/state", state);
    }

    /** What was judged is what is switched on. */
    private static Condition same(ConditionalAccessPolicy policy) {
        return Condition.all(
                list("clientApplications/includeServicePrincipals", policy.includeServicePrincipals()),
                list("clientApplications/excludeServicePrincipals", policy.excludeServicePrincipals()),
                list("applications/includeApplications", policy.includeApplications()),
                list("applications/excludeApplications", policy.excludeApplications()),
                list("locations/includeLocations", policy.includeLocations()),
                list("locations/excludeLocations", policy.excludeLocations()),
                list("servicePrincipalRiskLevels", policy.servicePrincipalRiskLevels()));
    }

    private static Condition list(String property, List<String> expected) {
        return new Condition.SameSet("/conditions/" + property, expected.stream().map(Value::of).toList());
    }
}
