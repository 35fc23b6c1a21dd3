package io.isthmus.emulator.internal.signins;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The sign-in log of a tenant at a time: what its sources have, as one row in order of time. */
public final class SignInLog {

    /**
     * A part of the log.
     *
     * @param kinds       whose sign-ins
     * @param from        the oldest time
     * @param to          the newest time
     * @param newestFirst in which order
     * @param after       the last one that was read before, or nothing
     */
    public record Window(Set<SignInKind> kinds, Instant from, Instant to, boolean newestFirst,
            Optional<SignIn.Place> after) {
    }

    private final List<SignInSource> sources;
    private final Instant now;

    SignInLog(List<SignInSource> sources, Instant now) {
        this.sources = sources;
        this.now = now;
    }

    /** The sign-ins of a window that the log has by now. */
    public Iterator<SignIn> read(Window window) {
        Instant oldest = window.from();
        Instant newest = earlier(window.to(), now);
        Instant start = window.newestFirst()
                ? window.after().map(place -> earlier(place.created(), newest)).orElse(newest)
                : window.after().map(place -> later(place.created(), oldest)).orElse(oldest);
        Comparator<SignIn> order = window.newestFirst() ? SignIn.BY_TIME.reversed() : SignIn.BY_TIME;
        List<Ahead> heads = sources.stream().filter(source -> window.kinds().contains(source.kind()))
                .map(source -> new Ahead(source.read(start, window.newestFirst(), now))).toList();
        heads.forEach(head -> window.after().ifPresent(place -> head.skipTo(place, window.newestFirst())));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                Ahead head = first(heads, order);
                return head != null && !head.next.place().created().isBefore(oldest)
                        && !head.next.place().created().isAfter(newest);
            }

            @Override
            public SignIn next() {
                Ahead head = first(heads, order);
                if (head == null) {
                    throw new NoSuchElementException();
                }
                return head.take();
            }
        };
    }

    /** The source whose next one is the first of all, or null where there is none left. */
    private static Ahead first(List<Ahead> heads, Comparator<SignIn> order) {
        Ahead first = null;
        for (Ahead head : heads) {
            if (head.next != null && (first == null || order.compare(head.next, first.next) < 0)) {
                first = head;
            }
        }
        return first;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A source of which the next one is known. */
    private static final class Ahead {

        private final Iterator<SignIn> rest;
        private SignIn next;

        private Ahead(Iterator<SignIn> rest) {
            this.rest = rest;
            advance();
        }

        private SignIn take() {
            SignIn taken = next;
            advance();
            return taken;
        }

        private void skipTo(SignIn.Place place, boolean descending) {
            while (next != null && (descending ? next.place().compareTo(place) >= 0
                    : next.place().compareTo(place) <= 0)) {
                advance();
            }
        }

        private void advance() {
            next = rest.hasNext() ? rest.next() : null;
        }
    }
}
