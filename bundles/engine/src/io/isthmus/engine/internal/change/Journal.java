package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.internal.concurrent.Listeners;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/**
 * Writes what happens to one plan into the ledger before it counts, and tells the listener. Safe for use by many
 * threads.
 */
final class Journal {

    private final Ledger ledger;
    private final PlanHistory history;
    private final ChangeListener listener;
    private final Supplier<Instant> clock;
    private final Map<Side, Integer> sent = new EnumMap<>(Side.class);

    Journal(Ledger ledger, PlanHistory history, ChangeListener listener, Supplier<Instant> clock) {
        this.ledger = ledger;
        this.history = history;
        this.listener = listener;
        this.clock = clock;
    }

    /** Writes events of the plan as a whole. */
    synchronized void write(Event... events) {
        write(Optional.empty(), events);
    }

    /** Writes events of a step, all in one go. */
    synchronized void write(Step step, Event... events) {
        write(Optional.of(step.id()), events);
        tell(step);
    }

    private void write(Optional<String> step, Event... events) {
        Instant now = clock.get();
        List<LedgerEntry> entries =
                Arrays.stream(events).map(event -> event.entry(now, history.plan().id(), step)).toList();
        for (LedgerEntry entry : entries) {
            Secrets.find(entry.content()).ifPresent(name -> {
                throw new IllegalStateException(NLS.bind(Messages.SecretInLedger, name));
            });
        }
        try {
            ledger.append(entries);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        for (int index = 0; index < events.length; index++) {
            history.accept(events[index], entries.get(index));
            if (events[index] instanceof Event.Sending sending) {
                sent.merge(sending.request().side(), 1, Integer::sum);
            }
        }
    }

    /** Tells the listener what a step does now, without writing it. */
    synchronized void tell(Step step, String sentence) {
        tell(running(step, sentence, clock.get()));
    }

    /** Tells the listener what is waited for since a time, and what somebody has to do for it. */
    synchronized void tellAwaited(Step step, String sentence, Instant since) {
        tell(running(step, sentence, since).withTold(history.byHand(step)));
    }

    private static StepProgress running(Step step, String sentence, Instant since) {
        return new StepProgress(step.id(), StepState.RUNNING, sentence, Optional.of(since), Optional.empty(),
                Optional.empty());
    }

    /** Tells the listener how a step stands. */
    synchronized void tell(Step step) {
        tell(history.progress(step, clock.get()));
    }

    private void tell(StepProgress progress) {
        Listeners.tell(() -> listener.changed(progress));
    }

    /** Asks the history of a step. */
    synchronized <T> T of(Step step, Function<StepHistory, T> question) {
        return question.apply(history.step(step.id()));
    }

    /** The values of names at present. */
    synchronized Map<String, Value> bindings() {
        return history.bindings();
    }

    /** How the plan stands. */
    synchronized PlanState state() {
        return history.state(clock.get());
    }

    /** How the run ended, one sentence for a person. */
    synchronized String ending(boolean lookedOnly) {
        return Ending.sentence(history, lookedOnly, clock.get());
    }

    /** How many changing requests were sent to each side, by the side's name. */
    synchronized Map<String, Integer> sent() {
        Map<String, Integer> byName = new TreeMap<>();
        sent.forEach((side, count) -> byName.put(side.name(), count));
        return byName;
    }
}
