package io.isthmus.exchange.internal.collected;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;

/** One forest of a collection. Everything was read when it was opened. */
final class CollectedSource implements Source {

    private final ForestReadings forest;

    CollectedSource(ForestReadings forest) {
        this.forest = forest;
    }

    @Override
    public Scope scope() {
        return forest.scope();
    }

    @Override
    public Set<Part<?>> parts() {
        return forest.readings().keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Part<T> part, CallContext context) {
        context.cancel().check();
        Reading<?> reading = forest.readings().get(part);
        return reading == null ? Reading.notAsked(NLS.bind(Messages.NotCollected, part.id())) : (Reading<T>) reading;
    }

    @Override
    public Answer send(Request request, CallContext context) throws SourceException {
        throw new SourceException(Failure.of(Failure.Kind.REFUSED, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptSend, request.describe()), Messages.NotWithoutAService,
                Messages.AdviceConnect));
    }

    @Override
    public TimeSource time() {
        return TimeSource.system();
    }

    @Override
    public Optional<String> signedInAs() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return forest.notes();
    }

    @Override
    public void close() {
        // the files were closed when they had been read
    }
}
