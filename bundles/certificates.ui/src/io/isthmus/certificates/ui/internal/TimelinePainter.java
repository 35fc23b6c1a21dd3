package io.isthmus.certificates.ui.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.certificates.timeline.TimelineGeometry.Mark;
import io.isthmus.certificates.timeline.TimelineGeometry.MarkKind;
import io.isthmus.certificates.timeline.TimelineGeometry.Piece;
import io.isthmus.certificates.timeline.TimelineGeometry.PieceKind;
import io.isthmus.certificates.timeline.TimelineGeometry.Row;
import io.isthmus.certificates.timeline.TimelinePalette;
import io.isthmus.certificates.timeline.TimelineWords;

/** Paints the geometry of a timeline: the same shapes as in the file. What it makes it disposes before it returns. */
final class TimelinePainter {

    private static final int HATCH = 5;
    private static final int CROSS = 4;
    private static final int DIAMOND = 6;
    private static final int ROUNDING = 4;
    private static final int KEY = 28;
    private static final int INDENT = 18;

    private final GC gc;
    private final TimelinePalette palette;
    private final Font name;
    private final Font detail;

    /**
     * @param palette by the background
     * @param name    the font of names, as large as the drawing's own units
     * @param detail  the font of everything else, likewise
     */
    TimelinePainter(GC gc, TimelinePalette palette, Font name, Font detail) {
        this.gc = gc;
        this.palette = palette;
        this.name = name;
        this.detail = detail;
    }

    /**
     * Paints what is within a clipping.
     *
     * @param zoom    how much larger than the drawing's own units
     * @param visible what is to be painted, in these units
     * @param focused the row with a frame around it; null for none
     * @param chosen  the row with another background; null for none
     */
    void paint(TimelineGeometry geometry, double zoom, Rectangle visible, Row focused, Row chosen) {
        gc.setAdvanced(true);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        Transform transform = new Transform(gc.getDevice());
        try {
            gc.getTransform(transform);
            transform.scale((float) zoom, (float) zoom);
            gc.setTransform(transform);
            gc.setBackground(color(palette.background()));
            gc.fillRectangle(visible);
            int bottom = round(geometry.height() - TimelineGeometry.LEGEND - TimelineGeometry.MARGIN);
            ticks(geometry, bottom);
            for (Row row : geometry.rows()) {
                if (row.y() <= visible.y + visible.height && row.y() + TimelineGeometry.ROW >= visible.y) {
                    row(row, geometry, row == focused, row == chosen);
                }
            }
            today(geometry, bottom);
            legend(geometry);
        } finally {
            gc.setTransform(null);
            transform.dispose();
        }
    }

    private void ticks(TimelineGeometry geometry, int bottom) {
        int top = round(TimelineGeometry.MARGIN + TimelineGeometry.HEAD);
        geometry.ticks().forEach(tick -> {
            gc.setForeground(color(palette.grid()));
            gc.drawLine(round(tick.x()), top, round(tick.x()), bottom);
            text(detail, palette.quietText(), tick.text(), round(tick.x()), top - 11);
        });
    }

    private void row(Row row, TimelineGeometry geometry, boolean focused, boolean chosen) {
        int y = round(row.y());
        int width = round(geometry.width() - TimelineGeometry.MARGIN);
        if (chosen) {
            gc.setBackground(color(palette.bar()));
            gc.fillRoundRectangle(4, y + 1, width, round(TimelineGeometry.ROW) - 2, ROUNDING, ROUNDING);
        }
        int middle = round(row.middle());
        text(name, palette.of(row.lane().state()), row.lane().state().mark(), round(TimelineGeometry.MARGIN), middle);
        int left = round(TimelineGeometry.MARGIN) + INDENT;
        text(name, palette.text(), fitting(row.lane().name(), round(TimelineGeometry.THUMBPRINT) - left - 8), left, middle);
        text(detail, palette.quietText(), row.lane().thumbprint().abbreviated(), round(TimelineGeometry.THUMBPRINT), middle);
        row.pieces().forEach(piece -> piece(piece, middle));
        row.marks().forEach(mark -> mark(mark, middle));
        if (focused) {
            gc.setForeground(color(palette.text()));
            gc.drawRoundRectangle(4, y + 1, width, round(TimelineGeometry.ROW) - 2, ROUNDING, ROUNDING);
        }
    }

