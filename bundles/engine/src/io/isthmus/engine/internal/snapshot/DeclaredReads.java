package io.isthmus.engine.internal.snapshot;

import java.time.Instant;
import java.util.List;

import io.isthmus.engine.extension.Requirement;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.Request;

/** Lets a contribution ask one side what it declared, and nothing else. */
public class DeclaredReads implements ContributorContext {

    private final Source source;
    private final String contribution;
    private final Side side;
    private final List<Requirement> requirements;
    private final CallContext context;

    /**
     * @param source       is asked
     * @param contribution its id
     * @param side         the one that it may ask
     * @param requirements what it declared
     * @param context      cancel and deadline
     */
    public DeclaredReads(Source source, String contribution, Side side, List<Requirement> requirements,
            CallContext context) {
        this.source = source;
        this.contribution = contribution;
        this.side = side;
        this.requirements = List.copyOf(requirements);
        this.context = context;
    }

    @Override
    public final Reading<Value> ask(Request request) {
        if (!request.reading() || request.side() != side || !declared(request)) {
            throw new IllegalArgumentException(contribution + " did not declare: " + request.describe());
        }
        try {
            return Reading.read(source.send(request, context).body(), now(), request.describe());
        } catch (SourceException failed) {
            return failed.failure().kind() == Failure.Kind.NOT_FOUND ? Reading.absent(now(), request.describe())
                    : Reading.failed(failed.failure(), now(), request.describe());
        }
    }

    /** A cmdlet must be named; a Graph permission covers more addresses than one could compare. */
    private boolean declared(Request request) {
        return requirements.stream().filter(one -> one.side() == request.side())
                .anyMatch(one -> request instanceof CmdletRequest cmdlet
                        ? one.permission().filter(cmdlet.cmdlet()::equalsIgnoreCase).isPresent()
                        : request.side() != Side.ENTRA || one.permission().isPresent());
    }

    @Override
    public final Instant now() {
        return source.time().now();
    }

    @Override
    public final Cancel cancel() {
        return context.cancel();
    }
}
