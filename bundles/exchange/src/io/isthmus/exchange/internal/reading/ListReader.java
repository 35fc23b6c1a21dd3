package io.isthmus.exchange.internal.reading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Part;

/**
 * Reads a part that is all objects of one cmdlet or of several. Where one of several fails, the part is read in part.
 *
 * @param part     which part
 * @param mappings the cmdlets
 * @param <E>      the record
 */
public record ListReader<E>(Part<List<E>> part, List<Mapping<E>> mappings) implements PartReader<List<E>> {

    /** A part of one cmdlet. */
    public static <E> ListReader<E> of(Part<List<E>> part, Mapping<E> mapping) {
        return new ListReader<>(part, List.of(mapping));
    }

    @Override
    public Reading<List<E>> read(CmdletRunner runner, Clock clock, CallContext context) {
        List<E> records = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Mapping<E> mapping : mappings) {
            try {
                records.addAll(mapping.run(runner, context));
            } catch (SourceException failed) {
                failures.add(failed.failure());
            }
        }
        String origin = mappings.stream().map(mapping -> mapping.request().describe())
                .collect(Collectors.joining(", "));
        if (failures.isEmpty()) {
            return Reading.read(List.copyOf(records), clock.instant(), origin);
        }
        return failures.size() == mappings.size() ? Reading.failed(failures.getFirst(), clock.instant(), origin)
                : Reading.partial(List.copyOf(records), failures.getFirst(), clock.instant(), origin);
    }
}
