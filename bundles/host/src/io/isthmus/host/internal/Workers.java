package io.isthmus.host.internal;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.worker.FarException;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.command.Command;

/**
 * The workers: one for each plug-in, so that it is known whose it was that ended and nobody's memory is another's. Each
 * is started when it is needed first, and ended when it was idle for a while.
 */
final class Workers implements AutoCloseable {

    /** Longer than a check in process gets: whose process is ended has failed, and a busy machine is not its fault. */
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** For what nobody has set a time: a plan that is made, an object that is read. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofMinutes(5);
    /** Between two looks at what workers do beside what they tell. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 10;

    /** A worker, and what it was started of. */
    private record Started(InstalledPlugin plugin, PluginWorker worker) {
    }

    private final WorkerBundles bundles;
    private final Path folder;
    private final PluginFiles files;
    private final HealthBook health;
    private final AtomicInteger performing = new AtomicInteger();
    private final Map<String, Started> workers = new HashMap<>();
    private final Map<String, Long> lastUsed = new HashMap<>();
    private final ExecutorService calls = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("isthmus-worker-call-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("isthmus-worker-clock").factory());

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("isthmus-worker-watch").factory());

    /**
     * @param bundles what a worker is made of
     * @param health  what went wrong with the profile's plug-ins is written there
     */
    Workers(WorkerBundles bundles, HealthBook health) {
        this.bundles = bundles;
        this.folder = health.folder().resolve("host");
        this.files = new PluginFiles(health.folder(), Sha256::of);
        this.health = health;
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::endIdle, IDLE.toSeconds(), IDLE.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Has a contribution do what it is there for.
     *
     * @throws Exception what it threw, or what became of its process; the latter for a person
     */
    Object perform(Contribution contribution, Method method, Object[] arguments, Cancel cancel) throws Exception {
        performing.incrementAndGet();
        try {
            return judged(contribution, method, arguments, cancel);
        } finally {
            performing.decrementAndGet();
        }
    }

    private Object judged(Contribution contribution, Method method, Object[] arguments, Cancel cancel)
            throws Exception {
        cancel.check();
        PluginWorker worker = worker(contribution);
        Guard guard = new Guard(contribution.declared(), worker::close);
        PluginWorker.Performed performed = performed(contribution, method, arguments, cancel, worker, guard);
        if (performed.lacking()) {
            return lacking(contribution, method);
        }
        guard.returned(performed.returned());
        judge(contribution, guard, performed, worker);
        return performed.returned();
    }

    /**
     * Starts the process of a contribution, and waits until it is there.
     *
     * @throws Exception what became of its process, for a person; or a {@link CancelledException}
     */
    void start(Contribution contribution, Cancel cancel) throws Exception {
        cancel.check();
        try {
            worker(contribution).ready(cancel);
        } catch (WorkerEndedException ended) {
            throw ended(contribution, ended);
        }
    }

    private PluginFailedException ended(Contribution contribution, WorkerEndedException ended) {
        return ended.kind().map(kind -> failed(contribution, kind, ended.getMessage())).orElseGet(
                () -> new PluginFailedException(
                        NLS.bind(Messages.PluginFailed, contribution.plugin(), ended.getMessage())));
    }

    private PluginWorker.Performed performed(Contribution contribution, Method method, Object[] arguments, Cancel cancel,
            PluginWorker worker, Guard guard) throws Exception {
        try {
            return worker.perform(contribution, method, arguments, guard, cancel, patience(contribution.type()));
        } catch (WorkerEndedException ended) {
            if (guard.flooded()) {
                throw failed(contribution, HealthEvent.Kind.FLOODED, Messages.Flooded);
            }
            if (guard.overstepped().isPresent()) {
                throw failed(contribution, HealthEvent.Kind.OVERSTEPPED, guard.overstepped().get());
            }
            throw ended(contribution, ended);
        } catch (JsonException malformed) {
            throw failed(contribution, HealthEvent.Kind.FLOODED, NLS.bind(Messages.NoMessage, malformed.getMessage()));
        } catch (Exception thrown) {
            if (guard.overstepped().isPresent()) {
                throw failed(contribution, HealthEvent.Kind.OVERSTEPPED, guard.overstepped().get());
            }
            if (thrown instanceof FarException || thrown instanceof CancelledException && !cancel.requested()
                    && !Thread.currentThread().isInterrupted()) {
                throw failed(contribution, HealthEvent.Kind.THREW, NLS.bind(Messages.Threw, thrown instanceof FarException
                        ? thrown.getMessage() : thrown));
            }
            throw thrown;
        }
    }

    /** A maker of plans need offer no choices; every other interface is what its extension point asks for. */
    private Object lacking(Contribution contribution, Method method) {
        if (method.getDeclaringClass() == PlanChoices.class) {
            return List.of();
        }
        throw failed(contribution, HealthEvent.Kind.DECLARATION, NLS.bind(Messages.NotImplemented,
                contribution.className(), contribution.type().getSimpleName()));
    }

    /** What it did beside what it returned. */
    private void judge(Contribution contribution, Guard guard, PluginWorker.Performed performed, PluginWorker worker) {
        if (guard.overstepped().isPresent()) {
            throw failed(contribution, HealthEvent.Kind.OVERSTEPPED, guard.overstepped().get());
        }
        if (performed.threads().isEmpty() && performed.processes().isEmpty()) {
            health.didWell(contribution.plugin(), contribution.className());
        } else {
            leaked(contribution, Messages.Leaked, performed.threads());
            leaked(contribution, Messages.LeakedProcesses, performed.processes());
            worker.close();
        }
    }

    private void leaked(Contribution contribution, String message, List<String> left) {
        if (!left.isEmpty()) {
            health.note(contribution.plugin(), HealthEvent.Kind.LEAKED, contribution.className(),
                    NLS.bind(message, left.size(), String.join(", ", left)));
        }
    }

    private PluginFailedException failed(Contribution contribution, HealthEvent.Kind kind, String message) {
        String kept = health.note(contribution.plugin(), kind, contribution.className(), message);
        return new PluginFailedException(NLS.bind(Messages.PluginFailed, contribution.plugin(), kept));
    }

    private Patience patience(Class<?> type) {
        boolean timedElsewhere = type == Check.class || type == Command.class;
        return new Patience(clock, timedElsewhere ? Optional.empty() : Optional.of(LONGEST), GRACE);
    }

    private synchronized PluginWorker worker(Contribution contribution) {
        String id = contribution.plugin();
        lastUsed.put(id, System.nanoTime());
        Started known = workers.get(id);
        if (known != null && !known.worker().isOver()) {
            return known.worker();
        }
        InstalledPlugin plugin = health.plugin(id).orElseThrow(() ->
                new PluginFailedException(NLS.bind(Messages.NotInstalled, id)));
        try {
            files.check(plugin);
        } catch (IOException changed) {
            throw failed(contribution, HealthEvent.Kind.TAMPERED, changed.getMessage());
        }
        try {
            WorkerProcess process = WorkerProcess.start(folder.resolve(id), bundles,
                    plugin.bundles().stream().map(files::jar).toList(), id);
            PluginWorker started = PluginWorker.over(process, calls, id);
            workers.put(id, new Started(plugin, started));
            return started;
        } catch (IOException notStarted) {
            throw failed(contribution, HealthEvent.Kind.ENDED, NLS.bind(Messages.NotStarted, notStarted.getMessage()));
        }
    }

    private void look() {
        List<PluginWorker> there;
        synchronized (this) {
            there = workers.values().stream().map(Started::worker).toList();
        }
        there.forEach(PluginWorker::look);
    }

    private synchronized void endIdle() {
        long now = System.nanoTime();
        workers.entrySet().removeIf(entry -> {
            boolean idle = entry.getValue().worker().running() == 0 && now - lastUsed.get(entry.getKey()) > IDLE.toNanos();
            if (idle) {
                entry.getValue().worker().close();
            }
            return idle;
        });
    }

    /** Ends the workers of plug-ins that are gone, changed or switched off. */
    synchronized void keep(List<InstalledPlugin> same) {
        workers.values().removeIf(started -> {
            boolean gone = !same.contains(started.plugin());
            if (gone) {
                started.worker().close();
            }
            return gone;
        });
    }

    /** Ends all workers, and waits a moment until what became of their calls is written down. */
    @Override
    public void close() {
        keep(List.of());
        try {
            for (long end = System.nanoTime() + GRACE.toNanos(); performing.get() > 0 && System.nanoTime() < end;) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        watch.shutdownNow();
        calls.shutdown();
    }
}
