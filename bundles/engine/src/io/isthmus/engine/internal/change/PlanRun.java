package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.change.Step;

/** One time that a plan is applied, resumed or undone: each step as soon as those are through that it waits for. */
final class PlanRun {

    private final PlanHistory history;
    private final Session session;
    private final ApplyOptions options;
    private final Cancel cancel;
    private final Journal journal;
    /** Ends the other steps where the ledger cannot be written. */
    private final CancelSource stop = new CancelSource();

    PlanRun(PlanHistory history, Ledger ledger, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) {
        this.history = history;
        this.session = session;
        this.options = options;
        this.cancel = cancel;
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
        PlanState state = journal.state();
        return new ChangeResult(state, journal.sent(), sentence(state));
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

    private void forward() {
        Map<String, CompletableFuture<Boolean>> running = new HashMap<>();
        for (Step step : history.plan().steps()) {
            List<CompletableFuture<Boolean>> before = step.after().stream().map(running::get).toList();
            boolean fulfilled = journal.of(step, one -> one.state().fulfilled());
            running.put(step.id(), fulfilled ? CompletableFuture.completedFuture(true)
                    : start(before, () -> stepRun(step, Direction.FORWARD).run()));
        }
        await(running.values().stream().toList());
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
        return new StepRun(step, direction, journal, world, new Sender(session, history.plan().pair(), journal,
                world, Set.copyOf(options.sendAgain()), stop));
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
            try {
                return ready && !stop.requested() && work.getAsBoolean();
            } catch (RuntimeException | Error broken) {
                stop.cancel();
                throw broken;
            }
        });
    }

    /** Waits for all steps, also where one of them broke. */
    private static void await(List<CompletableFuture<Boolean>> running) {
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).handle((done, broken) -> done).join();
        running.forEach(SideBySide::result);
    }

    private static String sentence(PlanState state) {
        long through = state.steps().stream().filter(step -> step.state().fulfilled()).count();
        long undone = state.steps().stream().filter(step -> step.state() == StepState.UNDONE).count();
        Object[] counts = { through, state.steps().size(), undone };
        return switch (state.phase()) {
            case APPLIED -> NLS.bind(Messages.Applied, counts);
            case UNDONE -> NLS.bind(Messages.Undone, counts);
            case PARTLY_UNDONE -> NLS.bind(Messages.PartlyUndone, counts);
            case STOPPED, APPLYING, UNDOING -> NLS.bind(Messages.Stopped, counts);
        };
    }
}
