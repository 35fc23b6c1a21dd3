package io.isthmus.exchange.internal.reading;

import java.util.List;

import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;

/** Runs cmdlets. Safe for use by many threads. */
@FunctionalInterface
public interface CmdletRunner {

    /**
     * Runs one; see {@link io.isthmus.sdk.port.Source#send}.
     *
     * @throws SourceException where it failed
     */
    Answer run(CmdletRequest request, CallContext context) throws SourceException;

    /** The objects that a cmdlet gives. */
    default List<Fields> objects(CmdletRequest request, CallContext context) throws SourceException {
        return run(request, context).body().entries().filter(Value.Members.class::isInstance)
                .map(Value.Members.class::cast).map(Fields::new).toList();
    }
}
