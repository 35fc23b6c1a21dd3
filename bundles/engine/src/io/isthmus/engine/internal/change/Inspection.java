package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;

/** Looks how the steps of a plan stand in the world, all at the same time. Writes nothing into the ledger. */
final class Inspection {

    private final PlanHistory history;
    private final World world;

    /**
     * @param history made for this alone: what is seen is noted in it
     */
    Inspection(PlanHistory history, World world) {
        this.history = history;
        this.world = world;
    }

    /** How the plan stands, with what is seen now. */
    PlanState state() {
        Map<Step, CompletableFuture<SecondLook>> again = new LinkedHashMap<>();
        Map<String, CompletableFuture<Optional<Sight>>> open = new LinkedHashMap<>();
        for (Step step : history.plan().steps()) {
            StepHistory one = history.step(step.id());
            if (one.through()) {
                Instant done = one.done().orElseThrow();
                again.put(step, SideBySide.start(() -> SecondLook.take(step, done, history.bindings(), world)));
            } else if (one.touched(Direction.FORWARD) && one.state() != StepState.UNDONE) {
                open.put(step.id(), SideBySide.start(() -> sight(step)));
            }
        }
        Instant now = world.now();
        again.forEach((step, look) -> note(step, SideBySide.result(look), now));
        PlanState state = history.state(now);
        List<StepProgress> seen = state.steps().stream().map(progress ->
                Optional.ofNullable(open.get(progress.step())).flatMap(SideBySide::result)
                        .map(sight -> progress(progress, sight)).orElse(progress)).toList();
        return new PlanState(state.plan(), state.phase(), seen, state.started(), state.changed(), state.by());
    }

    private void note(Step step, SecondLook look, Instant now) {
        history.step(step.id()).accept(new Event.LookedAgain(look.still(), look.sentence(), look.failure()), now);
    }

    /** What is seen of a step that is not through; empty where what it is called is not known yet, or no look tells. */
    private Optional<Sight> sight(Step step) {
        Placeholders placeholders = new Placeholders(history.bindings());
        Verification verification = step.change().verification();
        return placeholders.resolve(verification) && !history.step(step.id()).toProve(Direction.FORWARD)
                ? Optional.of(world.look(placeholders.in(verification.expectations()))) : Optional.empty();
    }

    private static StepProgress progress(StepProgress before, Sight sight) {
        if (sight.holds()) {
            return new StepProgress(before.step(), StepState.DONE, Messages.SeenDone, before.since(), Optional.empty(),
                    Optional.empty(), before.told(), before.toUndo());
        }
        String sentence = sight.unseen().map(look -> NLS.bind(Messages.CouldNotLook, look.expectation().sentence(),
                look.failure().orElseThrow().message())).orElse(Messages.SeenNotDone);
        return new StepProgress(before.step(), before.state(), sentence, before.since(), Optional.empty(),
                sight.unseen().flatMap(Sight.Look::failure), before.told(), before.toUndo());
    }
}
