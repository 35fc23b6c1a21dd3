package io.isthmus.engine.internal.snapshot;

import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.Source;

/** Collects what factories open; what one opens after nobody waits for it any more is closed at once. */
final class Opening {

    private final List<Source> sources = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private boolean over;

    synchronized void opened(List<Source> more) {
        if (over) {
            more.forEach(Source::close);
        } else {
            sources.addAll(more);
        }
    }

    synchronized void failed(Failure failure) {
        failures.add(failure);
    }

    /** What was opened and what could not be, up to now. */
    synchronized SourceSessions.Opened end() {
        over = true;
        return new SourceSessions.Opened(List.copyOf(sources), List.copyOf(failures));
    }

    /** Nobody wants any of it. */
    synchronized void abandon() {
        over = true;
        sources.forEach(Source::close);
    }
}
