package io.isthmus.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.profile.LockHolder;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/**
 * The plan that is looked at, and how it stands.
 *
 * @param plan     the plan
 * @param running  whether it is being applied or undone now
 * @param phase    what became of it; empty where it was never applied
 * @param progress how each step stands that is not pending, by its id
 * @param sentence how it stands as a whole, one sentence; empty where it was never applied
 * @param asked    what the plan was asked for, by the names of its parameters; empty where it comes from the ledger,
 *                 which does not tell
 * @param writer   the other process that is applying or undoing it now
 * @since 1.0
 */
public record PlanRun(Plan plan, boolean running, Optional<PlanState.Phase> phase,
        Map<String, StepProgress> progress, String sentence, Map<String, Value> asked,
        Optional<LockHolder> writer) {

    private static final String CERTIFICATE_REQUEST = "CERTIFICATE REQUEST-----"; //$NON-NLS-1$

    /** Copies the maps. */
    public PlanRun {
        progress = Map.copyOf(progress);
        asked = Map.copyOf(asked);
    }

    /** A plan that nothing was done of, and what it was asked for. */
    public static PlanRun made(Plan plan, Map<String, Value> asked) {
        return new PlanRun(plan, false, Optional.empty(), Map.of(), "", asked, Optional.empty()); //$NON-NLS-1$
    }

    /** A plan as the ledger tells it. */
    public static PlanRun of(PlanState state, String sentence) {
        Map<String, StepProgress> steps = new LinkedHashMap<>();
        state.steps().forEach(step -> steps.put(step.step(), step));
        return new PlanRun(state.plan(), false, Optional.of(state.phase()), steps, sentence, Map.of(),
                Optional.empty());
    }

    /** The same, being applied or undone, or not. */
    PlanRun running(boolean now) {
        return new PlanRun(plan, now, phase, progress, sentence, asked, writer);
    }

    /** The same with a step that stands differently. */
    PlanRun with(StepProgress step) {
        Map<String, StepProgress> steps = new LinkedHashMap<>(progress);
        steps.put(step.step(), step);
        return new PlanRun(plan, running, phase, steps, sentence, asked, writer);
    }

    /** The same while another process writes: what is under way there is its own. */
    PlanRun elsewhere(Optional<LockHolder> writing) {
        boolean underWay = !running && phase.filter(one -> one == PlanState.Phase.APPLYING
                || one == PlanState.Phase.UNDOING).isPresent();
        return new PlanRun(plan, running, phase, progress, sentence, asked,
                underWay ? writing : Optional.empty());
    }

    /** Whether somebody applies or undoes it now, here or in another process. */
    public boolean busy() {
        return running || writer.isPresent();
    }

    /** How a step stands. */
    public StepState state(Step step) {
        return Optional.ofNullable(progress.get(step.id())).map(StepProgress::state).orElse(StepState.PENDING);
    }

    /** Whether nothing was done of it, and nothing is being done. */
    public boolean untouched() {
        return !running && phase.isEmpty();
    }

    /** How many steps are still to be done. */
    public long open() {
        return plan.steps().stream().filter(step -> state(step).open()).count();
    }

    /** Whether it can be applied, or gone on with. */
    public boolean applicable() {
        return !busy() && open() > 0 && phase.map(one -> one == PlanState.Phase.STOPPED
                || one == PlanState.Phase.APPLYING).orElse(true);
    }

    /** Whether it was applied once, to whatever end. */
    public boolean begun() {
        return !busy() && phase.isPresent();
    }

    /** Whether applying or undoing it was begun and is not through. */
    public boolean resumable() {
        return begun() && (applicable()
                || phase.filter(one -> one == PlanState.Phase.UNDOING || one == PlanState.Phase.PARTLY_UNDONE).isPresent()
                        && undoable());
    }

    /** Whether something was done that can be taken back. */
    public boolean undoable() {
        return !busy() && phase.map(one -> one != PlanState.Phase.UNDONE).orElse(false) && !undoing().isEmpty();
    }

    /**
     * The steps that undoing it takes back, in the order in which it does: the last one first. One whose way back sends
     * nothing, as one that had a server read again, left nothing to take back.
     */
    public List<Step> undoing() {
        return plan.steps().reversed().stream().filter(step -> ours(step)
                && step.inverse().filter(inverse -> !inverse.actions().isEmpty()).isPresent()).toList();
    }

    /** The steps that were done and cannot be taken back, in their order. */
    public List<Step> staying() {
        return plan.steps().stream().filter(step -> ours(step) && step.inverse().isEmpty()).toList();
    }

    /** Whether something of it was sent that was not taken back, or may have been: one that stopped half-way, too. */
    private boolean ours(Step step) {
        return Optional.ofNullable(progress.get(step.id())).filter(StepProgress::toUndo).isPresent();
    }

    /**
     * The request for a certification authority that a server made for one of its steps, as text between the lines of
     * PEM; empty where none did, or it was undone.
     */
    public Optional<String> certificateRequest() {
        return progress.values().stream().flatMap(step -> step.told().stream())
                .filter(told -> told.contains(CERTIFICATE_REQUEST)).findFirst();
    }

    /** Whether a step that is still to be done cannot be undone, so that the organization's name is asked for. */
    public boolean needsName() {
        return plan.steps().stream().filter(step -> state(step).open())
                .anyMatch(step -> step.reversibility() instanceof Reversibility.Irreversible);
    }
}
