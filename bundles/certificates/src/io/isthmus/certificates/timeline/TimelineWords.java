package io.isthmus.certificates.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.timeline.TimelineGeometry.MarkKind;
import io.isthmus.certificates.timeline.TimelineGeometry.PieceKind;
import io.isthmus.sdk.text.Counted;
import io.isthmus.sdk.text.Moments;

/**
 * What stands in a timeline, in the user's language.
 *
 * @since 1.0
 */
public final class TimelineWords {

    /** Characters of a name that there is room for. */
    public static final int NAME = 26;

    private TimelineWords() {
    }

    /**
     * An entry of the legend.
     *
     * @param piece the piece of a bar that it explains, or else
     * @param mark  the mark
     * @param text  in words
     * @since 1.0
     */
    public record Key(Optional<PieceKind> piece, Optional<MarkKind> mark, String text) {
    }

    /** The legend, from left to right. */
    public static List<Key> legend() {
        return List.of(key(PieceKind.COUNTS, Messages.KeyCounts), key(PieceKind.WARNING, Messages.KeyWarning),
                key(PieceKind.URGENT, Messages.KeyUrgent), key(MarkKind.END, Messages.KeyEnd),
                key(MarkKind.EFFECTIVE, Messages.KeyEffective), key(MarkKind.BEYOND, Messages.KeyBeyond));
    }

    private static Key key(PieceKind piece, String text) {
        return new Key(Optional.of(piece), Optional.empty(), text);
    }

    private static Key key(MarkKind mark, String text) {
        return new Key(Optional.empty(), Optional.of(mark), text);
    }

    /** The timeline in a sentence. */
    public static String summary(Timeline timeline) {
        return Counted.text(timeline.lanes().size(), Messages.DescriptionOne, Messages.Description,
                timeline.lanes().size(), count(timeline, TimelineLane.State.NOW),
                count(timeline, TimelineLane.State.SOON));
    }

    private static long count(Timeline timeline, TimelineLane.State state) {
        return timeline.lanes().stream().filter(lane -> lane.state() == state).count();
    }

    /** What stands at the line of today. */
    public static String today(LocalDate today) {
        return NLS.bind(Messages.Today, Moments.day(today));
    }

    /** Width of an entry of the legend in a drawing. */
    public static double keyWidth(TimelineGeometry geometry) {
        return (geometry.width() - 2 * TimelineGeometry.MARGIN) / (legend().size() + 1);
    }

    /** How many certificates have no lane. */
    public static String left(Timeline timeline) {
        return NLS.bind(Messages.Left, timeline.left());
    }

    /** A text where there is room for it, else its beginning. */
    public static String fit(String text, int room) {
        return text.length() <= room ? text : text.substring(0, room - 1) + "…";
    }
}
