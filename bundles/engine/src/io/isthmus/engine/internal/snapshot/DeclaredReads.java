package io.isthmus.engine.internal.snapshot;

import java.time.Instant;

import io.isthmus.engine.contribute.ContributorDescriptor;
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

/** Lets a contributor ask what it declared, and nothing else. */
final class DeclaredReads implements ContributorContext {

    private final Source source;
    private final ContributorDescriptor contributor;
    private final CallContext context;

    DeclaredReads(Source source, ContributorDescriptor contributor, CallContext context) {
        this.source = source;
        this.contributor = contributor;
        this.context = context;
    }

    @Override
    public Reading<Value> ask(Request request) {
        if (!request.reading() || request.side() != contributor.side() || !declared(request)) {
            throw new IllegalArgumentException(contributor.partId() + " did not declare: " + request.describe());
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
        return contributor.requirements().stream().filter(one -> one.side() == request.side())
                .anyMatch(one -> request instanceof CmdletRequest cmdlet
                        ? one.permission().filter(cmdlet.cmdlet()::equalsIgnoreCase).isPresent()
                        : request.side() != Side.ENTRA || one.permission().isPresent());
    }

    @Override
    public Instant now() {
        return source.time().now();
    }

    @Override
    public Cancel cancel() {
        return context.cancel();
    }
}
