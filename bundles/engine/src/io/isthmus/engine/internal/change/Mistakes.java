package io.isthmus.engine.internal.change;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.request.Request;

/** What a source throws and must not throw. */
final class Mistakes {

    private static final System.Logger LOG = System.getLogger(Mistakes.class.getName());

    private Mistakes() {
    }

    /** The failure that a person is told; whether a change was made is not known then. */
    static Failure failure(Request request, RuntimeException mistake) {
        LOG.log(System.Logger.Level.ERROR, request.describe(), mistake);
        return Failure.of(Failure.Kind.SERVICE_ERROR, request.side(), request.describe(),
                NLS.bind(Messages.Mistake, mistake), Messages.AdviceReport);
    }
}
