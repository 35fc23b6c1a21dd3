package io.isthmus.certificates.timeline;

import static io.isthmus.sdk.drawing.SvgText.colour;
import static io.isthmus.sdk.drawing.SvgText.escape;
import static io.isthmus.sdk.drawing.SvgText.format;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.timeline.TimelineGeometry.Mark;
import io.isthmus.certificates.timeline.TimelineGeometry.Piece;
import io.isthmus.certificates.timeline.TimelineGeometry.PieceKind;
import io.isthmus.certificates.timeline.TimelineGeometry.Row;
import io.isthmus.sdk.drawing.SvgText;

/**
 * Writes a timeline as SVG, readable in black and white and by a screen reader: each row is a group with a sentence of
 * its own.
 *
 * @since 1.0
 */
public final class TimelineSvg {

    private static final double ROUNDING = 2;
    /** Distance of the strokes of a hatched piece. */
    private static final double HATCH = 5;

    private final TimelineGeometry geometry;
    private final TimelinePalette palette;
    private final SvgText svg;

    private TimelineSvg(TimelineGeometry geometry, TimelinePalette palette) {
        this.geometry = geometry;
        this.palette = palette;
        this.svg = new SvgText(NLS.bind(Messages.Title, geometry.timeline().title()),
                TimelineWords.summary(geometry.timeline()), palette.background(), geometry.width(), geometry.height());
    }

    /** The timeline as an SVG document. */
    public static String write(TimelineGeometry geometry, TimelinePalette palette) {
        return new TimelineSvg(geometry, palette).document();
    }

    private String document() {
        double bottom = geometry.height() - TimelineGeometry.LEGEND - TimelineGeometry.MARGIN;
        geometry.ticks().forEach(tick -> svg.line("<path fill=\"none\" stroke=\"%s\" d=\"M%s %s V%s\"/>%s",
                colour(palette.grid()), tick.x(), TimelineGeometry.MARGIN + TimelineGeometry.HEAD, bottom,
                text(palette.quietText(), 11, tick.x(), TimelineGeometry.MARGIN + TimelineGeometry.HEAD - 6,
                        tick.text())));
        geometry.rows().forEach(this::row);
        today(bottom);
        legend();
        return svg.end();
    }

    private void row(Row row) {
        StringBuilder content = new StringBuilder();
        content.append(text(palette.of(row.lane().state()), 13, TimelineGeometry.MARGIN, row.middle() + 4,
                row.lane().state().mark()));
        content.append(text(palette.text(), 13, TimelineGeometry.MARGIN + 18, row.middle() + 4,
                TimelineWords.fit(row.lane().name(), TimelineWords.NAME)));
        content.append(text(palette.quietText(), 11, TimelineGeometry.THUMBPRINT, row.middle() + 4,
                row.lane().thumbprint().abbreviated()));
        row.pieces().forEach(piece -> content.append(piece(piece, row.middle())));
        row.marks().forEach(mark -> content.append(mark(mark, row.middle())));
        svg.line("<g id=\"lane.%s\" class=\"%s\"><title>%s</title>%s</g>", row.lane().thumbprint(),
                row.lane().state().name().toLowerCase(Locale.ROOT), escape(row.lane().sentence()), content);
    }

    private String piece(Piece piece, double middle) {
        double top = middle - TimelineGeometry.BAR / 2;
        int stroke = palette.of(piece.kind());
        int fill = piece.kind() == PieceKind.URGENT ? stroke
                : piece.kind() == PieceKind.COUNTS ? palette.bar() : palette.background();
        StringBuilder drawn = new StringBuilder(format("<rect class=\"%s\" fill=\"%s\" stroke=\"%s\" x=\"%s\" y=\"%s\" "
                + "width=\"%s\" height=\"%s\" rx=\"%s\"/>", piece.kind().name().toLowerCase(Locale.ROOT), colour(fill),
                colour(stroke), piece.from(), top, piece.to() - piece.from(), TimelineGeometry.BAR, ROUNDING));
        if (piece.kind() == PieceKind.WARNING) {
            for (double x = piece.from(); x < piece.to(); x += HATCH) {
                double end = Math.min(x + HATCH, piece.to());
                drawn.append(format("<path fill=\"none\" stroke=\"%s\" d=\"M%s %s L%s %s\"/>", colour(stroke), x,
                        top + TimelineGeometry.BAR, end, top));
            }
        }
        return drawn.toString();
    }

    private String mark(Mark mark, double y) {
        double x = mark.x();
        return switch (mark.kind()) {
            case BEGIN -> shape("begin", palette.counts(), format("M%s %s l7 5 l-7 5 z", x, y - 5));
            case BEYOND -> shape("beyond", palette.counts(), format("M%s %s l6 4 l-6 4 z", x, y - 4));
            case EFFECTIVE -> shape("effective", palette.text(), format("M%s %s l6 6 l-6 6 l-6 -6 z", x, y - 6));
            case END -> format("<path class=\"end\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" "
                    + "d=\"M%s %s l8 8 m0 -8 l-8 8\"/>", colour(palette.text()), x - 4, y - 4);
        };
    }

    private static String shape(String kind, int fill, String path) {
        return format("<path class=\"%s\" fill=\"%s\" d=\"%s\"/>", kind, colour(fill), path);
    }

    private void today(double bottom) {
        svg.line("<g id=\"today\"><path fill=\"none\" stroke=\"%s\" stroke-width=\"2\" d=\"M%s %s V%s\"/>%s</g>",
                colour(palette.text()), geometry.today(), TimelineGeometry.MARGIN + 14, bottom,
                text(palette.text(), 11, geometry.today(), TimelineGeometry.MARGIN + 10, 
                        TimelineWords.today(LocalDate.ofInstant(geometry.timeline().today(), ZoneOffset.UTC))));
    }

    private void legend() {
        double y = geometry.height() - TimelineGeometry.MARGIN - 8;
        double x = TimelineGeometry.MARGIN;
        for (TimelineWords.Key key : TimelineWords.legend()) {
            String drawn = key.piece().map(kind -> piece(new Piece(kind, 0, 28), 0))
                    .orElseGet(() -> mark(new Mark(key.mark().orElseThrow(), 14), 0));
            svg.line("<g transform=\"translate(%s %s)\">%s%s</g>", x, y, drawn, text(palette.quietText(), 11, 36, 4,
                    key.text()));
            x += TimelineWords.keyWidth(geometry);
        }
        if (geometry.timeline().left() > 0) {
            svg.line("%s", text(palette.quietText(), 11, x, y + 4, TimelineWords.left(geometry.timeline())));
        }
    }

    private static String text(int colour, int size, double x, double y, String content) {
        return format("<text fill=\"%s\" font-size=\"%s\" x=\"%s\" y=\"%s\">%s</text>", colour(colour), size, x, y,
                escape(content));
    }
}
