package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Time in pieces that do not touch each other, the earliest first.
 *
 * @param pieces none of them empty
 */
record Spans(List<Span> pieces) {

    static final Spans NONE = new Spans(List.of());

    Spans {
        pieces = List.copyOf(pieces);
    }

    /** This and some more time. */
    Spans with(Span more) {
        if (more.empty()) {
            return this;
        }
        List<Span> all = new ArrayList<>(pieces);
        all.add(more);
        all.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span next : all) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.to().isBefore(next.from())) {
                joined.add(next);
            } else if (last.to().isBefore(next.to())) {
                joined.set(joined.size() - 1, new Span(last.from(), next.to()));
            }
        }
        return new Spans(joined);
    }

    /** What of some time is not in it. */
    Spans missingOf(Span whole) {
        List<Span> missing = new ArrayList<>();
        Instant from = whole.from();
        for (Span piece : pieces) {
            Span gap = new Span(from, piece.from()).before(whole.to());
            if (!gap.empty()) {
                missing.add(gap);
            }
            from = from.isBefore(piece.to()) ? piece.to() : from;
        }
        Span rest = new Span(from, whole.to());
        return new Spans(rest.empty() ? missing : append(missing, rest));
    }

    private static List<Span> append(List<Span> spans, Span last) {
        spans.add(last);
        return spans;
    }

    Duration length() {
        return pieces.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
