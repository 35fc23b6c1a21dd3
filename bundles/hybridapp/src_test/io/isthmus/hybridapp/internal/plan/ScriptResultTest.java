package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.GivenPlan;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;
import io.isthmus.sdk.text.ComparisonCode;

/** A server without a way out: the script of a plan runs there, and the console reads what it wrote. */
class ScriptResultTest {

    private static final String FILE = "file";
    private static final String HASH = "ab".repeat(32);
    private static final UUID ID = UUID.fromString("3f0d3c6e-9a41-4c39-8d0c-0d3f5a2b7c11");
    private static final Reading<Value> NO_WAY = Reading.notAsked("no way out");

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Value.Members ran(String id, String outcome, String reason) {
        return Value.members().with("evidence", Value.list(Value.of(""))).with("id", Value.of(id))
                .with("outcome", Value.of(outcome)).with("reason", Value.of(base64(reason)));
    }

    private static Value.Members content(Value... steps) {
        return Value.members().with("finished", Value.of(Contoso.NOW.minus(Duration.ofHours(1)).toString()))
                .with("hash", Value.of(HASH)).with("plan", Value.of(ID.toString())).with("server", Value.of(base64("EX01")))
                .with("started", Value.of(Contoso.NOW.minus(Duration.ofHours(2)).toString()))
                .with("steps", Value.list(steps)).with("undo", Value.of(false));
    }

    private static Value file(Value content) {
        return Value.members().with("content", content).with("format", Value.of("isthmus-script-result"))
                .with("sha256", Value.of(ComparisonCode.sha256(content))).with("version", Value.of(1));
    }

    /** What the file of the Entra side makes of the servers. */
    private static Plan plan() throws Exception {
        PlanDraft draft = new SplitImport().make(new ScriptedPlanContext(Split.servers())
                .document(FILE, Split.forExchange(Split.forEntra())));
        return plan(draft.steps(), new ScriptedPlanContext(Split.servers()).pair());
    }

    private static Plan plan(List<Step> steps, HybridPair pair) {
        return new Plan(ID, "split.import", "Set up by the other side's file", "It is set up.", "Contoso", "contoso", pair,
                "snapshot", Contoso.NOW.minus(Duration.ofDays(1)), steps, List.of(), List.of(), List.of());
    }

    private static ScriptedPlanContext given(Plan plan, Value file) {
        return new ScriptedPlanContext(Split.servers()).document(FILE, file).plan("plan", new GivenPlan(plan, HASH));
    }

    private static Value[] all(Plan plan, String outcome) {
        return plan.steps().stream().map(step -> ran(step.id(), outcome, "")).toArray(Value[]::new);
    }

    private static void refused(ScriptedPlanContext context, String because) {
        Plans.refused(new SplitImport(), context, because);
    }

    @Test
    void whatTheScriptDidIsKeptAndSaidToStandOnItsWordWhereNobodyCanLook() throws Exception {
        Plan plan = plan();
        Value file = file(content(all(plan, "done")));
        PlanDraft draft = new SplitImport().make(given(plan, file).answering(NO_WAY));
        assertEquals(file, Split.document(draft), "nothing is sent, the file is kept");
        assertEquals(1, draft.steps().size());
        String code = ComparisonCode.of(file.at("/content"));
        assertTrue(draft.summary().contains(code) && draft.summary().contains("EX01"), draft::summary);
        assertTrue(draft.summary().contains(plan.steps().size() + " of " + plan.steps().size()), draft::summary);
        assertTrue(Plans.warns(draft, "word alone") && Plans.warns(draft, plan.steps().getLast().title()),
                draft.warnings()::toString);
    }

    @Test
    void whatCanBeLookedAtIsLookedAt() throws Exception {
        Plan plan = plan();
        PlanDraft draft = new SplitImport().make(given(plan, file(content(all(plan, "done"))))
                .answering(Reading.absent(Contoso.NOW, "Get-AuthServer")));
        assertTrue(Plans.warns(draft, "it is not so here"), draft.warnings()::toString);
        assertFalse(Plans.warns(draft, "word alone"), draft.warnings()::toString);
    }

    @Test
    void whatTheScriptDidNotDoIsToldWithTheReason() throws Exception {
        Plan plan = plan();
        List<String> ids = plan.steps().stream().map(Step::id).toList();
        PlanDraft draft = new SplitImport().make(given(plan, file(content(ran(ids.get(0), "already", ""),
                ran(ids.get(1), "unsure", "It does not hold yet."), ran(ids.get(2), "refused", "Somebody changed it."))))
                .answering(NO_WAY));
        assertTrue(draft.summary().contains("1 of " + ids.size()), draft::summary);
        assertTrue(Plans.warns(draft, "It does not hold yet.") && Plans.warns(draft, "Somebody changed it."),
                draft.warnings()::toString);
        assertEquals(ids.size() - 3, draft.warnings().stream().filter(one -> one.contains("did not come to it")).count());
    }

    @Test
    void anUndoOfTheScriptIsToldAsOne() throws Exception {
        Plan plan = plan();
        PlanDraft draft = new SplitImport().make(given(plan, file(content(all(plan, "left"))
                .with("undo", Value.of(true)))));
        assertTrue(draft.summary().contains("took back") && Plans.warns(draft, "had not done it"), draft::summary);
    }

    @Test
    void aResultOfSomethingElseIsRefused() throws Exception {
        Plan plan = plan();
        Value.Members whole = content(all(plan, "done"));
        refused(new ScriptedPlanContext(Split.servers()).document(FILE, file(whole)), "without the plan");
        refused(given(plan, file(whole.with("plan", Value.of(UUID.randomUUID().toString())))), "is of the plan");
        refused(given(plan, file(whole.with("hash", Value.of("cd".repeat(32))))), "hashes differ");
        refused(given(plan, file(content(ran("elsewhere", "done", "")))), "does not have");
        refused(given(plan, file(content(Stream.of(plan.steps().getFirst(), plan.steps().getFirst())
                .map(step -> ran(step.id(), "done", "")).toArray(Value[]::new)))), "twice");
        HybridPair other = new HybridPair(Optional.of("fabrikam.com"), plan.pair().tenant(), "Fabrikam");
        refused(given(plan(plan.steps(), other), file(whole)), "Fabrikam");
    }

    @Test
    void aResultThatWasChangedOrIsOfAnotherTimeIsRefused() throws Exception {
        Plan plan = plan();
        Value.Members whole = content(all(plan, "refused"));
        Value.Members file = (Value.Members) file(whole);
        refused(given(plan, file.with("content", content(all(plan, "done")))), "changed or damaged");
        refused(given(plan, file.with("version", Value.of(2))), "does not know");
        refused(given(plan, file(whole.with("finished", time(Duration.ofDays(-15))))), "older than");
        refused(given(plan, file(whole.with("finished", time(Duration.ofHours(2))))), "in the future");
        refused(given(plan, file(whole.with("server", Value.of(base64("EX01\u202e"))))), "/content/server");
        refused(given(plan, file(content(ran(plan.steps().getFirst().id(), "perhaps", "")))), "/content/steps/0/outcome");
        refused(given(plan, file(whole.with("more", Value.of("x")))), "/content/more");
    }

    private static Value time(Duration from) {
        return Value.of(Instant.from(Contoso.NOW.plus(from)).toString());
    }
}
