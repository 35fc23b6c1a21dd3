package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.step.KeepTransfer;
import io.isthmus.hybridapp.internal.transfer.ScriptResult;
import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.GivenPlan;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Query;

/**
 * Takes what the exported script of a plan wrote into the ledger: which steps it did and which not. It is the word of a
 * script that ran elsewhere. What can be looked at from here is looked at; what cannot is said to stand on that word alone.
 */
public final class ScriptResultPart {

    private static final String PLACEHOLDER = "${";

    private final PlanContext context;
    private final ScriptResult result;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    private ScriptResultPart(PlanContext context, ScriptResult result) {
        this.context = context;
        this.result = result;
    }

    /** @throws PlanRefusedException where it is none of the plan that is named, or of another organization */
    public static PlanDraft make(PlanContext context, ScriptResult result) throws PlanRefusedException {
        return new ScriptResultPart(context, result).draft();
    }

    private PlanDraft draft() throws PlanRefusedException {
        Plan plan = plan();
        Map<String, ScriptResult.Ran> ran = ran(plan);
        List<Step> seen = new ArrayList<>();
        for (Step step : plan.steps()) {
            Optional<ScriptResult.Ran> one = Optional.ofNullable(ran.get(step.id()));
            if (one.filter(ScriptResult.Ran::seen).isPresent()) {
                seen.add(step);
                if (!result.undo()) {
                    look(step);
                }
            } else {
                warnings.add(one.map(told -> NLS.bind(sentence(told), step.title(), told.reason()))
                        .orElseGet(() -> NLS.bind(Messages.ScriptResultPart_NotReached, step.title())));
            }
        }
        if (!unseen.isEmpty()) {
            warnings.add(NLS.bind(Messages.ScriptResultPart_Unseen, String.join("; ", unseen)));
        }
        return new PlanDraft(NLS.bind(result.undo() ? Messages.ScriptResultPart_Undone : Messages.ScriptResultPart_Done,
                new Object[] {plan.title(), result.server(), result.finished(), seen.size(), plan.steps().size(),
                    result.code()}), List.of(KeepTransfer.taken(result)), warnings);
    }

    private static String sentence(ScriptResult.Ran told) {
        return switch (told.outcome()) {
            case "left" -> Messages.ScriptResultPart_Left;
            case "refused" -> Messages.ScriptResultPart_Refused;
            default -> Messages.ScriptResultPart_Unsure;
        };
    }

    /** The plan that the script was made of, which must be one of what is looked at. */
    private Plan plan() throws PlanRefusedException {
        GivenPlan given = context.plan(Transfers.PLAN).orElseThrow(() -> new PlanParameterException(Transfers.PLAN,
                Messages.ScriptResultPart_NoPlan, Messages.ScriptResultPart_NoPlanAdvice));
        Plan plan = given.plan();
        if (!plan.id().equals(result.plan())) {
            throw foreign(NLS.bind(Messages.ScriptResultPart_OtherPlan, result.plan(), plan.id()));
        }
        if (!given.sha256().equals(result.hash())) {
            throw foreign(Messages.ScriptResultPart_ChangedPlan);
        }
        if (other(plan.pair().organization(), context.pair().organization())
                || other(plan.pair().tenant(), context.pair().tenant())) {
            throw foreign(NLS.bind(Messages.ScriptResultPart_OtherOrganization, plan.pair().title(),
                    context.pair().title()));
        }
        return plan;
    }

    private static boolean other(Optional<String> one, Optional<String> here) {
        return one.isPresent() && here.isPresent() && !one.get().equalsIgnoreCase(here.get());
    }

    private Map<String, ScriptResult.Ran> ran(Plan plan) throws PlanRefusedException {
        Set<String> ids = new HashSet<>(plan.steps().stream().map(Step::id).toList());
        if (!result.steps().stream().allMatch(one -> ids.remove(one.id()))) {
            throw foreign(Messages.ScriptResultPart_OtherSteps);
        }
        return result.steps().stream().collect(Collectors.toMap(ScriptResult.Ran::id, Function.identity()));
    }

    /** What the script left beside itself is on its machine; all else is asked for again, where anybody can be asked. */
    private void look(Step step) {
        if (step.side() == Side.WORKSTATION) {
            return;
        }
        for (Expectation expectation : step.change().verification().expectations()) {
            Optional<Boolean> holds = holds(expectation);
            if (holds.isEmpty()) {
                unseen.add(step.title());
                return;
            }
            if (!holds.get()) {
                warnings.add(NLS.bind(Messages.ScriptResultPart_Contradicted, step.title(), expectation.sentence()));
                return;
            }
        }
    }

    private Optional<Boolean> holds(Expectation expectation) {
        if (expectation.request().toString().contains(PLACEHOLDER)
                || expectation.condition().toString().contains(PLACEHOLDER)) {
            return Optional.empty();
        }
        Reading<Value> answer = context.read(new Query.LiveQuery(expectation.request()));
        return answer.known() ? Optional.of(expectation.condition().holds(answer.value().orElse(Value.none())))
                : Optional.empty();
    }

    private static PlanParameterException foreign(String reason) {
        return new PlanParameterException(Transfers.FILE, reason, Messages.ScriptResultPart_Advice);
    }
}
