package io.isthmus.engine.fake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;

/** A source over the fake world, or over scripted readings. */
public final class FakeSource implements Source {

    private final Scope scope;
    private final TimeSource time;
    private final FakeWorld world;
    private final KillSwitch kill;
    private final Map<Part<?>, Function<CallContext, Reading<?>>> readings;
    private Runnable onClose = () -> { };
    private volatile boolean closed;

    public FakeSource(Scope scope, TimeSource time, FakeWorld world, KillSwitch kill,
            Map<Part<?>, Function<CallContext, Reading<?>>> readings) {
        this.scope = scope;
        this.time = time;
        this.world = world;
        this.kill = kill;
        this.readings = readings;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Set<Part<?>> parts() {
        return readings.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Part<T> part, CallContext context) {
        return (Reading<T>) readings.get(part).apply(context);
    }

    @Override
    public Answer send(Request request, CallContext context) throws SourceException {
        return world.send(request, context, kill);
    }

    @Override
    public TimeSource time() {
        return time;
    }

    @Override
    public Optional<String> signedInAs() {
        return Optional.of("admin@contoso.com");
    }

    @Override
    public Optional<String> account() {
        return signedInAs();
    }

    /** What happens when it is closed. */
    public void onClose(Runnable action) {
        onClose = action;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        onClose.run();
    }
}
