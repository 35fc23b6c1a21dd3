package io.isthmus.engine.internal.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.Source;

/** Collects what factories open; what one opens after nobody waits for it any more is closed at once. */
final class Opening {

    private final Map<SourceSessions.Piece, List<Source>> sources = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private boolean over;

    synchronized void opened(SourceSessions.Piece piece, List<Source> more) {
        if (over) {
            more.forEach(Source::close);
        } else {
            sources.put(piece, more);
        }
    }

    synchronized void failed(Failure failure) {
        failures.add(failure);
    }

    /**
     * What was opened and what could not be, up to now.
     *
     * @param order of what is opened: what came of it stands in that order, whichever came first, so that pairs have the
     *              same order each time
     */
    synchronized SourceSessions.Opened end(List<SourceSessions.Piece> order) {
        over = true;
        Map<SourceSessions.Piece, List<Source>> ordered = new LinkedHashMap<>();
        order.stream().filter(sources::containsKey).forEach(piece -> ordered.put(piece, sources.get(piece)));
        return new SourceSessions.Opened(ordered, List.copyOf(failures));
    }

    /** Nobody wants any of it. */
    synchronized void abandon() {
        over = true;
        sources.values().forEach(more -> more.forEach(Source::close));
    }
}
