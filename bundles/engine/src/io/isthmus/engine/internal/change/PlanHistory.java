package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/**
 * What happened to one plan, made of its events alone: a console that was just started knows the same as the one that
 * wrote them. Not safe for use by many threads.
 */
final class PlanHistory {

    private final Plan plan;
    private final Instant started;
    private final String by;
    private final Map<String, StepHistory> steps = new LinkedHashMap<>();
    private final Map<String, Value> bindings = new HashMap<>();
    private Instant changed;
    private Direction direction = Direction.FORWARD;
    private boolean running;

    PlanHistory(Plan plan, Instant started, String by) {
        this.plan = plan;
        this.started = started;
        this.by = by;
        this.changed = started;
        plan.steps().forEach(step -> steps.put(step.id(), new StepHistory(step)));
    }

    /** The histories of all plans in a ledger, in the order in which they began. */
    static Map<UUID, PlanHistory> of(List<LedgerRecord> records) {
        Map<UUID, PlanHistory> histories = new LinkedHashMap<>();
        records.stream().map(LedgerRecord::entry).forEach(entry -> Event.of(entry).ifPresent(event -> {
            if (event instanceof Event.PlanBegun begun) {
                histories.putIfAbsent(begun.plan().id(), new PlanHistory(begun.plan(), entry.at(), begun.by()));
            } else if (histories.containsKey(entry.plan().orElseThrow())) {
                histories.get(entry.plan().orElseThrow()).accept(event, entry);
            }
            if (event instanceof Event.Renewed renewed) {
                histories.values().forEach(history -> history.renew(renewed));
            }
        }));
        TakenBack.note(histories.values());
        return histories;
    }

    void accept(Event event, LedgerEntry entry) {
        changed = entry.at();
        switch (event) {
            case Event.RunBegun begun -> {
                direction = begun.direction();
                running = true;
            }
            case Event.RunEnded ended -> running = false;
            case Event.Bound bound -> bindings.putAll(bound.values());
            case Event.Renewed renewed -> renew(renewed);
            default -> entry.step().map(steps::get).ifPresent(step -> step.accept(event, entry.at()));
        }
    }

    private void renew(Event.Renewed renewed) {
        bindings.replaceAll((name, value) ->
                value.equals(Value.of(renewed.before())) ? Value.of(renewed.id()) : value);
    }

    Plan plan() {
        return plan;
    }

    /** When it began. */
    Instant started() {
        return started;
    }

    StepHistory step(String id) {
        return steps.get(id);
    }

    /** The values of names, as known at present. */
    Map<String, Value> bindings() {
        return Map.copyOf(bindings);
    }

    /** In which direction it went last. */
    Direction direction() {
        return direction;
    }

    /** The steps that take their time or took it, and that no later one took back. */
    Collection<Step> settling() {
        return plan.steps().stream().filter(step -> steps.get(step.id()).settledAt().isPresent()).toList();
    }

    /** Whether every step was through once, and nothing runs. */
    boolean through() {
        return !running && direction == Direction.FORWARD && all(StepHistory::through);
    }

    /** Whether something was sent that could be undone. */
    boolean toUndo() {
        return !all(step -> !step.toUndo());
    }

    PlanState state(Instant now) {
        List<StepProgress> progress = plan.steps().stream().map(step -> progress(step, now)).toList();
        return new PlanState(plan, phase(), progress, started, changed, by);
    }

    /** How a step stands. */
    StepProgress progress(Step step, Instant now) {
        StepProgress progress = steps.get(step.id()).progress(now);
        return progress.state().open() && progress.state() != StepState.PENDING ? progress.withTold(byHand(step))
                : progress;
    }

    /** What a person has to do so that a step comes true that sends nothing; empty for others. */
    Optional<String> byHand(Step step) {
        return Optional.of(step.change()).filter(change -> change.actions().isEmpty() && direction == Direction.FORWARD)
                .map(change -> new Placeholders(bindings).known(change.effect()));
    }

    private Phase phase() {
        if (running) {
            return direction == Direction.FORWARD ? Phase.APPLYING : Phase.UNDOING;
        }
        if (direction == Direction.FORWARD) {
            return forwardPhase();
        }
        boolean nothingLeft = !toUndo();
        boolean skipped = !all(step -> step.state() != StepState.SKIPPED);
        if (nothingLeft && !skipped) {
            return Phase.UNDONE;
        }
        return all(step -> step.state() != StepState.UNDONE) && !nothingLeft ? Phase.STOPPED : Phase.PARTLY_UNDONE;
    }

    private Phase forwardPhase() {
        if (all(step -> step.state().fulfilled())) {
            return Phase.APPLIED;
        }
        return all(StepHistory::through) ? Phase.DRIFTED : Phase.STOPPED;
    }

    private boolean all(Predicate<StepHistory> what) {
        return steps.values().stream().allMatch(what);
    }

    /** The history of a plan among others; empty where it was never begun. */
    static Optional<PlanHistory> find(List<LedgerRecord> records, UUID plan) {
        return Optional.ofNullable(of(records).get(plan));
    }
}
