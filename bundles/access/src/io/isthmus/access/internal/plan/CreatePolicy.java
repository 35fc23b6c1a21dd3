package io.isthmus.access.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.GraphRequest;

/** Makes a policy in report-only. */
final class CreatePolicy {

    private static final String STEP = "policy";
    private static final String ID = "${" + STEP + ".id}";

    private CreatePolicy() {
    }

    /** @param after the steps that make what the policy names */
    static Step step(PolicyDraft draft, Set<String> after) {
        String name = draft.displayName();
        Value.Members body = draft.policy().with("displayName", Value.of(name))
                .with("state", Value.of(EnablePolicy.REPORT_ONLY));
        Condition asMade = Condition.all(Condition.equal("/displayName", name),
                Condition.equal("/state", EnablePolicy.REPORT_ONLY), meansTheSame(draft));
        Expectation there = new Expectation(Looks.named(Looks.POLICIES, name), new Condition.Any(Looks.LIST, asMade),
                NLS.bind(Messages.CreatePolicy_There, name));
        Expectation noOther = new Expectation(Looks.named(Looks.POLICIES, name), new Condition.Every(Looks.LIST,
        asMade),
                NLS.bind(Messages.CreatePolicy_NoOther, name));
        Change change = new Change(draft.sentence(), List.of(noOther), List.of(),
                List.of(Action.once(GraphRequest.of("POST", Looks.POLICIES, body), there)), Looks.until(there));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.CreatePolicy_Title, name), after, change,
                List.of(new Binding.Output(STEP + ".id", 0, Looks.LIST, Optional.of(asMade), "/id")),
                List.of(new Difference(name, "state", Value.none(), Value.of(EnablePolicy.REPORT_ONLY)),
                        new Difference(name, "conditions", Value.none(), draft.policy().at("/conditions"))),
                new Reversibility.Reversible(), Optional.of(deletion(name)), Optional.empty());
    }

    /** Whom a policy means is what tells it from another of the same name. */
    private static Condition meansTheSame(PolicyDraft draft) {
        String clients = "/conditions/clientApplications/includeServicePrincipals";
        return new Condition.SameSet(clients, draft.policy().at(clients).entries().toList());
    }

    /** One that somebody switched on since is not deleted: that is taken back first. */
    private static Change deletion(String name) {
        Expectation stillReporting = new Expectation(GraphRequest.get(Looks.of(Looks.POLICIES, ID)),
                new Condition.Either(List.of(new Condition.Absent(""),
                        Condition.equal("/state", EnablePolicy.REPORT_ONLY))),
                NLS.bind(Messages.CreatePolicy_StillReporting, name));
        return new Change(NLS.bind(Messages.CreatePolicy_Undo, name), List.of(stillReporting), List.of(),
                List.of(Action.repeatable(GraphRequest.delete(Looks.of(Looks.POLICIES, ID)),
                        "Request_ResourceNotFound")),
                Looks.until(Looks.gone(Looks.POLICIES, ID, NLS.bind(Messages.CreatePolicy_Gone, name))));
    }
}
