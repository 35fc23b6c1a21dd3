package io.isthmus.entra.internal.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

import com.microsoft.graph.BaseGraphServiceClient;
import com.microsoft.graph.models.BaseCollectionPaginationCountResponse;

import io.isthmus.entra.internal.graph.FollowedPages;
import io.isthmus.entra.internal.graph.RawGraph;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.ReadHints;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/**
 * What a reader reads with.
 *
 * @param graph     the Graph SDK, bound to this reading's deadline and cancel
 * @param raw       requests that are data, for what the SDK's models do not know
 * @param cloud     the tenant's cloud
 * @param signedIn  as whom the connection was opened
 * @param hints     what other sides name
 * @param call      of this reading
 * @param attempted what is tried, as the end of the sentence "could not …"
 */
public record PartContext(BaseGraphServiceClient graph, RawGraph raw, Cloud cloud, AccessToken signedIn,
        ReadHints hints, CallContext call, String attempted) {

    /**
     * The entries of every page. An entry that stands on two pages counts once, since a list can shift while it is
     * read; a list that does not end is a failure of its own.
     *
     * @param first   the first page
     * @param entries of a page
     * @param follow  asks for the page at an address
     * @param id      of an entry
     */
    <R extends BaseCollectionPaginationCountResponse, E> List<E> all(R first, Function<R, List<E>> entries,
            Function<String, R> follow, Function<E, String> id) {
        List<E> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        FollowedPages pages = new FollowedPages(attempted);
        R page = there(first);
        while (page != null) {
            there(entries.apply(page)).stream().filter(entry -> ids.add(id.apply(entry))).forEach(all::add);
            String next = page.getOdataNextLink();
            page = next == null ? null : there(follow(pages, next, follow));
        }
        return all;
    }

    private static <R> R follow(FollowedPages pages, String next, Function<String, R> follow) {
        try {
            pages.follow(next);
        } catch (SourceException endless) {
            throw new IllegalStateException(endless);
        }
        return follow.apply(next);
    }

    /** The SDK gives null for an empty answer, which is not an empty list. */
    static <T> T there(T answer) {
        if (answer == null) {
            throw new IllegalStateException("the answer is empty");
        }
        return answer;
    }

    /** What is asked for; empty where Graph says that it does not exist. */
    static <T> Optional<T> ifFound(Supplier<T> asked) {
        try {
            return Optional.of(there(asked.get()));
        } catch (RuntimeException thrown) {
            if (failure(thrown).filter(failure -> failure.kind() == Failure.Kind.NOT_FOUND).isPresent()) {
                return Optional.empty();
            }
            throw thrown;
        }
    }

    /** Our failure inside what the SDK threw. */
    static Optional<Failure> failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceException ours) {
                return Optional.of(ours.failure());
            }
        }
        return Optional.empty();
    }

    /** Reads things that do not depend on each other at the same time; the answers stand in the order of the tasks. */
    static <T> List<T> sideBySide(List<Callable<T>> tasks) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(PartContext::result).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** What a task gave, or what it failed with, as it was. */
    static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException asItWas) {
                throw asItWas;
            }
            throw new IllegalStateException(thrown.getCause());
        }
    }
}
