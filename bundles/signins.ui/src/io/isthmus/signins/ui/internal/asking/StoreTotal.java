package io.isthmus.signins.ui.internal.asking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** How many sign-ins there are without a filter, counted anew as others come. */
final class StoreTotal {

    private final Supplier<Optional<SignIns>> signIns;
    private final Runnable onCounted;
    private final Consumer<Failure> onFailure;
    private final Coalesced counting;
    private CancelSource running = new CancelSource();
    private volatile long total;

    /** @param signIns that are looked at now */
    StoreTotal(Worker worker, Supplier<Optional<SignIns>> signIns, Runnable onCounted, Consumer<Failure> onFailure) {
        this.signIns = signIns;
        this.onCounted = onCounted;
        this.onFailure = onFailure;
        counting = new Coalesced(worker, this::count);
    }

    /** Counts, soon. */
    void ask() {
        counting.ask();
    }

    /** Ends what is being counted: others are looked at from now on. */
    void forget() {
        CancelSource before;
        synchronized (this) {
            before = running;
            running = new CancelSource();
        }
        total = 0;
        before.cancel();
    }

    private synchronized Cancel current() {
        return running;
    }

    private void count() {
        Cancel cancel = current();
        Optional<SignIns> now = signIns.get();
        try {
            long counted = now.isPresent() ? count(now.get(), cancel) : 0;
            cancel.check();
            total = counted;
            onCounted.run();
        } catch (CancelledException othersAreLookedAt) {
            return;
        } catch (SourceException failed) {
            if (!cancel.requested()) {
                onFailure.accept(failed.failure());
            }
        }
    }

    private static long count(SignIns signIns, Cancel cancel) throws SourceException {
        long[] count = {0};
        signIns.ask(new SignInQuery.Count(Filter.ALL), new AskedAt(Instant.now(), ZoneOffset.UTC), row -> {
            count[0] = ((Number) row.getFirst()).longValue();
            return false;
        }, cancel);
        return count[0];
    }

    /** How many were counted last. */
    long value() {
        return total;
    }
}
