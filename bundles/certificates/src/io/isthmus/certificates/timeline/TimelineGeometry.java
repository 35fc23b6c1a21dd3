package io.isthmus.certificates.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.certificates.Validity;

/**
 * Where everything of a timeline stands. The same for a file and for a screen, so that both show the same picture.
 *
 * @param timeline what is drawn
 * @param rows     one below the other, in the order in which the keyboard goes through them
 * @param ticks    the beginnings of quarters
 * @param today    where the line of today stands
 * @param width    of the whole
 * @param height   of the whole
 * @since 1.0
 */
public record TimelineGeometry(Timeline timeline, List<Row> rows, List<Tick> ticks, double today, double width,
        double height) {

    /** Distance from the edges. */
    public static final double MARGIN = 12;
    /** Height of the heads above the rows. */
    public static final double HEAD = 34;
    /** Height of a row. */
    public static final double ROW = 24;
    /** Height of a bar. */
    public static final double BAR = 12;
    /** Width of the names at the left. */
    public static final double NAMES = 300;
    /** Space below for the legend. */
    public static final double LEGEND = 32;
    /** Where the thumbprints begin that stand beside the names: auth certificates all have the same name. */
    public static final double THUMBPRINT = MARGIN + NAMES - 90;
    /** Width of a drawing for a file. */
    public static final double FILE_WIDTH = 1200;
    /** Less is no picture any more. */
    public static final double LEAST_WIDTH = 700;

    private static final int QUARTER = 3;

    /** Copies the lists. */
    public TimelineGeometry {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * A lane where it stands.
     *
     * @param lane   what is drawn
     * @param y      upper edge
     * @param pieces of its bar, from left to right; none where it does not count within the picture
     * @param marks  its points in time within the picture
     * @since 1.0
     */
    public record Row(TimelineLane lane, double y, List<Piece> pieces, List<Mark> marks) {

        /** Copies the lists. */
        public Row {
            pieces = List.copyOf(pieces);
            marks = List.copyOf(marks);
        }

        /** The height of its middle. */
        public double middle() {
            return y + ROW / 2;
        }
    }

    /**
     * A piece of a bar.
     *
     * @param kind how it is drawn
     * @param from left edge
     * @param to   right edge
     * @since 1.0
     */
    public record Piece(PieceKind kind, double from, double to) {
    }

    /**
     * The kinds of piece.
     *
     * @since 1.0
     */
    public enum PieceKind {
        /** It counts: drawn empty. */
        COUNTS,
        /** It is time to renew: drawn hatched. */
        WARNING,
        /** It is pressing: drawn full. */
        URGENT
    }

    /**
     * A point in time of a lane.
     *
     * @param kind how it is drawn
     * @param x    where
     * @since 1.0
     */
    public record Mark(MarkKind kind, double x) {
    }

    /**
     * The kinds of point.
     *
     * @since 1.0
     */
    public enum MarkKind {
        /** It begins to count: drawn as a triangle that points to the right. */
        BEGIN,
        /** It ends to count: drawn as a cross. */
        END,
        /** It becomes the current auth certificate: drawn as a diamond. */
        EFFECTIVE,
        /** It counts beyond the picture: drawn as a triangle at the edge. */
        BEYOND
    }

    /**
     * The beginning of a quarter.
     *
     * @param x    where
     * @param text what is written there
     * @since 1.0
     */
    public record Tick(double x, String text) {
    }

    /**
     * Lays a timeline out.
     *
     * @param width that there is; what is less than {@link #LEAST_WIDTH} becomes that
     */
    public static TimelineGeometry of(Timeline timeline, double width) {
        double whole = Math.max(width, LEAST_WIDTH);
        Scale scale = new Scale(timeline, MARGIN + NAMES, whole - MARGIN);
        List<Row> rows = new ArrayList<>();
        double y = MARGIN + HEAD;
        for (TimelineLane lane : timeline.lanes()) {
            rows.add(new Row(lane, y, pieces(lane, scale), marks(lane, scale)));
            y += ROW;
        }
        return new TimelineGeometry(timeline, rows, ticks(timeline, scale), scale.x(timeline.today()), whole,
                y + LEGEND + MARGIN);
    }

    /** From times to places. */
    private record Scale(Timeline timeline, double left, double right) {

        double x(Instant time) {
            double share = (double) Duration.between(timeline.from(), time).toSeconds()
                    / Duration.between(timeline.from(), timeline.to()).toSeconds();
            return left + Math.clamp(share, 0, 1) * (right - left);
        }

        boolean shows(Instant time) {
            return !time.isBefore(timeline.from()) && !time.isAfter(timeline.to());
        }
    }

    private static List<Piece> pieces(TimelineLane lane, Scale scale) {
        List<Piece> pieces = new ArrayList<>();
        if (lane.validity().isPresent() && !lane.validity().get().lifetime().isNegative()) {
            Validity validity = lane.validity().get();
            add(pieces, PieceKind.COUNTS, scale.x(validity.notBefore()), scale.x(lane.warnFrom().orElseThrow()));
            add(pieces, PieceKind.WARNING, scale.x(lane.warnFrom().orElseThrow()),
                    scale.x(lane.urgentFrom().orElseThrow()));
            add(pieces, PieceKind.URGENT, scale.x(lane.urgentFrom().orElseThrow()), scale.x(validity.notAfter()));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, PieceKind kind, double from, double to) {
        if (to > from) {
            pieces.add(new Piece(kind, from, to));
        }
    }

    private static List<Mark> marks(TimelineLane lane, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        lane.validity().ifPresent(validity -> {
            if (scale.shows(validity.notBefore())) {
                marks.add(new Mark(MarkKind.BEGIN, scale.x(validity.notBefore())));
            }
            if (scale.shows(validity.notAfter())) {
                marks.add(new Mark(MarkKind.END, scale.x(validity.notAfter())));
            } else if (validity.notAfter().isAfter(scale.timeline().to())) {
                marks.add(new Mark(MarkKind.BEYOND, scale.right()));
            }
        });
        lane.effective().filter(scale::shows).ifPresent(date -> marks.add(new Mark(MarkKind.EFFECTIVE, scale.x(date))));
        return marks;
    }

    private static List<Tick> ticks(Timeline timeline, Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLL yyyy");
        LocalDate day = LocalDate.ofInstant(timeline.from(), ZoneOffset.UTC).withDayOfMonth(1).plusMonths(1);
        LocalDate end = LocalDate.ofInstant(timeline.to(), ZoneOffset.UTC);
        for (; day.isBefore(end); day = day.plusMonths(1)) {
            if (day.getMonthValue() % QUARTER == 1) {
                ticks.add(new Tick(scale.x(day.atStartOfDay(ZoneOffset.UTC).toInstant()), month.format(day)));
            }
        }
        return ticks;
    }

    /** The row at a height. */
    public Optional<Row> rowAt(double y) {
        return rows.stream().filter(row -> y >= row.y() && y < row.y() + ROW).findFirst();
    }
}
