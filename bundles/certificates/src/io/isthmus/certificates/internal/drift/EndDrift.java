package io.isthmus.certificates.internal.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/**
 * Something comes to its end by time alone, whoever changed nothing. Told once for each state that is new.
 *
 * @param <E> what is near its end and how near: a value that is equal while nothing of it is to be told anew
 */
abstract class EndDrift<E> implements DriftRule {

    @Override
    public final Optional<Drift> explain(Deviation deviation, DriftContext context) {
        return Optional.empty();
    }

    @Override
    public final List<Drift> passed(DriftContext context) {
        List<E> before = context.before().map(this::ending).orElse(List.of());
        return ending(context.after()).stream().filter(ending -> !before.contains(ending))
                .map(ending -> drift(ending, context.after().now())).toList();
    }

    /** What is near its end or over by a reading. */
    abstract List<E> ending(Reads reads);

    abstract Drift drift(E ending, Instant now);
}