    private void piece(Piece piece, int middle) {
        int x = round(piece.from());
        int width = Math.max(1, round(piece.to()) - x);
        int height = round(TimelineGeometry.BAR);
        int top = middle - height / 2;
        int stroke = palette.of(piece.kind());
        gc.setBackground(color(piece.kind() == PieceKind.URGENT ? stroke
                : piece.kind() == PieceKind.COUNTS ? palette.bar() : palette.background()));
        gc.fillRoundRectangle(x, top, width, height, ROUNDING, ROUNDING);
        gc.setForeground(color(stroke));
        gc.drawRoundRectangle(x, top, width, height, ROUNDING, ROUNDING);
        if (piece.kind() == PieceKind.WARNING) {
            for (int left = x; left < x + width; left += HATCH) {
                gc.drawLine(left, top + height, Math.min(left + HATCH, x + width), top);
            }
        }
    }

    private void mark(Mark mark, int y) {
        int x = round(mark.x());
        gc.setLineWidth(mark.kind() == MarkKind.END ? 2 : 1);
        switch (mark.kind()) {
            case BEGIN -> shape(palette.counts(), x, y - 5, x + 7, y, x, y + 5);
            case BEYOND -> shape(palette.counts(), x, y - 4, x + 6, y, x, y + 4);
            case EFFECTIVE -> shape(palette.text(), x, y - DIAMOND, x + DIAMOND, y, x, y + DIAMOND, x - DIAMOND, y);
            case END -> {
                gc.setForeground(color(palette.text()));
                gc.drawLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
                gc.drawLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
            }
        }
        gc.setLineWidth(1);
    }

    private void shape(int fill, int... points) {
        gc.setBackground(color(fill));
        gc.fillPolygon(points);
    }

    private void today(TimelineGeometry geometry, int bottom) {
        int x = round(geometry.today());
        gc.setForeground(color(palette.text()));
        gc.setLineWidth(2);
        gc.drawLine(x, round(TimelineGeometry.MARGIN) + 14, x, bottom);
        gc.setLineWidth(1);
        text(detail, palette.text(), TimelineWords.today(LocalDate.ofInstant(geometry.timeline().today(), ZoneOffset.UTC)),
                x, round(TimelineGeometry.MARGIN) + 5);
    }

    private void legend(TimelineGeometry geometry) {
        int y = round(geometry.height() - TimelineGeometry.MARGIN - 8);
        int x = round(TimelineGeometry.MARGIN);
        for (TimelineWords.Key key : TimelineWords.legend()) {
            int left = x;
            key.piece().ifPresent(kind -> piece(new Piece(kind, left, left + KEY), y));
            key.mark().ifPresent(kind -> mark(new Mark(kind, left + KEY / 2), y));
            text(detail, palette.quietText(), key.text(), left + KEY + 8, y);
            x += round(TimelineWords.keyWidth(geometry));
        }
        if (geometry.timeline().left() > 0) {
            text(detail, palette.quietText(), TimelineWords.left(geometry.timeline()), x, y);
        }
    }

    private String fitting(String text, int width) {
        gc.setFont(name);
        String fitting = text;
        for (int end = text.length(); end > 1 && gc.textExtent(fitting).x > width; end--) {
            fitting = text.substring(0, end - 1) + '…';
        }
        return fitting;
    }

    /** Writes a text that is centred on a height. */
    private void text(Font font, int colour, String text, int x, int middle) {
        gc.setFont(font);
        gc.setForeground(color(colour));
        Point size = gc.textExtent(text);
        gc.drawText(text, x, middle - size.y / 2, true);
    }

    private static int round(double number) {
        return (int) Math.round(number);
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
