package io.isthmus.console.ui.internal.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Judged;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.style.Mark;

/** Finds the plans for an object: the steps of the plan that is looked at which change it, and plans that mend it. */
final class PlansFor {

    private final ConsoleModel model;

    PlansFor(ConsoleModel model) {
        this.model = model;
    }

    /** The plans, the one that is looked at first; each plan that can be made once, with the first finding it mends. */
    List<PlanFor> of(Subject subject) {
        List<PlanFor> plans = new ArrayList<>(model.plan().stream().flatMap(run -> steps(run, subject)).toList());
        if (model.selected() instanceof Selected.FoundSelected selected
                && selected.entry().found() instanceof ToldDrift told) {
            told.drift().remediation().ifPresent(plan -> plans.add(
                    canBeMade(plan, told.drift().message(), Optional.empty())));
        }
        List<Finding> faults =
                subject.findings().stream().filter(finding -> finding.outcome() == Outcome.FAIL).toList();
        Map<Remediation, Finding> mended = new LinkedHashMap<>();
        faults.forEach(finding -> finding.remediation().ifPresent(plan -> mended.putIfAbsent(plan, finding)));
        faults.forEach(finding -> judged(finding).map(model.checks()::offers).orElse(List.of())
                .forEach(offer -> mended.putIfAbsent(offer.remediation(), finding)));
        mended.forEach((plan, finding) ->
                plans.add(canBeMade(plan, finding.message(), judged(finding).map(Judged::pair))));
        return plans;
    }

    private Optional<Judged> judged(Finding finding) {
        Optional<HybridPair> selected = model.selected() instanceof Selected.FindingSelected one ? one.pair()
                : Optional.empty();
        return model.checks().find(finding, selected.or(model::pair));
    }

    private PlanFor canBeMade(Remediation plan, String mends, Optional<HybridPair> pair) {
        return new PlanFor(title(plan), mends, Mark.PENDING, Messages.PlansFor_canBeMade, Optional.of(plan),
                pair);
    }

    private static Stream<PlanFor> steps(PlanRun run, Subject subject) {
        return run.plan().steps().stream().filter(step -> changes(step, subject))
                .map(step -> new PlanFor(run.plan().title(), step.title(),
                        run.state(step).fulfilled() ? Mark.GOOD : Mark.PENDING,
                        run.state(step).fulfilled() ? Messages.PlansFor_done : Messages.PlansFor_toDo,
                        Optional.empty(), Optional.empty()));
    }

    private static boolean changes(Step step, Subject subject) {
        return step.differences().stream().anyMatch(difference -> difference.object().equals(subject.title())
                || subject.names().stream().anyMatch(difference.object()::equalsIgnoreCase));
    }

    private String title(Remediation plan) {
        return model.console().plans().find(plan.plan()).map(PlanDescriptor::title).orElse(plan.plan());
    }
}
