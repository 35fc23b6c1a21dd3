package io.isthmus.report.internal.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/**
 * Steps as blocks of a script: what must be true before, what is sent, what must be true after, and what later steps
 * need of it.
 */
final class StepScript {

    private static final String INDENT = "    ";

    private final PowerShellText text;
    private final RequestScript requests;
    private final ConditionScript conditions;
    private final UUID plan;

    /**
     * @param text how data is written
     * @param plan whose steps they are: a note of another plan's step is none of theirs
     */
    StepScript(PowerShellText text, UUID plan) {
        this.text = text;
        this.plan = plan;
        requests = new RequestScript(text);
        conditions = new ConditionScript(text);
    }

    /** A block that makes a change of a step: its own, or the one that takes it back. */
    void write(StringBuilder script, String heading, Step step, Change change) {
        script.append('\n').append(PowerShellText.comment(heading)).append('\n')
                .append(PowerShellText.comment(change.effect())).append('\n')
                .append("Invoke-Step -Step ").append(note(step)).append(" -Title ").append(PowerShellText.literal(heading))
                .append(change.provenByAnswer() ? " -ByAnswer" : "")
                .append(AskedSides.tenant(change).map(other -> " -Tenant " + PowerShellText.literal(other)).orElse(""))
                .append(" -Before ").append(expectations(change.preconditions()))
                .append(" -Do {\n");
        change.merges().forEach(merge -> script.append(INDENT).append(merge(merge)).append('\n'));
        change.actions().forEach(action -> script.append(INDENT).append(action(step, action)).append('\n'));
        if (change.actions().isEmpty()) {
            script.append(INDENT).append("[void]$null\n");
        }
        Verification verification = change.verification();
        script.append("} -After ").append(expectations(verification.expectations()))
                .append(" -Deadline ").append(seconds(verification.deadline().toSeconds()))
                .append(" -Interval ").append(seconds(verification.interval().toSeconds())).append('\n');
    }

    /** What later steps, and the way back, need of a step; not known where nothing is sent. */
    void outputs(StringBuilder script, Step step) {
        for (Binding.Output output : step.outputs()) {
            Expectation source = step.change().verification().expectations().get(output.expectation());
            script.append("if (-not $WhatIfPreference) { $Known[").append(PowerShellText.literal(output.name()))
                    .append("] = Get-Output -Read { ")
                    .append(requests.reading(source.request())).append(" } -List ")
                    .append(PowerShellText.literal(output.list())).append(" -Where ")
                    .append(output.where().map(where -> "{ " + conditions.table(where) + " }").orElse("$null"))
                    .append(" -At ").append(PowerShellText.literal(output.pointer())).append(" }\n");
        }
    }

    private String expectations(List<Expectation> expectations) {
        return expectations.stream().map(this::expectation).collect(Collectors.joining(", ", "@(", ")"));
    }

    private String expectation(Expectation expectation) {
        return "@{ Sentence = " + PowerShellText.literal(expectation.sentence()) + "; Read = { "
                + requests.reading(expectation.request()) + " }; Condition = { "
                + conditions.table(expectation.condition()) + " } }";
    }

    private String merge(Binding.Merge merge) {
        return "$Known[" + PowerShellText.literal(merge.name()) + "] = Merge-List -Read { "
                + requests.reading(merge.request()) + " } -At " + PowerShellText.literal(merge.pointer())
                + " -Key " + PowerShellText.literal(merge.key())
                + " -Remove " + list(merge.remove()) + " -Add " + list(merge.add())
                + merge.otherwise().map(list -> " -Otherwise " + list(list)).orElse("");
    }

    /** What is noted of a step once something was sent for it. */
    private String note(Step step) {
        return PowerShellText.literal(plan + " " + step.id());
    }

    private String action(Step step, Action action) {
        return "Send-Change -Step " + note(step) + " -MeansDone " + list(Value.texts(action.meansDone()).values())
                + (action.tells().isPresent() ? " -Tell" : "")
                + action.proof().map(proof -> proof(proof, action.request()))
                        .orElseGet(() -> " -Request { " + requests.line(action.request()) + " }");
    }

    private String proof(Action.Proof proof, Request request) {
        return " -Proof { " + conditions.table(proof.answer()) + " } -Sentence " + PowerShellText.literal(proof.sentence())
                + " -Request { " + requests.reading(request) + " }";
    }

    private String list(List<Value> values) {
        return text.expression(new Value.Array(values));
    }

    private static String seconds(long seconds) {
        return Long.toString(Math.max(1, seconds));
    }
}
