package io.isthmus.exchange.internal.reading;

import java.time.Clock;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Part;

/**
 * Reads a part that is the one object of a cmdlet. A cmdlet that gives none says that there is none.
 *
 * @param part    which part
 * @param mapping the cmdlet
 * @param <E>     the record
 */
public record SingleReader<E>(Part<E> part, Mapping<E> mapping) implements PartReader<E> {

    @Override
    public Reading<E> read(CmdletRunner runner, Clock clock, CallContext context) {
        String origin = mapping.request().describe();
        try {
            List<E> records = mapping.run(runner, context);
            return switch (records.size()) {
                case 0 -> Reading.absent(clock.instant(), origin);
                case 1 -> Reading.read(records.getFirst(), clock.instant(), origin);
                default -> Reading.failed(several(records.size()), clock.instant(), origin);
            };
        } catch (SourceException failed) {
            return failed.failure().kind() == Failure.Kind.NOT_FOUND ? Reading.absent(clock.instant(), origin)
                    : Reading.failed(failed.failure(), clock.instant(), origin);
        }
    }

    private Failure several(int count) {
        return Failure.of(Failure.Kind.BAD_ANSWER, part.side(),
                NLS.bind(Messages.AttemptRead, mapping.request().describe()), NLS.bind(Messages.Several, count),
                Messages.AdviceBadObject);
    }
}
