package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.Verdict;
import io.isthmus.journey.ServedContoso.Occurrence;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/**
 * The main job on a scenario where nothing goes wrong: what is asked, how often the ledger is written, and how the
 * organization ends. Runs with faults begin where it began and are judged by it.
 *
 * @param scenario the scenario
 * @param folder   profiles to copy: one with the plan made, one with it applied
 * @param plan     the plan
 * @param planning what is asked while connecting, reading and planning
 * @param acts     each task as it went
 * @param first    the organization's dump at the beginning, and after undoing
 * @param last     its dump after applying
 */
record Rehearsal(String scenario, Path folder, Plan plan, List<Occurrence> planning, Map<Task, Act> acts, Value first,
        Value last) {

    /**
     * One task.
     *
     * @param requests what is asked, in this order
     * @param records  how often the ledger is written
     */
    record Act(List<Occurrence> requests, int records) {
    }

    /** Plays it through. */
    static Rehearsal of(String scenario, Path folder) throws Exception {
        Path profile = folder.resolve("rehearsed");
        Value first;
        Plan plan;
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            first = contoso.dump();
            plan = new MainJob(profile, scenario, contoso.emulator()).plan();
            PlanFiles.save(plan, folder.resolve("plan.json"));
        }
        List<Occurrence> planning = planning(scenario, folder.resolve("planned-again"));
        Profiles.copy(profile, folder.resolve(Task.APPLY.name()));
        Act applying;
        Value last;
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            applying = act(profile, scenario, contoso, job -> job.apply(plan), PlanState.Phase.APPLIED);
            last = contoso.dump();
        }
        Profiles.copy(profile, folder.resolve(Task.UNDO.name()));
        Act undoing;
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            undoing = act(profile, scenario, contoso, job -> job.undo(plan.id()), PlanState.Phase.UNDONE);
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
        return new Rehearsal(scenario, folder, plan, planning, Map.of(Task.APPLY, applying, Task.UNDO, undoing), first,
                last);
    }

    /** What is asked each time: the first time of a process is asked for more, which is kept for all others. */
    private static List<Occurrence> planning(String scenario, Path profile) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            new MainJob(profile, scenario, contoso.emulator()).plan();
            return Occurrence.of(contoso.requests());
        }
    }

    /** A part of the main job. */
    @FunctionalInterface
    interface Part {
        ChangeResult of(MainJob job) throws Exception;
    }

    private static Act act(Path profile, String scenario, ServedContoso contoso, Part part, PlanState.Phase end)
            throws Exception {
        AtomicReference<StandingLedger> ledger = new AtomicReference<>();
        ChangeResult result = part.of(new MainJob(profile, scenario, contoso.emulator(), real -> {
            ledger.set(StandingLedger.counting(real));
            return ledger.get();
        }));
        assertEquals(end, result.state().phase(), result::sentence);
        return new Act(Occurrence.of(contoso.requests()), ledger.get().writes());
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
        MainJob job = new MainJob(profile, scenario, contoso.emulator());
        boolean begun = job.state(plan.id()).filter(PlanState::unfinished).isPresent();
        ChangeResult end = begun ? job.resume(plan.id()) : task == Task.APPLY ? job.apply(plan) : job.undo(plan.id());
        assertEquals(task == Task.APPLY ? PlanState.Phase.APPLIED : PlanState.Phase.UNDONE, end.state().phase(),
                () -> end.sentence() + " " + end.state().steps());
        judge(task, profile, contoso);
    }

    /** No second application, no second consent, no lost step: the organization is as if nothing had gone wrong. */
    void judge(Task task, Path profile, ServedContoso contoso) throws Exception {
        assertEquals(List.of(), difference(task == Task.APPLY ? last : first, contoso.dump()));
        Verdict verdict = Ledger.verify(ServedContoso.folder(profile, scenario).resolve("ledger.jsonl"));
        assertEquals(Verdict.State.OK, verdict.state(), verdict::sentence);
    }

    /** Where two dumps of this scenario differ. */
    List<String> difference(Value one, Value other) {
        return DumpDifference.between(one, other, first);
    }
}
