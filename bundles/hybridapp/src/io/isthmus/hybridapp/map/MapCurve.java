package io.isthmus.hybridapp.map;

/**
 * How a line is drawn: a cubic Bézier curve from the right edge of one box to the left edge of another.
 *
 * @param line   what is drawn
 * @param startX where it begins
 * @param startY where it begins
 * @param endX   where it ends
 * @param endY   where it ends
 * @since 1.0
 */
public record MapCurve(MapLine line, double startX, double startY, double endX, double endY) {

    private static final int PIECES = 24;

    /** The horizontal place of both control points; each is at the height of its end. */
    public double controlX() {
        return (startX + endX) / 2;
    }

    /** Where the mark stands: between the last two columns that the line touches, where no box covers it. */
    public double[] mark() {
        double wanted = endX - Math.min(endX - startX, MapGeometry.COLUMN_GAP) / 2;
        double low = 0;
        double high = 1;
        for (int step = 0; step < PIECES; step++) {
            double part = (low + high) / 2;
            if (at(part)[0] < wanted) {
                low = part;
            } else {
                high = part;
            }
        }
        return at(low);
    }

    /** How far a point is from the curve. */
    public double distance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        double[] before = at(0);
        for (int piece = 1; piece <= PIECES; piece++) {
            double[] after = at((double) piece / PIECES);
            nearest = Math.min(nearest, distance(x, y, before, after));
            before = after;
        }
        return nearest;
    }

    private double[] at(double part) {
        double rest = 1 - part;
        double x = rest * rest * rest * startX + 3 * rest * part * controlX() + part * part * part * endX;
        double y = (rest * rest * rest + 3 * rest * rest * part) * startY
                + (3 * rest * part * part + part * part * part) * endY;
        return new double[] {x, y};
    }

    private static double distance(double x, double y, double[] start, double[] end) {
        double width = end[0] - start[0];
        double height = end[1] - start[1];
        double length = width * width + height * height;
        double part = length == 0 ? 0
                : Math.clamp(((x - start[0]) * width + (y - start[1]) * height) / length, 0, 1);
        return Math.hypot(x - start[0] - part * width, y - start[1] - part * height);
    }
}
