package io.isthmus.hybridapp.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapBox;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapCurve;
import io.isthmus.hybridapp.map.MapGeometry;
import io.isthmus.hybridapp.map.MapPalette;
import io.isthmus.hybridapp.map.MapPoint;
import io.isthmus.hybridapp.map.MapText;
import io.isthmus.sdk.check.Direction;

/** Paints the geometry of a map. What it makes on the device it disposes before it returns. */
final class MapPainter {

    private static final int[] BROKEN = { 8, 5 };
    private static final int[] DOTTED = { 1, 4 };
    private static final int[] DASHES_AND_DOTS = { 14, 4, 2, 4 };
    private static final int ROUNDING = 8;
    private static final int MARK = 8;

    private final GC gc;
    private final MapPalette palette;
    private final Font title;
    private final Font detail;

    /**
     * @param gc      where it is painted
     * @param palette by the background
     * @param title   the font of names
     * @param detail  the font of everything else
     */
    MapPainter(GC gc, MapPalette palette, Font title, Font detail) {
        this.gc = gc;
        this.palette = palette;
        this.title = title;
        this.detail = detail;
    }

    /** Paints a map, enlarged by a factor, with a frame around the box that has the focus, if any. */
    void paint(MapGeometry geometry, double zoom, MapBox focused) {
        gc.setAdvanced(true);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        Transform transform = new Transform(gc.getDevice());
        try {
            gc.getTransform(transform);
            transform.scale((float) zoom, (float) zoom);
            gc.setTransform(transform);
            gc.setBackground(color(palette.background()));
            gc.fillRectangle(0, 0, (int) geometry.width() + 1, (int) geometry.height() + 1);
            heads();
            geometry.curves().forEach(this::curve);
            geometry.boxes().forEach(this::box);
            if (focused != null) {
                focus(focused);
            }
        } finally {
            gc.setTransform(null);
            transform.dispose();
        }
    }

    private void heads() {
        for (MapColumn column : MapColumn.values()) {
            text(detail, palette.quietText(), column.title(), MapGeometry.columnX(column),
                    MapGeometry.MARGIN + MapGeometry.HEAD / 4);
        }
    }

    private void curve(MapCurve curve) {
        Path path = new Path(gc.getDevice());
        try {
            path.moveTo((float) curve.start().x(), (float) curve.start().y());
            curve.pieces().forEach(piece -> path.cubicTo((float) piece.controlX(), (float) piece.start().y(),
                    (float) piece.controlX(), (float) piece.end().y(), (float) piece.end().x(),
                    (float) piece.end().y()));
            pen(curve.line().state(), 1);
            gc.drawPath(path);
        } finally {
            path.dispose();
        }
        arrow(curve);
        if (curve.line().state() != Agreement.AGREE) {
            mark(curve.line().state(), curve.mark());
        }
    }

    private void pen(Agreement state, int quiet) {
        gc.setForeground(color(palette.of(state)));
        switch (state) {
            case AGREE -> line(quiet, null);
            case WAITING -> line(quiet, DASHES_AND_DOTS);
            case DISAGREE -> line(quiet + 1, BROKEN);
            case NOT_READ -> line(quiet, DOTTED);
        }
    }

    private void line(int width, int[] dash) {
        gc.setLineWidth(width);
        gc.setLineDash(dash);
    }

    private void arrow(MapCurve curve) {
        boolean back = curve.line().direction() == Direction.CLOUD_TO_ON_PREMISES;
        MapPoint tip = back ? curve.start() : curve.end();
        int x = (int) Math.round(tip.x());
        int y = (int) Math.round(tip.y());
        int away = back ? MARK : -MARK;
        gc.setBackground(color(palette.of(curve.line().state())));
        gc.fillPolygon(new int[] { x, y, x + away, y - MARK / 2, x + away, y + MARK / 2 });
    }

    private void mark(Agreement state, MapPoint at) {
        int x = (int) Math.round(at.x());
        int y = (int) Math.round(at.y());
        gc.setBackground(color(palette.box()));
        gc.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        line(1, null);
        gc.drawOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        gc.setFont(detail);
        String glyph = MapText.mark(state);
        Point size = gc.textExtent(glyph);
        gc.drawText(glyph, x - size.x / 2, y - size.y / 2, true);
    }

    private void box(MapBox box) {
        int x = (int) Math.round(box.x());
        int y = (int) Math.round(box.y());
        gc.setBackground(color(palette.box()));
        gc.fillRoundRectangle(x, y, (int) box.width(), (int) box.height(), ROUNDING, ROUNDING);
        pen(box.node().state(), 1);
        gc.drawRoundRectangle(x, y, (int) box.width(), (int) box.height(), ROUNDING, ROUNDING);
        int room = (int) box.width() - 3 * MARK;
        text(title, palette.text(), fitting(title, box.node().title(), room - 2 * MARK), box.x() + 10, box.y() + 6);
        text(detail, palette.quietText(), fitting(detail, box.node().detail(), room), box.x() + 10, box.y() + 26);
        text(title, palette.of(box.node().state()), MapText.mark(box.node().state()),
                box.x() + box.width() - 2 * MARK, box.y() + 6);
    }

    private String fitting(Font font, String text, int width) {
        gc.setFont(font);
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && gc.textExtent(text.substring(0, end) + '…').x > width) {
            end--;
        }
        return text.substring(0, end) + '…';
    }

    private void text(Font font, int colour, String text, double x, double y) {
        gc.setFont(font);
        gc.setForeground(color(colour));
        gc.drawText(text, (int) Math.round(x), (int) Math.round(y), true);
    }

    private void focus(MapBox box) {
        gc.setForeground(color(palette.text()));
        line(2, null);
        gc.drawRoundRectangle((int) box.x() - 4, (int) box.y() - 4, (int) box.width() + 8, (int) box.height() + 8,
                ROUNDING + 4, ROUNDING + 4);
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
