package io.isthmus.signins.ui.internal.asking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** How many sign-ins a store has, counted anew as others come. */
final class StoreTotal {

    private final Supplier<Optional<SignInStore>> store;
    private final Runnable onCounted;
    private final Consumer<Failure> onFailure;
    private final Coalesced counting;
    private volatile long total;

    /** @param store that is open now */
    StoreTotal(Worker worker, Supplier<Optional<SignInStore>> store, Runnable onCounted, Consumer<Failure> onFailure) {
        this.store = store;
        this.onCounted = onCounted;
        this.onFailure = onFailure;
        counting = new Coalesced(worker, this::count);
    }

    /** Counts, soon. */
    void ask() {
        counting.ask();
    }

    private void count() {
        Optional<SignInStore> now = store.get();
        try {
            total = now.isPresent() ? count(now.get()) : 0;
            onCounted.run();
        } catch (CancelledException closedMeanwhile) {
            return;
        } catch (SourceException failed) {
            onFailure.accept(failed.failure());
        }
    }

    private static long count(SignInStore store) throws SourceException {
        long[] count = {0};
        store.ask(new SignInQuery.Count(Filter.ALL), new AskedAt(Instant.now(), ZoneOffset.UTC), row -> {
            count[0] = ((Number) row.getFirst()).longValue();
            return false;
        }, Cancel.never());
        return count[0];
    }

    /** How many were counted last. */
    long value() {
        return total;
    }
}
