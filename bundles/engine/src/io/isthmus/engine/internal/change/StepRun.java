package io.isthmus.engine.internal.change;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.Lengths;

/**
 * Does or undoes one step: looks whether it is done, checks what must be true before, sends, and looks until it is seen
 * to be done. All that can be read before is read at the same time.
 */
final class StepRun {

    private static final System.Logger LOG = System.getLogger(StepRun.class.getName());

    private final Step step;
    private final Direction direction;
    private final Change change;
    private final Journal journal;
    private final World world;
    private final Sender sender;
    private final Supplier<Optional<PlanHistory>> later;

    /**
     * @param later finds the later plan that changed what the step made, where one of ours did
     */
    StepRun(Step step, Direction direction, Journal journal, World world, Sender sender,
            Supplier<Optional<PlanHistory>> later) {
        this.step = step;
        this.direction = direction;
        this.change = direction.of(step);
        this.journal = journal;
        this.world = world;
        this.sender = sender;
        this.later = later;
    }

    /** Runs; tells whether what the step is for is true now. */
    boolean run() {
        journal.tell(step, effect());
        try {
            return perform();
        } catch (CancelledException cancelled) {
            return stop(unknownSent(), Messages.Cancelled, Optional.empty());
        } catch (StepStoppedException stopped) {
            return stop(stopped.unknown(), stopped.getMessage(), stopped.failure());
        } catch (UnboundNameException unbound) {
            return stop(unknownSent(), NLS.bind(Messages.Unbound, unbound.getMessage()), Optional.empty());
        } catch (UncheckedIOException unwritable) {
            throw unwritable;
        } catch (RuntimeException mistake) {
            LOG.log(System.Logger.Level.ERROR, step.id(), mistake);
            return stop(unknownSent(), NLS.bind(Messages.Mistake, mistake), Optional.empty());
        }
    }

    private boolean perform() {
        boolean touched = journal.of(step, history -> history.touched(direction));
        FirstLook look = look();
        Optional<Map<String, Value>> outputs = outputs(look.verification());
        boolean toProve = journal.of(step, history -> history.toProve(direction));
        if (look.verification().holds() && outputs.isPresent() && !toProve) {
            journal.write(step, Event.bound(outputs.get(), touched
                    ? new Event.Verified(direction, effect())
                    : new Event.AlreadyDone(direction, already())));
            return true;
        }
        look.obstacle(direction, touched, later).ifPresent(obstacle -> {
            throw obstacle;
        });
        sender.send(step, direction, change, look.merged());
        return verify(new Placeholders(with(look.merged())));
    }

    /**
     * Looks. What contradicts a precondition may be an effect of a request that was sent before and is not through yet:
     * it is looked for until the directories must have caught up since. What an earlier step made may not have reached
     * every replica yet.
     */
    private FirstLook look() {
        boolean toSend = journal.of(step, history -> history.toSend(direction, change.actions().size()));
        Duration deadline = change.verification().deadline();
        Instant now = world.now();
        Instant sent = journal.of(step, history -> history.sentAt(direction)).orElse(Instant.MIN);
        Instant underWay = (sent.isBefore(now) ? sent : now).plus(deadline);
        Instant appeared = step.after().isEmpty() ? now : now.plus(deadline);
        for (int looks = 1;; looks++) {
            FirstLook look = FirstLook.take(change, journal.bindings(), world, toSend);
            Instant end = look.mayBeUnderWay() ? underWay : look.lacksListAlone() ? appeared : now;
            if (!world.now().isBefore(end)) {
                return look;
            }
            journal.tell(step, NLS.bind(Messages.Verifying, change.verification().expectations().get(0).sentence()));
            world.pause(change.verification(), looks, end);
        }
    }

    private String already() {
        if (direction == Direction.FORWARD) {
            return Messages.AlreadyDone;
        }
        return change.actions().isEmpty() ? Messages.NothingInStepToUndo : Messages.AlreadyUndone;
    }

    private boolean verify(Placeholders placeholders) {
        List<Expectation> expectations = placeholders.in(change.verification().expectations());
        Instant begun = world.now();
        journal.tellAwaited(step, NLS.bind(Messages.Verifying, expectations.get(0).sentence()), begun);
        Sight sight = world.await(expectations, change.verification(),
                seen -> journal.tellAwaited(step, NLS.bind(Messages.Verifying, seen.awaited()), begun));
        Optional<Map<String, Value>> outputs = sight.holds() ? outputs(sight) : Optional.empty();
        if (outputs.isPresent()) {
            journal.write(step, Event.bound(outputs.get(), new Event.Verified(direction, effect())));
            return true;
        }
        boolean sent = !change.actions().isEmpty();
        throw sight.unseen().map(look -> StepStoppedException.unseen(sent, look))
                .or(() -> sight.wrong().map(look -> new StepStoppedException(sent,
                        NLS.bind(sent ? Messages.NotSeen : Messages.NotYet, sight.awaited(),
                                Lengths.text(change.verification().deadline())), Optional.empty())))
                .orElseGet(() -> new StepStoppedException(sent, Messages.OutputMissing, Optional.empty()));
    }

    /** What it does, in the words of a plan and the names of what was made. */
    private String effect() {
        return new Placeholders(journal.bindings()).known(change.effect());
    }

    private Map<String, Value> with(Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(journal.bindings());
        all.putAll(more);
        return all;
    }

    private Optional<Map<String, Value>> outputs(Sight sight) {
        return direction == Direction.BACK || !sight.holds() ? Optional.of(Map.of())
                : Outputs.of(step, sight, new Placeholders(journal.bindings()));
    }

    private boolean unknownSent() {
        return journal.of(step, history -> history.uncertain(direction));
    }

    private boolean stop(boolean unknown, String sentence, Optional<Failure> failure) {
        journal.write(step, new Event.Stopped(direction, unknown, sentence, failure));
        return false;
    }
}
