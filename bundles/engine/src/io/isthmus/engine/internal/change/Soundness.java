package io.isthmus.engine.internal.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;

/** Refuses plans that could not run to their end: a name without a value, or a secret inside. */
final class Soundness {

    private Soundness() {
    }

    static void check(Plan plan) throws PlanRefusedException {
        Optional<String> secret = Secrets.find(Codec.toValue(plan));
        if (secret.isPresent()) {
            throw new PlanRefusedException(NLS.bind(Messages.SecretInPlan, secret.get()), Messages.AdviceNewPlan);
        }
        Map<String, Set<String>> known = new HashMap<>();
        for (Step step : plan.steps()) {
            Set<String> names = new HashSet<>();
            step.after().forEach(before -> names.addAll(known.get(before)));
            check(step, step.change(), names);
            step.outputs().forEach(output -> names.add(output.name()));
            for (Binding.Output output : step.outputs()) {
                if (output.expectation() < 0
                        || output.expectation() >= step.change().verification().expectations().size()) {
                    throw unsound(step, output.name());
                }
            }
            if (step.inverse().isPresent()) {
                check(step, step.inverse().get(), names);
            }
            known.put(step.id(), names);
        }
    }

    private static void check(Step step, Change change, Set<String> known) throws PlanRefusedException {
        Set<String> names = new HashSet<>(known);
        change.merges().forEach(merge -> names.add(merge.name()));
        for (String name : Placeholders.names(change)) {
            if (!names.contains(name)) {
                throw unsound(step, name);
            }
        }
    }

    private static PlanRefusedException unsound(Step step, String name) {
        return new PlanRefusedException(NLS.bind(Messages.UnknownName, step.title(), name), Messages.AdviceNewPlan);
    }
}
