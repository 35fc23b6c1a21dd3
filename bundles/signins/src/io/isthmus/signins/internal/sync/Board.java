package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is missing, and who fetches which part of it: the newest first. Safe for use by many threads. */
final class Board {

    /** Less than this is not divided among two. */
    private static final Duration LEAST = Duration.ofHours(2);
    /** So often it is looked for what is new while older sign-ins are fetched. */
    private static final Duration NEWS = Duration.ofMinutes(5);
    /** So far the clocks of a service and of a workstation may be apart. */
    static final Duration APART = Duration.ofDays(1);
    /** Sign-ins come into the log with some delay. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Deque<Span> missing = new ArrayDeque<>();
    private final List<Window> fetched = new ArrayList<>();
    private Instant newest;

    /**
     * @param missing what is to be fetched
     * @param now     where the log ends as yet
     */
    Board(Spans missing, Instant now) {
        missing.pieces().forEach(this.missing::addFirst);
        newest = now;
    }

    /** Something to fetch; the earlier half of what another one fetches, where nothing else is left. */
    synchronized Optional<Window> next() {
        Optional<Span> span = Optional.ofNullable(missing.pollFirst())
                .or(() -> fetched.stream().max(Comparator.comparing(window -> window.rest().length()))
                        .flatMap(window -> window.halved(LEAST)));
        span.map(Window::new).ifPresent(fetched::add);
        return span.map(any -> fetched.get(fetched.size() - 1));
    }

    /** A window is over. */
    synchronized void over(Window window) {
        fetched.remove(window);
    }

    /** Something is to be fetched later. */
    synchronized void later(Span span) {
        missing.addFirst(span);
    }

    /** What is new, where it was not looked for lately. */
    synchronized Optional<Window> news(Instant now) {
        if (now.isBefore(newest.plus(NEWS))) {
            return Optional.empty();
        }
        Window news = new Window(new Span(newest.minus(OVERLAP), now.plus(APART)));
        newest = now;
        return Optional.of(news);
    }

    /**
     * Back to when everything is there.
     *
     * @param window of which a page came
     * @param last   whether that was its last one
     */
    synchronized Instant reached(Window window, boolean last) {
        Optional<Instant> open = missing.stream().map(Span::to).max(Instant::compareTo);
        Optional<Instant> fetching = fetched.stream().filter(other -> other != window || !last)
                .map(other -> other.rest().to()).max(Instant::compareTo);
        return Stream.of(open, fetching).flatMap(Optional::stream).max(Instant::compareTo)
                .orElseGet(() -> window.whole().from());
    }

    /** How much time is not fetched yet. */
    synchronized Duration left() {
        Duration waiting = missing.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return fetched.stream().map(window -> window.rest().length()).reduce(waiting, Duration::plus);
    }
}
