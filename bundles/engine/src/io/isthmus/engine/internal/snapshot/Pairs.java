package io.isthmus.engine.internal.snapshot;

import java.util.Optional;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;

/** Which scope of a pair a side means. */
public final class Pairs {

    private Pairs() {
    }

    /** The key of a pair's scope on a side; empty where the pair has none there. */
    public static Optional<String> key(HybridPair pair, Side side) {
        return switch (side) {
            case ON_PREMISES -> pair.organization();
            case ENTRA, EXCHANGE_ONLINE -> pair.tenant();
            case WORKSTATION -> Optional.empty();
        };
    }

    /** The key of the scope that a step of a plan for a pair changes; empty where it changes none. */
    public static Optional<String> key(HybridPair pair, Step step) {
        return step.elsewhere().or(() -> key(pair, step.side()));
    }

    /** The key of the scope that a request of a plan for a pair goes to; empty where the pair has none there. */
    public static Optional<String> key(HybridPair pair, Request request) {
        return request.elsewhere().or(() -> key(pair, request.side()));
    }
}
