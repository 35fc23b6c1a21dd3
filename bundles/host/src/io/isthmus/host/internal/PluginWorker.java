package io.isthmus.host.internal;

import java.io.EOFException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.worker.BrokenPipeException;
import io.isthmus.host.worker.Conversation;
import io.isthmus.host.worker.Marshaller;
import io.isthmus.host.worker.Methods;
import io.isthmus.host.worker.Pipe;
import io.isthmus.host.worker.Stage;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.data.Value;

/** The console's end of the pipe to the worker of one plug-in. Safe for use by many threads. */
final class PluginWorker implements AutoCloseable {

    /** More than any honest answer, and less than what hurts. */
    private static final int LONGEST = 16 << 20;
    private static final long MOST_VALUES = 500_000;

    /**
     * What became of a call.
     *
     * @param returned  by it
     * @param threads   that it left behind
     * @param processes that it left behind
     * @param lacking   whether the class does not implement the interface
     */
    record Performed(Object returned, List<String> threads, List<String> processes, boolean lacking) {
    }

    /** Why the process was ended from here. */
    private record Killed(HealthEvent.Kind kind, String reason) {
    }

    private final WorkerProcess process;
    private final Conversation conversation;
    private final ExecutorService calls;
    private final Exports exports;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean over;
    private volatile Killed killed;
    private volatile boolean closed;
    private volatile boolean answered;

    private PluginWorker(WorkerProcess process, ExecutorService calls) {
        this.process = process;
        this.conversation = new Conversation(new Pipe(process.fromWorker(), process.toWorker(), LONGEST, MOST_VALUES),
                new FewAtOnce(calls));
        this.calls = calls;
        this.exports = new Exports(new KeptReadings(conversation::forget), broken -> over());
    }

    /**
     * Begins to talk with a process.
     *
     * @param calls where the worker's calls are done
     */
    static PluginWorker over(WorkerProcess process, ExecutorService calls, String name) {
        PluginWorker worker = new PluginWorker(process, calls);
        Thread.ofPlatform().daemon().name("isthmus-worker-" + name)
                .start(() -> worker.conversation.listen(worker.exports));
        return worker;
    }

    private void over() {
        over = true;
        process.close();
    }

    /** Whether the process is gone, or about to go. */
    boolean isOver() {
        return over || closed;
    }

    /** How many calls are being done. */
    int running() {
        return running.get();
    }

    /**
     * Has a contribution do what it is there for, in a new instance of its class.
     *
     * @param guard    holds it to what it declared
     * @param cancel   asks it to stop
     * @param patience ends the process where it takes too long, or does not end soon after a cancel
     * @return what it returned
     * @throws WorkerEndedException where the process ended instead, with the reason
     * @throws Exception            what it threw
     */
    Performed perform(Contribution contribution, Method method, Object[] arguments, Guard guard, Cancel cancel,
            Patience patience) throws Exception {
        long call = conversation.newCall();
        Marshaller marshaller = exports.open(call, guard);
        running.incrementAndGet();
        try (AutoCloseable kills = patience.watch(cancel, reason -> kill(HealthEvent.Kind.HUNG, reason));
                Cancel.Registration told = cancel.onCancel(() -> calls.execute(() -> conversation.cancel(call)))) {
            Value answer = conversation.call(call, 0, Stage.OBJECT, Stage.PERFORM,
                    message(contribution, method, arguments, marshaller));
            if (answer.at("/" + Stage.LACKS).bool().orElse(false)) {
                return new Performed(null, List.of(), List.of(), true);
            }
            if (process.full()) {
                kill(HealthEvent.Kind.FLOODED, WorkerFolder.full());
                throw new WorkerEndedException(WorkerFolder.full(), HealthEvent.Kind.FLOODED, null);
            }
            Object returned = marshaller.fromValue(answer.at("/" + Stage.RETURNED), method.getGenericReturnType());
            return new Performed(returned,
                    answer.at("/" + Stage.LEFT).entries().flatMap(name -> name.text().stream()).toList(),
                    running.get() == 1 ? process.left() : List.of(), false);
        } catch (BrokenPipeException gone) {
            throw ended(cancel, gone);
        } finally {
            running.decrementAndGet();
            exports.close(call);
        }
    }

    /**
     * Waits until the process answers.
     *
     * @throws CancelledException   where that is no longer wanted
     * @throws WorkerEndedException where the process ended instead, with the reason
     */
    void ready(Cancel cancel) throws Exception {
        if (answered) {
            return;
        }
        Thread waiting = Thread.currentThread();
        running.incrementAndGet();
        try (Cancel.Registration told = cancel.onCancel(waiting::interrupt)) {
            conversation.call(conversation.newCall(), 0, Stage.OBJECT, Stage.READY, List.of());
            answered = true;
        } catch (BrokenPipeException gone) {
            throw ended(cancel, gone);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Whoever is closed at work is not to blame, unless it should have stopped before. */
    private WorkerEndedException ended(Cancel cancel, BrokenPipeException gone) {
        Killed from = killed;
        if (from != null) {
            return new WorkerEndedException(from.reason(), from.kind(), gone);
        }
        if (!closed) {
            return new WorkerEndedException(ending(gone), HealthEvent.Kind.ENDED, gone);
        }
        return cancel.requested() ? new WorkerEndedException(Messages.Silent, HealthEvent.Kind.HUNG, gone)
                : new WorkerEndedException(Messages.Closed, null, gone);
    }

    /** Sees what it does beside what it tells; called now and then while it works. */
    void look() {
        if (running() > 0) {
            process.look();
            if (process.full()) {
                kill(HealthEvent.Kind.FLOODED, WorkerFolder.full());
            }
        }
    }

    private static List<Value> message(Contribution contribution, Method method, Object[] arguments,
            Marshaller marshaller) {
        Type[] types = method.getGenericParameterTypes();
        List<Value> given = new ArrayList<>();
        for (int index = 0; index < types.length; index++) {
            given.add(marshaller.toValue(arguments[index], types[index]));
        }
        return List.of(Value.of(contribution.bundle()), Value.of(contribution.className()),
                Value.of(method.getDeclaringClass().getName()), Value.of(Methods.name(method)), new Value.Array(given));
    }

    private String ending(BrokenPipeException gone) {
        return gone.getCause() instanceof EOFException ? process.ending()
                : NLS.bind(Messages.NoMessage, gone.getMessage());
    }

    private void kill(HealthEvent.Kind kind, String reason) {
        killed = new Killed(kind, reason);
        process.close();
    }

    /** Ends the process: the plug-in changed or went, another of its calls went wrong, or the program ends. */
    @Override
    public void close() {
        closed = true;
        process.close();
    }
}
