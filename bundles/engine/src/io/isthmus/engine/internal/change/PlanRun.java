package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.facts.Facts;

/** One time that a plan is applied, resumed or undone: each step as soon as those are through that it waits for. */
final class PlanRun {

    private final PlanHistory history;
    private final Ledger ledger;
    private final Session session;
    private final Facts facts;
    private final ApplyOptions options;
    private final Cancel cancel;
    private final Journal journal;
    /** Ends the other steps where the ledger cannot be written. */
    private final CancelSource stop = new CancelSource();
    /** Whether every step was through before, so that there is nothing but to look. */
    private final boolean lookOnly;

    PlanRun(PlanHistory history, Ledger ledger, Session session, Facts facts, ApplyOptions options,
            ChangeListener listener, Cancel cancel) {
        this.history = history;
        this.ledger = ledger;
        this.session = session;
        this.facts = facts;
        this.options = options;
        this.cancel = cancel;
        this.lookOnly = history.through();
        this.journal = new Journal(ledger, history, listener, () -> session.time().now());
    }

    /** Runs all steps in a direction. */
    ChangeResult run(Direction direction, boolean first) throws IOException {
        try (Cancel.Registration registered = cancel.onCancel(stop::cancel)) {
            begin(direction, first);
            if (direction == Direction.FORWARD) {
                forward();
            } else {
                back();
            }
            journal.write(new Event.RunEnded());
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        return new ChangeResult(journal.state(), journal.sent(), journal.ending(lookOnly));
    }

    private void begin(Direction direction, boolean first) {
        String by = Applicant.of(session);
        Event run = new Event.RunBegun(direction, by, List.copyOf(options.sendAgain()));
        if (first) {
            journal.write(new Event.PlanBegun(history.plan(), by), run);
        } else {
            journal.write(run);
        }
    }

    /** What was through before is looked at again, all at once; what is open begins once all before it is still so. */
    private void forward() {
        Map<String, CompletableFuture<Boolean>> running = new HashMap<>();
        for (Step step : history.plan().steps()) {
            List<CompletableFuture<Boolean>> before = history.plan().before(step).stream().map(running::get)
                    .toList();
            boolean through = journal.of(step, StepHistory::through);
            running.put(step.id(), through ? SideBySide.start(() -> guarded(() -> lookAgain(step)))
                    : start(before, () -> stepRun(step, Direction.FORWARD).run()));
        }
        await(running.values().stream().toList());
    }

    /** Tells whether it is still so; the ledger is told where it stands differently than before. */
    private boolean lookAgain(Step step) {
        journal.tell(step, NLS.bind(Messages.LookingAgain, step.change().effect()));
        Instant done = journal.of(step, StepHistory::done).orElseThrow();
        SecondLook look = secondLook(step, done);
        if (look.still() != SecondLook.Still.SO || journal.of(step, StepHistory::astray)) {
            journal.write(step, new Event.LookedAgain(look.still(), look.sentence(), look.failure()));
        } else {
            journal.tell(step);
        }
        return look.still() == SecondLook.Still.SO;
    }

    private SecondLook secondLook(Step step, Instant done) {
        try {
            return SecondLook.take(step, done, journal.bindings(), world());
        } catch (CancelledException cancelled) {
            return SecondLook.notSeen(done, Failure.of(Failure.Kind.UNREACHABLE, step.side(), step.title(),
                    Messages.Cancelled, Messages.AdviceLookAgain));
        }
    }

    /** A step is undone when all that came after it are. */
    private void back() {
        List<Step> steps = new ArrayList<>(history.plan().steps());
        Map<String, CompletableFuture<Boolean>> running = new HashMap<>();
        for (Step step : steps.reversed()) {
            List<CompletableFuture<Boolean>> before = steps.stream()
                    .filter(later -> later.after().contains(step.id())).map(later -> running.get(later.id())).toList();
            running.put(step.id(), start(before, () -> journal.of(step, StepHistory::toUndo)
                    ? new StepUndo(step, journal, world(), stepRunBack(step), session.time().now()).run() : true));
        }
        await(running.values().stream().toList());
    }

    private StepRun stepRun(Step step, Direction direction) {
        World world = world();
        return new StepRun(step, direction, journal, world, new Sender(session, history.plan().pair(), facts,
                journal, world, Set.copyOf(options.sendAgain()), stop), () -> later(step));
    }

    private Optional<PlanHistory> later(Step step) {
        try {
            return TakenBack.by(history.plan().id(), step, PlanHistory.of(ledger.records()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<StepRun> stepRunBack(Step step) {
        return step.inverse().map(inverse -> stepRun(step, Direction.BACK));
    }

    private World world() {
        return new World(session, history.plan().pair(), stop);
    }

    private CompletableFuture<Boolean> start(List<CompletableFuture<Boolean>> before,
            BooleanSupplier work) {
        return SideBySide.start(() -> {
            boolean ready = true;
            for (CompletableFuture<Boolean> one : before) {
                ready &= SideBySide.result(one);
            }
            return ready && !stop.requested() && guarded(work);
        });
    }

    private boolean guarded(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException | Error broken) {
            stop.cancel();
            throw broken;
        }
    }

    /** Waits for all steps, also where one of them broke. */
    private static void await(List<CompletableFuture<Boolean>> running) {
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).handle((done, broken) -> done).join();
        running.forEach(SideBySide::result);
    }
}
