package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Reversibility.Irreversible;
import io.isthmus.sdk.change.Reversibility.Reversible;
import io.isthmus.sdk.change.Reversibility.ReversibleFor;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/** Undoes one step that something was sent for. */
final class StepUndo {

    private final Step step;
    private final Journal journal;
    private final World world;
    private final Optional<StepRun> way;
    private final Instant now;

    /**
     * @param way how it is undone; empty for an irreversible step
     */
    StepUndo(Step step, Journal journal, World world, Optional<StepRun> way, Instant now) {
        this.step = step;
        this.journal = journal;
        this.world = world;
        this.way = way;
        this.now = now;
    }

    /** Runs; tells whether what came before may be undone. */
    boolean run() {
        Optional<String> obstacle = obstacle(step.reversibility());
        if (obstacle.isPresent()) {
            journal.write(step, new Event.Skipped(obstacle.get()));
            return true;
        }
        boolean seen = journal.of(step, StepHistory::lastVerified).isPresent();
        return seen && namesKnown() ? way.orElseThrow().run() : lookFirst();
    }

    private Optional<String> obstacle(Reversibility reversibility) {
        return switch (reversibility) {
            case Reversible always -> Optional.empty();
            case Irreversible never -> Optional.of(NLS.bind(Messages.Irreversible, never.reason()));
            case ReversibleFor limited -> journal.of(step, StepHistory::lastVerified)
                    .filter(done -> now.isAfter(done.plus(limited.within())))
                    .map(done -> NLS.bind(Messages.TooLate, done.plus(limited.within()), limited.reason()));
        };
    }

    private boolean namesKnown() {
        Change inverse = step.inverse().orElseThrow();
        List<String> own = inverse.merges().stream().map(Binding.Merge::name).toList();
        return Placeholders.names(inverse).stream()
                .allMatch(name -> own.contains(name) || journal.bindings().containsKey(name));
    }

    /**
     * The console ended before it saw what it had made. Where that is seen now, its names are known, too; where it is
     * not seen until the directories must have caught up, it was never made.
     */
    private boolean lookFirst() {
        Change forward = step.change();
        journal.tell(step, NLS.bind(Messages.Verifying, forward.verification().expectations().get(0).sentence()));
        try {
            Placeholders placeholders = new Placeholders(journal.bindings());
            Sight sight = world.await(placeholders.in(forward.verification().expectations()), forward.verification());
            Optional<Map<String, Value>> outputs = Outputs.of(step, sight, placeholders);
            if (sight.holds() && outputs.isPresent()) {
                journal.write(step, Event.bound(outputs.get(),
                        new Event.Verified(Direction.FORWARD, forward.effect())));
                return way.orElseThrow().run();
            }
            return sight.unseen().map(look -> stop(StepStoppedException.unseen(true, look)))
                    .orElseGet(this::notSeen);
        } catch (CancelledException cancelled) {
            return stop(new StepStoppedException(true, Messages.Cancelled, Optional.empty()));
        } catch (UnboundNameException unbound) {
            return stop(new StepStoppedException(true, NLS.bind(Messages.Unbound, unbound.getMessage()),
                    Optional.empty()));
        }
    }

    private boolean notSeen() {
        if (!journal.of(step, history -> history.anyDone(Direction.FORWARD))) {
            journal.write(step, new Event.AlreadyDone(Direction.BACK, Messages.NeverDone));
            return true;
        }
        return namesKnown() ? way.orElseThrow().run()
                : stop(new StepStoppedException(true, Messages.PartlyMade, Optional.empty()));
    }

    private boolean stop(StepStoppedException why) {
        journal.write(step, new Event.Stopped(Direction.BACK, why.unknown(), why.getMessage(), why.failure()));
        return false;
    }
}
