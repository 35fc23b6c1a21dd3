package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.journey.ServedContoso.Occurrence;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/**
 * A plan where nothing goes wrong: what is asked, how often the ledger is written, and how the organization ends. Runs
 * with faults begin where it began and are judged by it.
 *
 * @param played what is carried out
 * @param folder profiles to copy: one with the plan made, one with it applied
 * @param plan   the plan
 * @param acts   each task as it went; no undoing where the plan cannot be undone
 * @param origin the organization's dump before anything was made in it
 * @param first  its dump before the plan is applied, and after it is undone
 * @param last   its dump after applying
 */
record Rehearsal(Played played, Path folder, Plan plan, Map<Task, Act> acts, Value origin, Value first, Value last) {

    /**
     * One task.
     *
     * @param requests what is asked, in this order
     * @param records  how often the ledger is written
     */
    record Act(List<Occurrence> requests, int records) {
    }

    /** Plays it through. */
    static Rehearsal of(Played played, Path folder) throws Exception {
        Path profile = folder.resolve("rehearsed");
        Value origin;
        Value first;
        Plan plan;
        try (ServedContoso contoso = ServedContoso.serve(profile, played.scenario())) {
            MainJob job = new MainJob(profile, played.scenario(), contoso.emulator());
            origin = contoso.dump();
            played.begin(job, contoso);
            for (Played.Asked before : played.before()) {
                assertEquals(PlanState.Phase.APPLIED,
                        job.carryOut(before.plan(job, contoso, folder), Task.APPLY).state().phase());
            }
            first = contoso.dump();
            plan = played.asked().plan(job, contoso, folder);
            PlanFiles.save(plan, folder.resolve("plan.json"));
        }
        Map<Task, Act> acts = new EnumMap<>(Task.class);
        acts.put(Task.APPLY, act(played, folder, plan, Task.APPLY));
        Value last = dump(played, profile);
        if (plan.steps().stream().allMatch(step -> step.inverse().isPresent())) {
            acts.put(Task.UNDO, act(played, folder, plan, Task.UNDO));
            assertEquals(List.of(), DumpDifference.between(first, dump(played, profile), origin), played::name);
        }
        return new Rehearsal(played, folder, plan, Map.copyOf(acts), origin, first, last);
    }

    private static Value dump(Played played, Path profile) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, played.scenario())) {
            return contoso.dump();
        }
    }

    private static Act act(Played played, Path folder, Plan plan, Task task) throws Exception {
        Path profile = folder.resolve("rehearsed");
        Profiles.copy(profile, folder.resolve(task.name()));
        AtomicReference<StandingLedger> ledger = new AtomicReference<>();
        try (ServedContoso contoso = ServedContoso.serve(profile, played.scenario())) {
            ChangeResult result = new MainJob(profile, played.scenario(), contoso.emulator(), real -> {
                ledger.set(StandingLedger.counting(real));
                return ledger.get();
            }).carryOut(plan, task);
            assertEquals(end(task), result.state().phase(), result::sentence);
            return new Act(Occurrence.of(contoso.requests()), ledger.get().writes());
        }
    }

    private static PlanState.Phase end(Task task) {
        return task == Task.APPLY ? PlanState.Phase.APPLIED : PlanState.Phase.UNDONE;
    }

    Path planFile() {
        return folder.resolve("plan.json");
    }

    /** A copy of the profile with which a task begins. */
    Path profile(Task task, String name) {
        Path copy = folder.resolve(name);
        Profiles.copy(folder.resolve(task.name()), copy);
        return copy;
    }

    /** Goes on with a task that was disturbed, in a console that has just started, and judges how it ends. */
    void finish(Task task, Path profile, ServedContoso contoso) throws Exception {
        MainJob job = new MainJob(profile, played.scenario(), contoso.emulator());
        boolean begun = job.state(plan.id()).filter(PlanState::unfinished).isPresent();
        ChangeResult resumed = begun ? job.resume(plan.id()) : job.carryOut(plan, task);
        Set<String> unseen = unseen(resumed);
        ChangeResult end = unseen.isEmpty() ? resumed : job.resume(plan.id(), unseen);
        assertEquals(end(task), end.state().phase(), () -> end.sentence() + " " + end.state().steps());
        judge(task, profile, contoso);
    }

    /**
     * Steps that send what must not be sent twice, of which nothing was seen: a person who looked at the servers says
     * that they were not done.
     */
    private Set<String> unseen(ChangeResult result) {
        Set<String> once = plan.steps().stream().filter(step -> step.change().actions().stream()
                .anyMatch(action -> !action.repeatable())).map(Step::id).collect(Collectors.toSet());
        return result.state().steps().stream().filter(step -> step.state() == StepState.UNKNOWN)
                .map(StepProgress::step).filter(once::contains).collect(Collectors.toSet());
    }

    /** No second application, no second consent, no lost step: the organization is as if nothing had gone wrong. */
    void judge(Task task, Path profile, ServedContoso contoso) throws Exception {
        assertEquals(List.of(), difference(task == Task.APPLY ? last : first, contoso.dump()));
        Verdict verdict = Ledger.verify(ServedContoso.folder(profile, played.scenario()).resolve("ledger.jsonl"));
        assertEquals(Verdict.State.OK, verdict.state(), verdict::sentence);
    }

    /** Where two dumps differ. */
    List<String> difference(Value one, Value other) {
        return DumpDifference.between(one, other, origin);
    }
}
