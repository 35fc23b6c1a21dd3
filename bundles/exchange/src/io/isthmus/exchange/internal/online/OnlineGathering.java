package io.isthmus.exchange.internal.online;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.isthmus.http.Deadline;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Joins readings that are asked for at the same time into one batch, so that a snapshot costs the service one request
 * instead of ten. Nothing is kept: who asks later asks anew.
 */
final class OnlineGathering {

    private static final long GATHER_MILLISECONDS = 15;

    private final OnlineConnection connection;
    private final OnlineBatch batch;
    private final OnlineCmdlets cmdlets;
    private List<Waiting> gathered = new ArrayList<>();

    OnlineGathering(OnlineConnection connection) {
        this.connection = connection;
        batch = new OnlineBatch(connection);
        cmdlets = new OnlineCmdlets(connection);
    }

    /** A reading that waits for its answer. */
    private record Waiting(CmdletRequest request, CallContext context, CompletableFuture<OnlineBatch.Outcome> outcome) {
    }

    /**
     * Runs a cmdlet, together with others where others are asked for now.
     *
     * @param request one that reads
     * @throws SourceException    where it failed
     * @throws CancelledException where its own cancel was asked for; the others go on
     */
    Answer run(CmdletRequest request, CallContext context) throws SourceException {
        Waiting waiting = new Waiting(request, context, new CompletableFuture<>());
        gather(waiting);
        try (Cancel.Registration own = context.cancel().onCancel(() -> waiting.outcome().cancel(false))) {
            return waiting.outcome().get().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (CancellationException cancelled) {
            throw new CancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private synchronized void gather(Waiting waiting) {
        gathered.add(waiting);
        if (gathered.size() == 1) {
            List<Waiting> mine = gathered;
            CompletableFuture.delayedExecutor(GATHER_MILLISECONDS, TimeUnit.MILLISECONDS,
                    task -> Thread.ofVirtual().start(task)).execute(() -> send(mine));
        } else if (gathered.size() == OnlineBatch.MOST) {
            gathered = new ArrayList<>();
        }
    }

    private synchronized List<Waiting> close(List<Waiting> mine) {
        if (gathered == mine) {
            gathered = new ArrayList<>();
        }
        return mine.stream().filter(waiting -> !waiting.outcome().isDone()).toList();
    }

    private void send(List<Waiting> mine) {
        List<Waiting> wanted = close(mine);
        if (wanted.isEmpty()) {
            return;
        }
        CancelSource cancel = new CancelSource();
        wanted.forEach(waiting -> waiting.outcome().whenComplete((outcome, failure) -> {
            if (wanted.stream().allMatch(other -> other.outcome().isDone())) {
                cancel.cancel();
            }
        }));
        Duration longest = wanted.stream().map(waiting -> waiting.context().deadline())
                .max(Duration::compareTo).orElseThrow();
        Deadline end = connection.deadline(new CallContext(cancel, Progress.silent(), longest));
        try {
            List<OnlineBatch.Outcome> outcomes = wanted.size() == 1 ? List.of(single(wanted.getFirst(), end))
                    : batch.run(wanted.stream().map(Waiting::request).toList(), end);
            for (int i = 0; i < wanted.size(); i++) {
                wanted.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException failed) {
            wanted.forEach(waiting -> waiting.outcome().completeExceptionally(failed));
        }
    }

    private OnlineBatch.Outcome single(Waiting waiting, Deadline deadline) {
        try {
            return new OnlineBatch.Outcome(Optional.of(cmdlets.run(waiting.request(), deadline)), Optional.empty());
        } catch (SourceException failed) {
            return new OnlineBatch.Outcome(Optional.empty(), Optional.of(failed));
        }
    }
}
